import { describe, expect, it } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

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
    ['«takes 999999999999999999h»'],
    ['«waits 5300w» takes 5000w'],
    ['«cost K 99999999999999999999 "All"»\ngain K 1000000000 "Much"'],
    ['improve "Faster" { «benefit 6» «effort 0» }'],
    ['improve "Faster" { benefit 5 effort 1 }'],
  ])('%s', async (facts) => {
    await check('number/range', step(facts));
  });

  it('looks at stakeholders, wherever they move', async () => {
    await check('number/range', 'stakeholder S { «power 11»  interest 10\nduring agree { «interest -0.5» } }');
  });

  it('looks at what is measured', async () => {
    await check('number/range', 'metric M { «target >= 9999999999999» «value -1000000000001» value -3 }');
  });

  it.each([
    ['cost K -1 "x"', 'A cost of “a” is less than nothing.', 'Write it without the minus.'],
    ['takes 999999999999h', 'The time of “a” is more than 100 years.', undefined],
    ['feels 99999999999999999999', 'A feeling of “a” is 10¹⁵ or more, which is not within −2 … +2.', undefined],
  ])('%s: in words', async (facts, message, help) => {
    const [finding] = (await findingsOf(step(facts))).filter(({ rule }) => rule === 'number/range');
    expect(finding!.message.en).toBe(message);
    if (help) expect(finding!.help!.en).toBe(help);
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
