/** A picture is printed by the browser: opened in it where it can read the file, else saved for it. */
import type { RenderResult } from '@waymark/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { print } from '../src/preview/print.ts';

/** As much of the editor as printing needs, and what was done to it. */
const editor = vi.hoisted(() => ({
  uiKind: 1,
  remoteName: undefined as string | undefined,
  opens: true,
  writes: true,
  done: [] as string[],
}));

vi.mock('vscode', () => ({
  UIKind: { Desktop: 1, Web: 2 },
  Uri: {
    joinPath: (base: { scheme: string; path: string }, ...parts: string[]) => ({
      ...base,
      path: [base.path, ...parts].join('/'),
    }),
  },
  env: {
    get uiKind() {
      return editor.uiKind;
    },
    get remoteName() {
      return editor.remoteName;
    },
    openExternal: async ({ path }: { path: string }) => {
      editor.done.push(`open ${path}`);
      return editor.opens;
    },
  },
  l10n: { t: (words: string) => words },
  window: {
    showInformationMessage: (text: string) => void editor.done.push(`say ${text}`),
    showSaveDialog: async ({ defaultUri }: { defaultUri: unknown }) => defaultUri,
  },
  workspace: {
    asRelativePath: ({ path }: { path: string }) => path,
    fs: {
      createDirectory: async () => undefined,
      writeFile: async ({ path }: { path: string }, content: Uint8Array) => {
        if (!editor.writes && path.startsWith('/storage')) throw new Error('read-only');
        editor.done.push(`write ${path} ${new TextDecoder().decode(content)}`);
      },
    },
  },
}));

const OPENED = [
  'write /storage/print.html <p>',
  'open /storage/print.html',
  'say The picture is open in the browser: print it from there.',
];
const SAVED = [
  'write /a.journey/../Trip-map.html <p>',
  'say Saved {0}',
  'say Open the saved page in a browser, and print it from there.',
];

async function check(change: Partial<typeof editor>, expected: string[], scheme = 'file'): Promise<void> {
  Object.assign(editor, change);
  const picture: RenderResult = { name: 'Trip-map', content: { text: '<p>' } };
  await print(picture, { scheme, path: '/a.journey' } as Uri, { scheme, path: '/storage' } as Uri);
  expect(editor.done).toEqual(expected);
}

beforeEach(() => {
  Object.assign(editor, { uiKind: 1, remoteName: undefined, opens: true, writes: true, done: [] });
});

describe('a picture to be printed', () => {
  it('is opened in the browser', () => check({}, OPENED));
  it('is saved in a browser’s editor', () => check({ uiKind: 2 }, SAVED));
  it('is saved where the files are on another machine', () => check({ remoteName: 'ssh-remote' }, SAVED));
  it('is saved where the extension writes to no disk', () => check({}, SAVED, 'vscode-userdata'));
  it('is saved where nothing can be written for the browser', () => check({ writes: false }, SAVED));
  it('is saved where the editor opens nothing', () => check({ opens: false }, [...OPENED.slice(0, 2), ...SAVED]));
});
