import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { applied, offsetAt, positionAt } from '../../src/editor/base/index.ts';
import { formattedOnType, formattedRange } from '../../src/editor/index.ts';
import type { Workspace } from '../../src/workspace/index.ts';
import { broken, respaced } from '../format/spacing.ts';
import { plain, workspaceOf } from '../support.ts';

const URI = 'a.journey';

const read = (text: string) => workspaceOf([[URI, text]]);

/** What a text says: its model, its comments and what is wrong with it, wherever it stands. */
function meaning(workspace: Workspace) {
  const { comments } = workspace.unit(URI)!.parsed;
  return {
    model: plain(workspace.model()),
    comments: comments.map(({ image }) => image.split(/\r\n|\r|\n/).map((line) => line.trim())),
    findings: workspace
      .findings(URI)
      .map(({ rule, message }) => `${rule} ${message.en}`)
      .sort(),
  };
}

const place = fc.record({
  text: fc.oneof(
    respaced.map(({ text }) => text),
    broken,
  ),
  from: fc.nat(),
  length: fc.nat(600),
  typed: fc.constantFrom('}', '\n', undefined),
});

test('laying out a part changes neither the model, nor a comment, nor what is wrong', () => {
  fc.assert(
    fc.property(place, ({ text, from, length, typed }) => {
      const workspace = read(text);
      const unit = workspace.unit(URI)!;
      const start = positionAt(unit, from % (text.length + 1));
      const end = positionAt(unit, Math.min(text.length, (from % (text.length + 1)) + length));
      const context = { workspace, lang: 'en' as const };
      const edits =
        typed === undefined
          ? formattedRange(context, URI, { start, end })
          : formattedOnType(context, URI, start, typed);
      const after = applied(
        text,
        edits.map(({ range, newText }) => ({
          start: offsetAt(unit, range.start),
          end: offsetAt(unit, range.end),
          newText,
        })),
      );
      expect(meaning(read(after))).toEqual(meaning(workspace));
      expect(unit.text).toBe(text);
    }),
    { numRuns: runs(150) },
  );
});
