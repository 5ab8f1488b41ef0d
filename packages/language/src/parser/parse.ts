import { nearest } from '@waymark/model';
import type { AstNode, GrammarAST, Reference } from 'langium';
import { PROGRAM } from '../generated/program.ts';
import type { Problem } from './problem.ts';
import type { Assigned, BlockElement, CallElement, Element, Table, TokenElement } from './program.ts';
import { BAD, END, ID, LEAD, STAGE, WORD } from './program.ts';
import * as report from './report.ts';
import { scan } from './scan.ts';
import type { Tables } from './tables.ts';
import { createTables, NAMES } from './tables.ts';
import { CompositeNode, RootNode, Token } from './token.ts';
import { readValue } from './values.ts';
import { looksLike } from './words.ts';

/** What a reading of one text gives. `root` is a `Document`, whole or in part; it never fails. */
export interface Parsed {
  root: AstNode;
  tokens: Token[];
  comments: Token[];
  problems: Problem[];
}

/** What Langium's services add to the syntax tree; the model's builder needs none of it. */
export interface Binding {
  source(element: number): GrammarAST.AbstractElement;
  type(kind: number): Token['tokenType'];
  reference(node: AstNode, property: string, at: Token, text: string): Reference;
}

/** A syntax node while it is made. */
export type Made = {
  -readonly [K in keyof AstNode]: AstNode[K];
} & Record<string, unknown>;

/** A block that is being read, within those around it. */
export interface Frame {
  element: BlockElement;
  table: Table;
  up: Frame | undefined;
  node: Made;
  open: Token | undefined;
}

const tables: Tables = createTables(PROGRAM);

/** Reads a text. Broken texts give what can be told of them, and problems: at most one a line, none lost in silence. */
export function parseText(text: string, binding?: Binding): Parsed {
  return new Parser(text, binding).run();
}

class Parser {
  private readonly tokens: Token[];
  private readonly comments: Token[];
  private readonly problems: Problem[];
  private readonly binding: Binding | undefined;
  private readonly end: Token;
  private readonly root: RootNode;
  private at = 0;
  private current: Token;
  private comment = 0;
  private composite: CompositeNode;
  private frame: Frame | undefined = undefined;
  private unclosedAt = -1;
  /** Lines that have a problem already: one a line is enough to act on. */
  private readonly troubled = new Set<number>();

  constructor(text: string, binding: Binding | undefined) {
    const { tokens, comments, problems } = scan(text, tables.spellings);
    this.tokens = tokens;
    this.comments = comments;
    this.problems = problems;
    for (const { rule, from } of problems) {
      if (rule !== 'syntax/full-width') this.troubled.add(from.range.start.line);
    }
    this.binding = binding;
    const last = tokens.at(-1);
    this.end = new Token(END, 0, '', text.length, (last?.endLine0 ?? 0) + 1, 0, (last?.endLine0 ?? 0) + 1, 0, false);
    this.current = tokens[0] ?? this.end;
    this.root = new RootNode(text);
    this.composite = this.root;
  }

  run(): Parsed {
    const { name, lists, body } = PROGRAM.rules[0]!;
    const node = make(name, lists, [], this.root);
    this.block(body as BlockElement, node);
    this.hide(this.comments.length);
    return { root: node as AstNode, tokens: this.tokens, comments: this.comments, problems: this.problems };
  }

  // Reading what the grammar says; each tells whether all of it was there. --------------------------------------------

  private read(element: Element, node: Made): boolean {
    switch (element.is) {
      case 'token':
        return this.take(element, node);
      case 'call':
        return this.call(element, node);
      case 'sequence':
        return this.sequence(element.of, node);
      case 'choice': {
        const branch = this.choose(tables.first(element));
        return branch > 0 ? this.read(element.of[branch - 1]!, node) : this.fail(element, node);
      }
      case 'option':
        return this.choose(tables.first(element)) > 0 ? this.read(element.of, node) : true;
      case 'repeat':
        if (element.some && !this.read(element.of, node)) return false;
        while (this.choose(tables.first(element)) > 0) {
          if (!this.read(element.of, node)) return false;
        }
        return true;
      case 'block':
        return this.block(element, node);
    }
  }

  /** Goes on behind what is missing, if what stands there belongs to a later part. */
  private sequence(parts: readonly Element[], node: Made): boolean {
    let whole = true;
    for (let i = 0; i < parts.length; i++) {
      if (!whole && !this.begins(parts[i]!)) continue;
      if (!this.read(parts[i]!, node)) {
        whole = false;
        if (!parts.slice(i + 1).some((part) => this.begins(part))) return false;
      }
    }
    return whole;
  }

  private begins(part: Element): boolean {
    return this.current.line === this.previous()?.endLine0 && this.choose(tables.first(part)) > 0;
  }

