import type { TooLarge } from '@waymark/model';

/** How the server gets at files. Nothing outside the workspace's folders is ever read. */
export interface Files {
  /** The uris of all `*.journey` and `waymark.json` files below a workspace folder, in order. */
  list(folder: string): Promise<string[]>;
  read(uri: string, folders: readonly string[]): Promise<Read>;
}

/**
 * The text of a file. Undefined where nothing can be read there; false where it lies outside all of the folders, by way of
 * links too, and is therefore not read.
 */
export type Read = string | undefined | false | TooLarge;

export const CONFIG_NAME = 'waymark.json';

/** Folders that hold what others wrote or what was made. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'dist', 'out']);

/** Whether a folder of that name is looked into. */
export function isWalked(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}

/** Whether a file below a folder is found by looking into folders from there. */
export function isWalkedTo(uri: string, folder: string): boolean {
  const between = uri.slice(folder.length).split('/').slice(0, -1);
  return between.every((name) => name === '' || isWalked(decoded(name)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function isJourney(uri: string): boolean {
  return uri.endsWith('.journey');
}

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}
