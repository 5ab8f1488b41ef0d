import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';

const step = (facts: string) => `persona K\njourney J { for K  agree { step a { ${facts} } step b } }`;

describe('number/range', () => {
  it.each([
    ['feels «2.1»'],
    ['feels «-3» "awful"'],
    ['feels 2\nK feels -2'],
    ['«gain K -1 "Less"»'],
    ['«gain K 2 "More" realized 3»'],
    ['«gain K 2 "Less" realized -1»'],
    ['gain K 2 "All" realized 2\ncost K 0 "None"'],
    ['«then b 120%»'],
    ['then b 100%'],
    ['improve "Faster" { «benefit 6» «effort 0» }'],
    ['improve "Faster" { benefit 5 effort 1 }'],
  ])('%s', async (facts) => {
    await check('number/range', step(facts));
  });

  it('looks at stakeholders, wherever they move', async () => {
    await check('number/range', 'stakeholder S { «power 11»  interest 10\nduring agree { «interest -0.5» } }');
  });

  it('offers to write a fact anew with the nearest number there is', async () => {
    const [finding] = await check('number/range', 'stakeholder S { «power 11»  interest 10 }');
    expect(finding!.fixes![0]!.edits).toEqual([{ range: finding!.source, newText: 'power 10' }]);
  });

  it('offers to change a feeling to the nearest there is', async () => {
    const [finding] = await check('number/range', step('feels «-3»'));
    expect(finding!.message.en).toBe('A feeling of “a” is −3, which is not within −2 … +2.');
    expect(finding!.fixes![0]!.edits).toEqual([{ range: finding!.source, newText: '-2' }]);
  });
});
