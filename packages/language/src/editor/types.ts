/**
 * What editors are told, as plain data in their own terms: lines and characters from 0, characters in UTF-16 code units.
 * The shapes are those of the Language Server Protocol, so that a server can hand them on as they are.
 */
import type { Lang, Position } from '@waymark/model';
import type { Workspace } from '../workspace/index.ts';

export type { Position } from '@waymark/model';

export interface Range {
  start: Position;
  end: Position;
}

export interface Location {
  uri: string;
  range: Range;
}

/** A change of one file's text. */
export interface Edit {
  uri: string;
  range: Range;
  newText: string;
}

/** A file that is to be made. */
export interface NewFile {
  uri: string;
  text: string;
}

/** Where and for whom something is asked. */
export interface Context {
  workspace: Workspace;
  /** The language of the interface. */
  lang: Lang;
}
