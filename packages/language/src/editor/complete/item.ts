import type { Id } from '@waymark/model';
import type { InnerKind, Kind } from '../../names/names.ts';
import type { Edit, Range } from '../types.ts';

/** What can be said of an item once somebody looks at it. */
export type CompletionData = { id: Id } | { keyword: string; rule: string } | { check: string };

/** Something to write at a place. */
export interface Completion {
  label: string;
  kind: Kind | InnerKind | 'keyword' | 'snippet' | 'value' | 'declare';
  /** What it is, behind the label. */
  detail?: string;
  /** The order in which items are shown. */
  sort: string;
  /** What is compared with the text typed, where that is not the label. */
  filter?: string;
  /** What is replaced, and by what. */
  range: Range;
  insert: string;
  /** `insert` is in the syntax of snippets. */
  snippet?: boolean;
  /** What is changed elsewhere in the same file. */
  extra?: Edit[];
  data?: CompletionData;
}

export interface Completions {
  items: Completion[];
  /** Another letter may bring other items. */
  incomplete: boolean;
}
