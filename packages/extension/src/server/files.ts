/** Reads and lists files for a server that cannot do so itself. Nothing outside the workspace is read. */
import { server as messages, type ReadFileParams, type ReadFileResult } from '@waymark/protocol';
import { RelativePattern, type Uri, workspace } from 'vscode';
import { toUri } from '../places.ts';
import type { Server } from './server.ts';

export function serveFiles(server: Server): void {
  server.answer(messages.readFile, read);
  server.answer(messages.findFiles, async ({ folder, pattern }) => ({ uris: await find(toUri(folder), pattern) }));
}

async function read({ uri: written, most }: ReadFileParams): Promise<ReadFileResult> {
  const uri = toUri(written);
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > most) return { bytes: size };
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

async function find(folder: Uri, pattern: string): Promise<string[]> {
  if (!workspace.getWorkspaceFolder(folder)) return [];
  const found = await workspace.findFiles(new RelativePattern(folder, pattern));
  return found.map((uri) => uri.toString()).sort();
}
