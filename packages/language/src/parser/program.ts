/**
 * The grammar as a program: what is left of `journey.langium` for the parser to walk. Made by `compile.ts` when the
 * code is generated, so that starting up needs neither Langium nor the grammar's own text.
 */
export interface Program {
  /** The names of the kinds of token: terminals first, then keywords and punctuation as they are spelt. */
  kinds: readonly string[];
  /** The first one is where a document starts. */
  rules: readonly Rule[];
}

/** A rule that makes a syntax node of the type of its name. */
export interface Rule {
  name: string;
  /** Properties that are lists, so `[]` where nothing was written. */
  lists: readonly string[];
  /** Properties that are flags, so `false` where nothing was written. */
  flags: readonly string[];
  body: Element;
}

export type Operator = '=' | '+=' | '?=';

/** For every kind of token: 1 + the number of the branch that begins with it, or 0. Made by `tables.ts`. */
export type Table = Uint8Array;

/** What becomes of what was read: the property of the node it goes to. */
export interface Assigned {
  prop?: string;
  op?: Operator;
}

/** One token. `ref`: it is the name of something else. `index` numbers the grammar's elements, in order of writing. */
export interface TokenElement extends Assigned {
  is: 'token';
  kind: number;
  ref?: true;
  index: number;
  table?: Table;
}

export interface CallElement extends Assigned {
  is: 'call';
  rule: number;
  index: number;
  table?: Table;
}

interface SequenceElement {
  is: 'sequence';
  of: readonly Element[];
  table?: Table;
}

interface ChoiceElement {
  is: 'choice';
  of: readonly Element[];
  table?: Table;
}

interface OptionElement {
  is: 'option';
  of: Element;
  table?: Table;
}

interface RepeatElement {
  is: 'repeat';
  of: Element;
  /** At least once. */
  some: boolean;
  table?: Table;
}

/** `{ member* }`, or all members of a document (no braces): where the parser finds its way again after an error. */
export interface BlockElement {
  is: 'block';
  open?: TokenElement;
  close?: TokenElement;
  members: readonly CallElement[];
  optional: boolean;
  table?: Table;
  /** Of the members. */
  inner?: Table;
}

export type Element =
  | TokenElement
  | CallElement
  | SequenceElement
  | ChoiceElement
  | OptionElement
  | RepeatElement
  | BlockElement;

/** Terminals with a meaning of their own to the parser, in the order of `Program.kinds`. */
export const TERMINALS = [
  'END',
  'BAD',
  'WORD',
  'DOER',
  'FEELER',
  'QUALIFIER',
  'STAGE',
  'ID',
  'LEAD',
  'TEXT',
  'DATE',
  'DURATION',
  'NUMBER',
] as const;

export const END = 0;
export const BAD = 1;
/** A word whose kind is not settled yet. */
export const WORD = 2;
export const DOER = 3;
export const FEELER = 4;
export const QUALIFIER = 5;
export const STAGE = 6;
export const ID = 7;
/** An `ID` that leads a declaration (a stage in its model): it may stand first on its line. */
export const LEAD = 8;
export const TEXT = 9;
export const DATE = 10;
export const DURATION = 11;
export const NUMBER = 12;
