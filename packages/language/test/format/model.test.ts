import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { buildProject, formatText } from '../../src/index.ts';
import { files, respaced } from './spacing.ts';

/** What a text says, wherever it says it: the model and the issues without their places. */
async function saidBy(text: string): Promise<unknown> {
  const { model, issues } = await buildProject([{ uri: 'a.journey', text }]);
  return JSON.parse(
    JSON.stringify({ model, issues: issues.map(({ rule, message }) => ({ rule, message })) }),
    (key, value) => (['source', 'nameSource', 'levelSource', 'covers', 'range'].includes(key) ? undefined : value),
  );
}

test.each(files)('$name says the same when formatted', async ({ text }) => {
  expect(await saidBy(formatText(text))).toEqual(await saidBy(text));
});

test('whatever the spacing, formatting changes nothing that is said', async () => {
  await fc.assert(
    fc.asyncProperty(respaced, async ({ text }) => {
      expect(await saidBy(formatText(text))).toEqual(await saidBy(text));
    }),
    { numRuns: runs(60) },
  );
});