  private call(element: CallElement, parent: Made): boolean {
    const rule = PROGRAM.rules[element.rule]!;
    const composite = new CompositeNode();
    if (this.binding) composite.grammarSource = this.binding.source(element.index);
    const outer = this.composite;
    composite.container = outer;
    outer.content.push(composite);
    this.composite = composite;
    const node = make(rule.name, rule.lists, rule.flags, composite);
    attach(node, parent, element);
    const whole = this.read(rule.body, node);
    this.composite = outer;
    if (composite.content.length === 0) {
      outer.content.pop();
      detach(parent, element);
    }
    return whole;
  }

  private take(element: TokenElement, node: Made): boolean {
    const token = this.current;
    if (!this.matches(element.kind, token)) return this.fail(element, node);
    if (this.comments.length > this.comment) this.hideBefore(token);
    token.element = element;
    token.container = this.composite;
    this.composite.content.push(token);
    if (this.binding) {
      token.grammarSource = this.binding.source(element.index);
      token.tokenType = this.binding.type(element.kind);
    }
    if (element.prop) this.assign(element, node, token);
    this.advance();
    return true;
  }

  private assign(element: TokenElement, node: Made, token: Token): void {
    const { prop, op, ref } = element;
    let value: unknown = true;
    if (ref) value = this.reference(node, prop!, token);
    else if (op !== '?=') value = readValue(element.kind, token.image);
    if (op === '+=') (node[prop!] as unknown[]).push(value);
    else node[prop!] = value;
  }

  private reference(node: Made, property: string, token: Token): Reference {
    if (this.binding) return this.binding.reference(node as AstNode, property, token, token.image);
    return { $refText: token.image, $refNode: token } as unknown as Reference;
  }

  private matches(kind: number, token: Token): boolean {
    if (token.kind !== WORD) return token.kind === kind;
    return token.keyword === kind ? token.keyword > 0 : looksLike(kind, this.tokens, this.at);
  }

  /** The branch that the current token begins, or 0. A word that a block's next member begins with is not taken. */
  private choose(table: Table): number {
    const { kind, keyword } = this.current;
    if (kind !== WORD) return table[kind]!;
    const guard = this.frame?.table;
    if (table[WORD] || guard?.[WORD]) {
      for (const name of NAMES) {
        if ((table[name] || guard?.[name]) && looksLike(name, this.tokens, this.at)) return table[name]!;
      }
    }
    if (keyword > 0 && (table[keyword] || guard?.[keyword])) return table[keyword]!;
    if (table[ID] && looksLike(ID, this.tokens, this.at)) return table[ID]!;
    return table[LEAD]!;
  }

  private advance(): void {
    this.current = this.tokens[++this.at] ?? this.end;
  }

  // Blocks: where reading goes on after an error. ----------------------------------------------------------------------

  private block(element: BlockElement, node: Made): boolean {
    const { open, close } = element;
    let opening: Token | undefined;
    if (open) {
      if (this.current.kind === open.kind) {
        opening = this.current;
        this.take(open, node);
      } else if (this.lacksOpening(element)) {
        const before = this.previous()!;
        this.trouble(before, () => report.missingBrace(before));
      } else if (this.strayBeforeOpening(open)) {
        opening = this.current;
        this.take(open, node);
      } else {
        return element.optional || this.fail(open, node);
      }
    }
    this.frame = { element, table: tables.members(element), up: this.frame, node, open: opening };
    this.members();
    const unclosed = this.frame;
    this.frame = this.frame.up;
    if (close && this.current.kind === close.kind) return this.take(close, node);
    if (close && opening) this.unclosed(unclosed.node, opening);
    return true;
  }

  private members(): void {
    const { element, table, node } = this.frame!;
    for (;;) {
      const branch = this.choose(table);
      if (branch > 0) {
        const from = this.at;
        this.read(element.members[branch - 1]!, node);
        if (this.at === from) this.advance();
      } else if (this.current === this.end || (element.close && this.current.kind === element.close.kind)) {
        return;
      } else if (this.belongsOutside()) {
        return;
      } else if (!this.respelt()) {
        this.skip();
      }
    }
  }

  /** A block's first fact stands here though nothing opened it: somebody forgot the brace. */
  private lacksOpening(element: BlockElement): boolean {
    if (this.current === this.end || this.current.line === this.previous()?.endLine0) return false;
    const inside = this.choose(tables.members(element)) > 0;
    return inside && this.choose(this.frame!.table) === 0;
  }

  /** Skips words between the head of a declaration and the `{` on its line. */
  private strayBeforeOpening(open: TokenElement): boolean {
    const start = this.current;
    if (start.line !== this.previous()?.endLine0 || this.choose(this.frame!.table) > 0) return false;
    let i = this.at;
    while (this.tokens[i]?.line === start.line && this.tokens[i]!.kind !== open.kind && this.tokens[i]!.image !== '}')
      i++;
    if (this.tokens[i]?.line !== start.line || this.tokens[i]!.kind !== open.kind) return false;
    this.trouble(start, () => report.beforeBrace(start));
    this.at = i;
    this.current = this.tokens[i]!;
    return true;
  }

