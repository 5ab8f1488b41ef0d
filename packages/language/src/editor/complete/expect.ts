import { PROGRAM } from '../../generated/program.ts';
import type { Element, TokenElement } from '../../parser/program.ts';
import { DOER, FEELER, LEAD, QUALIFIER, STAGE, WORD } from '../../parser/program.ts';
import type { CompositeNode, Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { lastTokenBefore, positionAt } from '../base/index.ts';

/** Something that the grammar allows at a place. */
export interface Expected {
  element: TokenElement;
  /** The rule that has it. */
  rule: string;
  /** What was written of that rule's line so far. */
  written: readonly Token[];
  /** It begins a member of the block, and does not go on with one. */
  begins: boolean;
}

/** What may be written at a place, and within what. */
export interface Expectation {
  expected: Expected[];
  /** The rule whose block it is: `Step`, `Journey`, … or `Document`. */
  block: string;
  /** The first word of the place begins a member of the block. */
  begins: boolean;
  /** Nothing has to follow what is written of the line: it may end here. */
  ends: boolean;
  /** The words that the other members of the block begin with. */
  said: ReadonlySet<string>;
}

/**
 * What the grammar allows at an offset, by what stands before it in its block on its line: what went wrong further up
 * does not matter. A word that ends at the offset is taken as not yet written.
 */
export function expectedAt(unit: Unit, offset: number): Expectation {
  const { tokens } = unit.parsed;
  const at = lastTokenBefore(tokens, offset);
  const open = openBrace(tokens, at);
  const block = open < 0 ? 'Document' : (tokens[open]!.container?.node?.$type ?? ruleBefore(tokens, open));
  const from = lineStart(tokens, at, open, positionAt(unit, offset).line);
  const written = tokens.slice(from, at + 1);
  const expected: Expected[] = [];
  new Walk(written, expected).block(block);
  // Declarations stand on lines of their own: what goes on with this one is meant.
  const goesOn = block === 'Document' ? expected.filter((one) => !one.begins) : [];
  return {
    expected: goesOn.length > 0 ? goesOn : expected,
    block,
    begins: written.length === 0,
    ends: expected.some((one) => one.begins),
    said: open < 0 ? new Set() : saidIn(tokens[open]!.container, tokens[open]!.offset, offset),
  };
}

/** The keywords that a block's members begin with, but for one that begins at `offset`: it is being written. */
function saidIn(block: CompositeNode | undefined, open: number, offset: number): ReadonlySet<string> {
  const firsts = (block?.content ?? []).flatMap((part) => ('element' in part ? [] : (part.first ?? [])));
  const words = firsts.filter(({ element, keyword }) => element?.kind === keyword);
  return new Set(words.filter((one) => one.offset > open && one.offset !== offset).map(({ image }) => image));
}

/** The index of the brace that is open before and with the token at `at`; −1 at the top of a file. */
function openBrace(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i >= 0; i--) {
    const { image } = tokens[i]!;
    if (image === '}') depth++;
    else if (image === '{' && depth-- === 0) return i;
  }
  return -1;
}

/** The rule that a block belongs to that the parser could make nothing of: by the word that leads its line. */
function ruleBefore(tokens: readonly Token[], open: number): string {
  let first = open;
  while (first > 0 && tokens[first - 1]!.endLine0 === tokens[open]!.line && !/^[{}]$/.test(tokens[first - 1]!.image))
    first--;
  const word = tokens[first]?.image;
  const rule = PROGRAM.rules.find(({ body }) => leads(body, word));
  return rule?.name ?? 'StageBlock';
}

function leads(body: Element, word: string | undefined): boolean {
  const first = body.is === 'sequence' ? body.of[0]! : body;
  return first.is === 'token' && PROGRAM.kinds[first.kind] === word;
}

/** The first token of what is being written: on the line of the last one, behind the last brace. */
function lineStart(tokens: readonly Token[], at: number, open: number, line: number): number {
  let from = at + 1;
  while (from - 1 > open) {
    const before = tokens[from - 1]!;
    const next = from <= at ? tokens[from]! : undefined;
    if (before.image === '{' || before.image === '}') break;
    if (before.endLine0 !== (next?.line ?? line) && next?.image !== ',' && before.image !== ',') break;
    from--;
  }
  return from;
}

