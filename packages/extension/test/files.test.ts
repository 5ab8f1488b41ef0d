/** What the server may read through the editor: the workspace, and of it no file that is larger than it asked for. */
import { server as messages, type RequestToken } from '@waymark/protocol';
import { expect, it, vi } from 'vitest';
import { serveFiles } from '../src/server/files.ts';
import type { Server } from '../src/server/server.ts';

/** The files that there are; `/ws` is the folder that is open. */
const files = vi.hoisted(
  (): Record<string, string> => ({
    'file:///ws/b.journey': 'b',
    'file:///ws/a.journey': 'ä',
    'file:///secret/a.journey': 'secret',
  }),
);

vi.mock('vscode', () => ({
  Uri: { parse: (uri: string) => uri },
  RelativePattern: class {
    base: string;
    pattern: string;
    constructor(base: string, pattern: string) {
      this.base = base;
      this.pattern = pattern;
    }
  },
  workspace: {
    getWorkspaceFolder: (uri: string) => (/^file:\/\/\/ws(\/|$)/.test(uri) ? { uri: 'file:///ws' } : undefined),
    findFiles: async ({ base, pattern }: { base: string; pattern: string }) =>
      Object.keys(files).filter((uri) => uri.startsWith(base) && uri.endsWith(pattern.replace('**/*', ''))),
    fs: {
      stat: async (uri: string) => ({ size: bytes(uri).length }),
      readFile: async (uri: string) => bytes(uri),
    },
  },
}));

function bytes(uri: string): Uint8Array {
  const text = files[uri];
  if (text === undefined) throw new Error('there is no such file');
  return new TextEncoder().encode(text);
}

/** What the server is answered. */
async function check<Params, Result>(token: RequestToken<Params, Result>, params: Params, expected: Result) {
  const handlers = new Map<string, (params: Params) => Promise<Result>>();
  const answer = (of: { method: string }, handler: (params: Params) => Promise<Result>) =>
    handlers.set(of.method, handler);
  serveFiles({ answer } as unknown as Server);
  expect(await handlers.get(token.method)!(params)).toEqual(expected);
}

const { readFile, findFiles } = messages;

it('reads a file of the workspace', () => check(readFile, { uri: 'file:///ws/a.journey', most: 2 }, { text: 'ä' }));
it('says of a larger one only how large it is', () =>
  check(readFile, { uri: 'file:///ws/a.journey', most: 1 }, { bytes: 2 }));
it('reads nothing outside the workspace', () => check(readFile, { uri: 'file:///secret/a.journey', most: 99 }, null));
it('says that a file is not there', () => check(readFile, { uri: 'file:///ws/c.journey', most: 99 }, null));

it('lists files of the workspace, in order', () =>
  check(
    findFiles,
    { folder: 'file:///ws', pattern: '**/*.journey' },
    { uris: ['file:///ws/a.journey', 'file:///ws/b.journey'] },
  ));
it('lists nothing outside the workspace', () =>
  check(findFiles, { folder: 'file:///secret', pattern: '**/*.journey' }, { uris: [] }));
