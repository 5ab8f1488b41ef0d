import type { Finding, JourneyModel, SourceRange } from '@waymark/model';
import type { Delta } from './delta.ts';

/** Documents that ship with the language have uris of this scheme; they are read-only. */
export const LIBRARY_SCHEME = 'waymark';

export interface ModelChangedParams {
  /** The project's folder, as the server names it in `ModelResult.project`. */
  project: string;
  /** The version that a `waymark/model` request would give now, or a later one. */
  version: number;
  /** The documents whose text changed, where that is known. */
  uris: string[];
}

export interface ModelParams {
  /** Any document of the project, open or not. */
  uri: string;
  /** The stamp of the last answer: what has changed since is enough, where the answering side still knows it. */
  have?: string;
}

/** A whole model, or what has changed since the answer that was named in `have`; nothing where `delta` is absent. */
export type ModelAnswer = (ModelResult & { stamp: string }) | { stamp: string; delta?: Delta };

export interface ModelResult {
  /** The uri of the project's folder: that of the nearest waymark.json, else the workspace folder. */
  project: string;
  /** The name in waymark.json, else the folder's. */
  name: string;
  /** Grows by at least one with every build of this project; edits refer to it. */
  version: number;
  model: JourneyModel;
  /** Of all documents of the project, the library's excepted. */
  findings: Finding[];
  /**
   * Where the text cannot be read as the language. While one of these lies in the journey that is shown, the preview keeps
   * its last good picture and says where.
   */
  broken: SourceRange[];
}

export interface LibraryParams {
  uri: string;
}

export interface LibraryResult {
  text: string;
}
