/** File access through the client, for a server that runs where there is no file system. Only the workspace is read. */
import type { TooLarge } from '@waymark/model';

/** Files whose changes on disk change what journeys say: themselves, the project's settings, and metrics' data. */
export const WATCHED = ['**/*.journey', '**/waymark.json', '**/*.csv'];

export interface ReadFileParams {
  uri: string;
  /** How many bytes at most are read. */
  most: number;
}

/** Its size where that is more than was asked for; null where nothing can be read there. */
export type ReadFileResult = { text: string } | TooLarge | null;

export interface FindFilesParams {
  /** The uri of a folder. */
  folder: string;
  /** A glob relative to it, as VS Code reads globs. */
  pattern: string;
}

export interface FindFilesResult {
  /** Sorted. */
  uris: string[];
}