type Then = (at: number, lineFrom: number) => void;

/** Walks the grammar along what was written, every way that fits, and notes what may come next. */
class Walk {
  private readonly tokens: readonly Token[];
  private readonly found: Expected[];
  /** Where the member begins that is read. */
  private member = 0;
  /** What is to be read behind the token that fits. */
  private next: (() => void)[] = [];

  constructor(tokens: readonly Token[], found: Expected[]) {
    this.tokens = tokens;
    this.found = found;
  }

  /** Members of a rule's block, one after the other. */
  block(name: string): void {
    const rule = PROGRAM.rules.find((one) => one.name === name);
    const block = rule && blockIn(rule.body);
    if (!rule || !block) return;
    const members: Then = (at) => {
      const before = this.member;
      for (const member of block.members) {
        this.member = at;
        this.read(member, at, at, rule.name, (next) => next > at && members(next, next));
      }
      this.member = before;
    };
    members(0, 0);
    this.work();
  }

  /** Goes on behind the tokens that fit, in the order in which they were found; by a list, as a line may have thousands. */
  private work(): void {
    const left: (() => void)[] = [];
    do {
      left.push(...this.next.reverse());
      this.next = [];
      left.pop()?.();
    } while (left.length + this.next.length > 0);
  }

  private read(element: Element, at: number, from: number, rule: string, then: Then): void {
    switch (element.is) {
      case 'token':
        this.token(element, at, from, rule, then);
        return;
      case 'call': {
        const inner = PROGRAM.rules[element.rule]!;
        this.read(inner.body, at, at, inner.name, (next) => then(next, from));
        return;
      }
      case 'sequence':
        this.sequence(element.of, 0, at, from, rule, then);
        return;
      case 'choice':
        for (const branch of element.of) this.read(branch, at, from, rule, then);
        return;
      case 'option':
        this.read(element.of, at, from, rule, then);
        then(at, from);
        return;
      case 'repeat':
        if (!element.some) then(at, from);
        this.read(element.of, at, from, rule, (next) => {
          if (next === at) return;
          this.read({ ...element, some: false }, next, from, rule, then);
        });
        return;
      case 'block':
        if (element.open) this.token(element.open, at, from, rule, () => {});
        if (element.optional) then(at, from);
        return;
    }
  }

  private sequence(parts: readonly Element[], i: number, at: number, from: number, rule: string, then: Then): void {
    if (i === parts.length) {
      then(at, from);
      return;
    }
    this.read(parts[i]!, at, from, rule, (next) => this.sequence(parts, i + 1, next, from, rule, then));
  }

  private token(element: TokenElement, at: number, from: number, rule: string, then: Then): void {
    const token = this.tokens[at];
    if (!token) this.found.push({ element, rule, written: this.tokens.slice(from), begins: at === this.member });
    else if (this.fits(element.kind, token, at)) {
      const { member } = this;
      this.next.push(() => {
        this.member = member;
        then(at + 1, from);
      });
    }
  }

  private fits(kind: number, token: Token, at: number): boolean {
    if (token.kind !== WORD) return token.kind === kind;
    if (kind === token.keyword && kind > 0) return true;
    const next = this.tokens[at + 1]?.image;
    // A keyword is a name only where what follows shows it.
    if (kind === DOER || kind === FEELER)
      return token.keyword === 0 ? true : next === (kind === DOER ? 'does' : 'feels');
    if (kind === QUALIFIER) return next === '.';
    if (kind === STAGE) return token.keyword === 0 || next === '{';
    return kind > STAGE && kind <= LEAD;
  }
}

function blockIn(body: Element): (Element & { is: 'block' }) | undefined {
  if (body.is === 'block') return body;
  if (body.is === 'sequence') return body.of.map(blockIn).find((one) => one !== undefined);
  if (body.is === 'option') return blockIn(body.of);
  return undefined;
}
