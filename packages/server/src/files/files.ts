import { CONFIG_NAME, isWalked, type TooLarge } from '@waymark/model';

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

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}
