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

/** So many tokens as the grammar has them, one behind the other, and the parser knows where it is again. */
const STEADY = 3;

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
  /** Where the scanner found something wrong: tokens that have been spoken of, and by line what swallowed its rest. */
  private readonly told = new Map<number, Problem>();
  private readonly swallowed = new Map<number, number>();
  /** By line, where the parser last found something wrong. */
  private readonly troubled = new Map<number, number>();
  /** How many tokens have been read as the grammar has them since something was wrong. */
  private steady = STEADY;

  constructor(tokens: readonly Token[], problems: Problem[], length: number) {
    this.tokens = tokens;
    this.problems = problems;
    for (const problem of problems) {
      const { rule, from } = problem;
      this.told.set(from.offset, problem);
      if (rule.startsWith('syntax/unclosed')) this.swallowed.set(from.range.start.line, from.offset);
    }
    const line = (tokens.at(-1)?.endLine0 ?? 0) + 1;
    this.end = new Token(END, 0, '', length, line, 0, line);
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

  /** The current token is what the grammar has there. */
  taken(): void {
    this.steady += 1;
    this.advance();
  }

  /** The current brace closes what is open: whatever was wrong within is over. */
  closed(): void {
    this.steady = STEADY;
  }

  /** Keeps a problem that follows from no other. */
  note(problem: Problem): void {
    this.problems.push(problem);
  }

  /** Gives other advice on a token that the scanner has spoken of. */
  readvise(at: Token, advice: Pick<Problem, 'help' | 'fix'>): void {
    const told = this.told.get(at.offset);
    if (told?.from === at) Object.assign(told, advice);
  }

  /** Keeps a problem, unless it only follows from what is known to be wrong on its line. */
  trouble(at: Token, problem: () => Problem): void {
    const follows = this.follows(at);
    this.steady = 0;
    if (follows) return;
    this.troubled.set(at.line, at.offset);
    this.problems.push(problem());
  }

  /** It stands behind something wrong, and too little has been read well in between. */
  private follows({ line, offset }: Token): boolean {
    if (this.told.has(offset) || offset >= (this.swallowed.get(line) ?? Number.POSITIVE_INFINITY)) return true;
    return this.steady < STEADY && offset >= (this.troubled.get(line) ?? Number.POSITIVE_INFINITY);
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
