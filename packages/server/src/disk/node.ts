import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CONFIG_NAME, isJourneyFile, isWalked, MAX_BYTES, type TooLarge } from '@waymark/model';
import { URI } from 'vscode-uri';
import type { Files } from '../files/files.ts';

/** Files as Node sees them. Links are followed as long as they stay within the folder. */
export const diskFiles: Files = {
  async list(folder) {
    const { scheme, fsPath: root } = URI.parse(folder);
    const found: string[] = [];
    if (scheme !== 'file') return found;
    try {
      await walk(root, await realpath(root), found, new Set());
    } catch {
      // A folder that is gone has no files.
    }
    return found.map((path) => URI.file(path).toString()).sort();
  },
  async read(uri, folders) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    const roots = folders.map((folder) => URI.parse(folder)).filter((one) => one.scheme === 'file');
    const paths = roots.map((root) => root.fsPath);
    // Not even whether there is a file outside is looked at.
    if (!paths.some((root) => isBelow(fsPath, root))) return false;
    const real = await realpath(fsPath).catch(() => undefined);
    if (real === undefined) return undefined;
    return real === fsPath || (await isInside(real, paths)) ? readText(real) : false;
  },
};

async function walk(folder: string, root: string, found: string[], seen: Set<string>): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real) || !(real === root || isBelow(real, root))) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const link = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : undefined;
    const one = link ?? entry;
    if (one.isDirectory() && isWalked(entry.name)) await walk(path, root, found, seen);
    else if (one.isFile() && isWanted(entry.name) && (!link || (await isWithin(path, root)))) found.push(path);
  }
}

function isWanted(name: string): boolean {
  return isJourneyFile(name) || name === CONFIG_NAME;
}

async function isWithin(path: string, root: string): Promise<boolean> {
  return isBelow(await realpath(path).catch(() => ''), root);
}

/** Whether a file lies in one of the folders, each of which may be reached by a link itself. */
async function isInside(real: string, folders: readonly string[]): Promise<boolean> {
  const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  return roots.some((root) => isBelow(real, root));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function readText(path: string): Promise<string | undefined | TooLarge> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    return size > MAX_BYTES ? { bytes: size } : (await file.readFile()).toString('utf8');
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