  /** A declaration stands here that only a block further out can hold: somebody forgot to close this one. */
  private belongsOutside(): boolean {
    if (this.current.kind !== WORD || this.current.line === this.previous()?.endLine0) return false;
    const here = this.frame!;
    for (let frame = here.up; frame; frame = frame.up) {
      this.frame = frame;
      const branch = this.choose(frame.table);
      this.frame = here;
      if (branch > 0 && this.declares(frame.element.members[branch - 1]!)) return true;
    }
    return false;
  }

  private declares(member: CallElement): boolean {
    const { body } = PROGRAM.rules[member.rule]!;
    const parts = body.is === 'sequence' ? body.of : [body];
    if (parts[0]?.is === 'token' && parts[0].kind === STAGE) return true;
    const named = parts[1]?.is === 'token' && parts[1].prop === 'name';
    return named && looksLike(ID, this.tokens, this.at + 1);
  }

  /** Takes a misspelt keyword for what it should be: `stepp book "…" {` is still a step. */
  private respelt(): boolean {
    const found = this.current;
    const next = this.tokens[this.at + 1];
    if (found.kind !== WORD || found.keyword > 0 || found.line === this.previous()?.endLine0) return false;
    if (next?.line !== found.line && !this.frame!.table[tables.spellings.get('ends')!]) return false;
    const keyword = nearest(found.image, report.keywordsOf(this.frame!.table));
    if (!keyword) return false;
    this.trouble(found, () => report.misspelt(found, keyword));
    found.keyword = tables.spellings.get(keyword)!;
    return this.choose(this.frame!.table) > 0;
  }

  /** Of several blocks that are left open at the same place, the innermost is worth a word. */
  private unclosed(node: Made, opening: Token): void {
    if (this.unclosedAt === this.at) return;
    this.unclosedAt = this.at;
    this.trouble(opening, () => report.unclosedBlock(opening, node));
  }

  /** Says that what stands here has no place in the block, and goes on behind it. */
  private skip(): void {
    const start = this.current;
    const frame = this.frame!;
    this.trouble(start, () => report.misplaced(start, frame, tables));
    do {
      if (this.current.image === '{' && this.current.kind !== BAD) this.skipBlock();
      else this.advance();
    } while (this.current.line === start.line && this.current.image !== '}' && this.choose(this.frame!.table) === 0);
  }

  private skipBlock(): void {
    let depth = 0;
    let i = this.at;
    for (; i < this.tokens.length; i++) {
      const { image } = this.tokens[i]!;
      if (image === '{') depth++;
      else if (image === '}' && --depth === 0) break;
    }
    this.at = depth === 0 ? i : this.at;
    this.advance();
  }

  // Errors --------------------------------------------------------------------------------------------------------------

  private fail(element: Element, node: Made): boolean {
    const [before, found] = [this.previous(), this.current];
    const at = before && before.endLine0 !== found.line ? before : found;
    this.trouble(at, () => report.missing(element, node, before, found, tables));
    return false;
  }

  /** Keeps a problem, unless its line has one already. */
  private trouble(at: Token, problem: () => Problem): void {
    if (this.troubled.has(at.line)) return;
    this.troubled.add(at.line);
    this.problems.push(problem());
  }

  private previous(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  // Comments belong to the syntax tree, too: Langium looks there for documentation. --------------------------------------

  private hideBefore(token: Token): void {
    let to = this.comment;
    while (to < this.comments.length && this.comments[to]!.offset < token.offset) to++;
    this.hide(to);
  }

  private hide(to: number): void {
    const hidden = this.comments.slice(this.comment, to);
    this.comment = to;
    if (hidden.length === 0) return;
    let inner: CompositeNode = this.composite;
    while (inner.content.length === 0 && inner.container) {
      const outer: CompositeNode = inner.container;
      const index = outer.content.indexOf(inner);
      if (index > 0 || !outer.container) {
        insert(outer, index, hidden);
        return;
      }
      inner = outer;
    }
    insert(inner, inner.content.length, hidden);
  }
}

function insert(into: CompositeNode, index: number, hidden: Token[]): void {
  for (const comment of hidden) comment.container = into;
  into.content.splice(index, 0, ...hidden);
}

function make(type: string, lists: readonly string[], flags: readonly string[], composite: CompositeNode): Made {
  const node = { $type: type, $cstNode: composite } as unknown as Made;
  for (const list of lists) node[list] = [];
  for (const flag of flags) node[flag] = false;
  composite.node = node as AstNode;
  return node;
}

function attach(node: Made, parent: Made, { prop, op }: Assigned): void {
  node.$container = parent as AstNode;
  node.$containerProperty = prop;
  if (op === '+=') {
    const list = parent[prop!] as Made[];
    node.$containerIndex = list.length;
    list.push(node);
  } else {
    parent[prop!] = node;
  }
}

function detach(parent: Made, { prop, op }: Assigned): void {
  if (op === '+=') (parent[prop!] as Made[]).pop();
  else delete parent[prop!];
}
