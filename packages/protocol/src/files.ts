/** File access through the client, for a server that runs where there is no file system. Only the workspace is read. */

export interface ReadFileParams {
  uri: string;
}

/** Null where nothing can be read there. */
export type ReadFileResult = { text: string } | null;

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
