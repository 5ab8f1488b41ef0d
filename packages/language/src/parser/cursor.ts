import { PROGRAM } from '../generated/program.ts';
import type { Problem } from './problem.ts';
import type { BlockElement, Table } from './program.ts';
import { END, ID, LEAD, WORD } from './program.ts';
import type { Tables } from './tables.ts';
import { createTables, NAMES } from './tables.ts';
import { Token } from './token.ts';
import type { Made } from './tree.ts';
import { looksLike } from './words.ts';

/** A block that is being read, within those around it. */
export interface Frame {
  element: BlockElement;
  /** What its members begin with. */
  table: Table;
  up: Frame | undefined;
  node: Made;
  open: Token | undefined;
}

export const tables: Tables = createTables(PROGRAM);

/** Where the parser stands in the tokens, and within which blocks; and what it has found wrong so far. */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly problems: Problem[];
  /** Stands for what follows the last token. */
  readonly end: Token;
  at = 0;
  current: Token;
  frame: Frame | undefined = undefined;
  private closings: Int32Array | undefined = undefined;
  private pairs: Map<number, number> | undefined = undefined;
  /** Lines that have a problem already: one a line is enough to act on. */
  private readonly troubled = new Set<number>();

  constructor(tokens: readonly Token[], problems: Problem[], length: number) {
    this.tokens = tokens;
    this.problems = problems;
    for (const { rule, from } of problems) {
      if (rule !== 'syntax/full-width') this.troubled.add(from.range.start.line);
    }
    const line = (tokens.at(-1)?.endLine0 ?? 0) + 1;
    this.end = new Token(END, 0, '', length, line, 0, line, 0, false);
    this.current = tokens[0] ?? this.end;
  }

  advance(): void {
    this.moveTo(this.at + 1);
  }

  moveTo(at: number): void {
    this.at = at;
    this.current = this.tokens[at] ?? this.end;
  }

  get previous(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  /** Nothing stands before it on its line. */
  get startsLine(): boolean {
    return this.current.line !== this.previous?.endLine0;
  }

  looksLike(kind: number, at = this.at): boolean {
    return looksLike(kind, this.tokens, at);
  }

  matches(kind: number): boolean {
    const token = this.current;
    if (token.kind !== WORD) return token.kind === kind;
    return token.keyword === kind ? token.keyword > 0 : this.looksLike(kind);
  }

  /**
   * The branch of a table that the current token begins, or 0. A word is what it looks like by what follows it, else a
   * keyword, else a name; what a member of the block at hand begins with is left to that member.
   */
  choose(table: Table, guard: Table | undefined = this.frame?.table): number {
    const { kind, keyword } = this.current;
    if (kind !== WORD) return table[kind]!;
    // What goes on with a fact on its line comes before the next fact: `does "Waits" hidden does "Looks"`.
    if (keyword > 0 && table !== guard && table[keyword] && !this.startsLine) return table[keyword]!;
    if (table[WORD] || guard?.[WORD]) {
      for (const name of NAMES) {
        if ((table[name] || guard?.[name]) && this.looksLike(name)) return table[name]!;
      }
    }
    if (keyword > 0 && (table[keyword] || guard?.[keyword])) return table[keyword]!;
    if (table[ID] && this.looksLike(ID)) return table[ID]!;
    return table[LEAD]!;
  }

  /** How many more braces close than open from there to the next declaration that stands first on its line. */
  surplus(at: number): number {
    this.closings ??= countClosings(this.tokens);
    return this.closings[at]!;
  }

  /** Where the brace that opens there is closed. */
  closingOf(at: number): number | undefined {
    this.pairs ??= pairBraces(this.tokens);
    return this.pairs.get(at);
  }

  /** Keeps a problem, unless its line has one already. */
  trouble(at: Token, problem: () => Problem): void {
    if (this.troubled.has(at.line)) return;
    this.troubled.add(at.line);
    this.problems.push(problem());
  }
}

function countClosings(tokens: readonly Token[]): Int32Array {
  const declarations = tables.members(PROGRAM.rules[0]!.body as BlockElement);
  const closings = new Int32Array(tokens.length + 1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const next = tokens[i + 1];
    const on = next?.character === 0 && declarations[next.keyword] ? 0 : closings[i + 1]!;
    closings[i] = on + (tokens[i]!.image === '}' ? 1 : 0) - (tokens[i]!.image === '{' ? 1 : 0);
  }
  return closings;
}

function pairBraces(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach(({ image }, i) => {
    if (image === '{') open.push(i);
    else if (image === '}' && open.length > 0) pairs.set(open.pop()!, i);
  });
  return pairs;
}
