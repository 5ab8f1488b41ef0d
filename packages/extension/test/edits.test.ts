/** What the preview rewrites: never over a text that is another one by now. */
import type { EditOutcome } from '@waymark/protocol';
import { beforeEach, expect, it, vi } from 'vitest';
import { apply } from '../src/preview/edits.ts';

interface Open {
  uri: string;
  version: number;
  isDirty?: boolean;
}

/** As much of the editor as changing a text needs, and what was done to it. */
const editor = vi.hoisted(() => ({
  open: [] as { uri: string; version: number; isDirty?: boolean }[],
  takes: (): boolean => true,
  done: [] as string[],
}));

vi.mock('vscode', () => ({
  Uri: { parse: (uri: string) => uri },
  Position: class {
    at: string;
    constructor(line: number, character: number) {
      this.at = `${line}:${character}`;
    }
  },
  Range: class {
    from: string;
    constructor({ at: start }: { at: string }, { at: end }: { at: string }) {
      this.from = `${start}-${end}`;
    }
  },
  WorkspaceEdit: class {
    edits: string[] = [];
    replace(uri: string, { from }: { from: string }, text: string): void {
      this.edits.push(`${uri} ${from} ${text}`);
    }
  },
  workspace: {
    get textDocuments() {
      return editor.open;
    },
    applyEdit: async ({ edits }: { edits: string[] }) => {
      const taken = editor.takes();
      if (taken) editor.done.push(edits.join('; '));
      return taken;
    },
  },
}));

const URI = 'file:///a.journey';
const EDIT = {
  range: { uri: URI, start: { line: 1, character: 2 }, end: { line: 1, character: 4 } },
  newText: '+2',
};
const DONE = [`${URI} 1:2-1:4 +2`];

/** What comes of an edit that was made for version 3 of an open document, or for one on disk, in an editor that has these. */
async function check(version: number | null, open: Open[], expected: 'done' | 'stale' | 'readonly'): Promise<void> {
  editor.open = open;
  const asked: EditOutcome = { ok: true, edits: [EDIT], documents: [{ uri: URI, version }] };
  const outcome = await apply(asked);
  expect(outcome.ok ? 'done' : outcome.reason).toBe(expected);
  expect(editor.done).toEqual(expected === 'done' ? DONE : []);
}

const OTHER = { uri: 'file:///b.journey', version: 9, isDirty: true };

beforeEach(() => {
  Object.assign(editor, { open: [], takes: () => true, done: [] });
});

it('changes a text that has the version still', () =>
  check(3, [OTHER, { uri: URI, version: 3, isDirty: true }], 'done'));
it('changes no text that was typed in meanwhile', () => check(3, [{ uri: URI, version: 4 }], 'stale'));
it('changes no text that was closed meanwhile', () => check(3, [OTHER], 'stale'));
it('changes a file that is not open', () => check(null, [OTHER], 'done'));
it('changes a file that was opened meanwhile', () => check(null, [{ uri: URI, version: 1, isDirty: false }], 'done'));
it('changes no file that was opened and typed in', () =>
  check(null, [{ uri: URI, version: 2, isDirty: true }], 'stale'));

it('says that the editor did not take it', () => {
  editor.takes = () => false;
  return check(3, [{ uri: URI, version: 3 }], 'readonly');
});

it('says that the text changed while the editor was asked', () => {
  editor.takes = () => {
    editor.open = [{ uri: URI, version: 4 }];
    return false;
  };
  return check(3, [{ uri: URI, version: 3 }], 'stale');
});

it('hands on what the server refused, and what changes nothing', async () => {
  const refused: EditOutcome = { ok: false, reason: 'stale', message: { en: 'Broken.', 'zh-CN': '不完整。' } };
  const nothing: EditOutcome = { ok: true, edits: [], documents: [{ uri: URI, version: 3 }] };
  for (const outcome of [refused, nothing]) expect(await apply(outcome)).toBe(outcome);
  expect(editor.done).toEqual([]);
});
