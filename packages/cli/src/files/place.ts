/** What stands where a file is to be written. */
import { lstatSync, realpathSync, statSync } from 'node:fs';

/** Where the bytes go. */
export interface Place {
  /** Links followed, so that a link stays one and its file is replaced. */
  path: string;
  /** Not a file: a device, a pipe, what the system shows as one. Written to as it is; a rename would put a file there. */
  straight: boolean;
}

export function placeOf(path: string): Place {
  const entry = quietly(() => lstatSync(path));
  if (!entry) return { path, straight: false };
  const stat = quietly(() => statSync(path));
  const isLink = entry.isSymbolicLink();
  // A link to nothing: writing makes the file that it leads to.
  if (!stat?.isFile() || (isLink && /^\/(dev|proc)\//.test(path))) return { path, straight: true };
  return { path: isLink ? realpathSync.native(path) : path, straight: false };
}

/** Whether two paths lead to the same thing, links and hard links included. */
export function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const a = identity(one);
  return a !== undefined && a === identity(other);
}

function identity(path: string): string | undefined {
  const stat = quietly(() => statSync(path, { bigint: true }));
  return stat && `${stat.dev}:${stat.ino}`;
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
