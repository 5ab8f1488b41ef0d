import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { applied, offsetAt, positionAt } from '../../src/editor/base/index.ts';
import { actionsAt, completionsAt } from '../../src/editor/index.ts';
import type { Edit, NewFile } from '../../src/editor/types.ts';
import type { Workspace } from '../../src/workspace/index.ts';
import { stories, workspaceOf } from '../support.ts';

type Texts = ReadonlyMap<string, string>;

function errors(workspace: Workspace): number {
  const findings = workspace.inOrder().flatMap(({ uri }) => workspace.findings(uri));
  return findings.filter(({ severity }) => severity === 'error').length;
}

function after(texts: Texts, edits: readonly Edit[], creates: readonly NewFile[] = []): Texts {
  const changed = [...texts].map(([uri, text]): [string, string] => {
    const own = edits.filter((edit) => edit.uri === uri);
    return [
      uri,
      applied(
        text,
        own.map((edit) => span(text, edit)),
      ),
    ];
  });
  return new Map([...changed, ...creates.map(({ uri, text }): [string, string] => [uri, text])]);
}

function span(text: string, { range, newText }: Edit) {
  const [start, end] = [range.start, range.end].map((at) => offsetAt({ text }, at)) as [number, number];
  return { start, end, newText };
}

/** Edits of one text have to lie apart: editors refuse others. */
function expectApart(texts: Texts, edits: readonly Edit[]): void {
  for (const [uri, text] of texts) {
    const own = edits.filter((edit) => edit.uri === uri).map((edit) => span(text, edit));
    let at = -1;
    for (const { start, end } of own.sort((a, b) => a.start - b.start || a.end - b.end)) {
      expect(start, `${uri}: edits overlap`).toBeGreaterThanOrEqual(at);
      at = end;
    }
  }
}

const PROJECTS = stories.map(({ files }): Texts => new Map(files.map(({ uri, text }) => [uri, text])));

/** A project in which something small is missing: a line, or a few letters. */
const damaged = fc
  .record({
    texts: fc.constantFrom(...PROJECTS),
    file: fc.nat(),
    at: fc.nat(),
    cut: fc.oneof(fc.constant(0), fc.nat(40)),
    cursor: fc.nat(60),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ texts, file, at, cut, cursor, eol }) => {
    const [uri, text] = [...texts][file % texts.size]!;
    const offset = at % text.length;
    const now = (text.slice(0, offset) + text.slice(offset + cut)).replaceAll('\n', eol);
    const cursorAt = Math.min(now.length, offset + cursor);
    // No editor stands within a line break.
    const within = now.startsWith('\r\n', cursorAt - 1) ? 1 : 0;
    return { texts: new Map([...texts, [uri, now]]), uri, offset: cursorAt - within };
  });

test('a position beyond the end of a line is its end, before the line break', () => {
  for (const eol of ['\n', '\r\n', '\r']) {
    const text = `ab${eol}${eol}c`;
    const at = (line: number, character: number) => offsetAt({ text }, { line, character });
    expect([at(0, 9), at(1, 9), at(2, 9), at(7, 0)], JSON.stringify(eol)).toEqual([
      2,
      2 + eol.length,
      text.length,
      text.length,
    ]);
  }
});

test('no action brings an error, wherever it is offered', () => {
  fc.assert(
    fc.property(damaged, ({ texts, uri, offset }) => {
      const workspace = workspaceOf(texts);
      const before = errors(workspace);
      const position = positionAt(workspace.unit(uri)!, offset);
      for (const { title, kind, edits, creates, finding } of actionsAt({ workspace, lang: 'en' }, uri, {
        start: position,
        end: position,
      })) {
        expectApart(texts, edits);
        const now = errors(workspaceOf(after(texts, edits, creates)));
        // What mends a broken line may bring to light what was hidden by it.
        const mends = finding ? finding.severity === 'error' : /fix/i.test(kind);
        if (!mends) expect(now, title.en).toBeLessThanOrEqual(before);
      }
    }),
    { numRuns: runs(40) },
  );
});

test('whatever is completed, the edits lie apart', () => {
  fc.assert(
    fc.property(damaged, ({ texts, uri, offset }) => {
      const workspace = workspaceOf(texts);
      const position = positionAt(workspace.unit(uri)!, offset);
      for (const { range, insert, extra = [] } of completionsAt({ workspace, lang: 'en' }, uri, position).items) {
        expectApart(texts, [{ uri, range, newText: insert }, ...extra]);
        const { start, end } = span(texts.get(uri)!, { uri, range, newText: insert });
        expect(start).toBeLessThanOrEqual(offset);
        expect(end).toBeGreaterThanOrEqual(offset);
      }
    }),
  );
});
