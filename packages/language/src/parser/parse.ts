import type { AstNode, GrammarAST, Reference } from 'langium';
import { PROGRAM } from '../generated/program.ts';
import { Cursor, tables } from './cursor.ts';
import type { Problem } from './problem.ts';
import type { BlockElement, CallElement, Element, TokenElement } from './program.ts';
import { NUMBER } from './program.ts';
import type { Reopened } from './recovery.ts';
import {
  belongsOutside,
  closedTooEarly,
  homeOfLoose,
  lacksOpening,
  pass,
  passColon,
  passToOpening,
  passToStage,
  respell,
} from './recovery.ts';
import * as report from './report.ts';
import { scan } from './scan.ts';
import type { Token } from './token.ts';
import { CompositeNode, RootNode } from './token.ts';
import type { Made } from './tree.ts';
import { attach, detach, hide, make, trim } from './tree.ts';
import { readValue } from './values.ts';

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

/** Reads a text. Broken texts give what can be told of them, and problems: those that do not
 * just follow from another one on their line. */
export function parseText(text: string, binding?: Binding): Parsed {
  const { tokens, comments, problems } = scan(text, tables.spellings);
  const cursor = new Cursor(tokens, problems, text.length);
  const root = new Parser(text, cursor, comments, binding).run();
  return { root, tokens, comments, problems };
}

/** Walks the grammar's program and the tokens side by side, and makes the two syntax trees. */
class Parser {
  private readonly cursor: Cursor;
  private readonly comments: readonly Token[];
  private readonly binding: Binding | undefined;
  private readonly root: RootNode;
  private composite: CompositeNode;
  /** The first comment that is not in the tree yet. */
  private comment = 0;
  private unclosedAt = -1;
  /** Made once: every node of the tree is read with it. */
  private readonly whole = (node: Made, body: Element): boolean => this.read(body, node);

  constructor(text: string, cursor: Cursor, comments: readonly Token[], binding: Binding | undefined) {
    this.cursor = cursor;
    this.comments = comments;
    this.binding = binding;
    this.root = new RootNode(text);
    this.composite = this.root;
  }

  run(): AstNode {
    const { name, lists, body } = PROGRAM.rules[0]!;
    const node = make(name, lists, [], this.root);
    this.block(body as BlockElement, node);
    this.hideUpTo(Number.POSITIVE_INFINITY);
    return node as AstNode;
  }

  /** Reads what the grammar says; tells whether all of it was there. */
  private read(element: Element, node: Made): boolean {
    const { cursor } = this;
    switch (element.is) {
      case 'token':
        return this.take(element, node);
      case 'call':
        return this.call(element, node);
      case 'sequence':
        return this.sequence(element.of, node);
      case 'choice': {
        const branch = cursor.choose(tables.first(element));
        return branch > 0 ? this.read(element.of[branch - 1]!, node) : this.fail(element, node);
      }
      case 'option':
        return cursor.choose(tables.first(element)) > 0 ? this.read(element.of, node) : true;
      case 'repeat':
        if (element.some && !this.read(element.of, node)) return false;
        while (cursor.choose(tables.first(element)) > 0) {
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
    return !this.cursor.startsLine && this.cursor.choose(tables.first(part)) > 0;
  }

  private call(element: CallElement, parent: Made): boolean {
    return this.enter(element, parent, this.whole);
  }

  /** Makes the node of a rule, and lets `read` fill it; takes it away again where nothing was there. */
  private enter(element: CallElement, parent: Made, read: (node: Made, body: Element) => boolean): boolean {
    const rule = PROGRAM.rules[element.rule]!;
    const composite = new CompositeNode();
    if (this.binding) composite.grammarSource = this.binding.source(element.index);
    const outer = this.composite;
    composite.container = outer;
    outer.content.push(composite);
    const node = make(rule.name, rule.lists, rule.flags, composite);
    attach(node, parent, element);
    this.composite = composite;
    const whole = read(node, rule.body);
    this.composite = outer;
    if (composite.content.length === 0) {
      outer.content.pop();
      detach(parent, element);
    } else trim(node, rule.lists, composite);
    return whole;
  }

  private take(element: TokenElement, node: Made): boolean {
    if (!this.cursor.matches(element.kind) && !passColon(this.cursor, element.kind)) return this.fail(element, node);
    const token = this.cursor.current;
    if (this.comment < this.comments.length) this.hideUpTo(token.offset);
    token.element = element;
    token.container = this.composite;
    this.composite.content.push(token);
    if (this.binding) {
      token.grammarSource = this.binding.source(element.index);
      token.tokenType = this.binding.type(element.kind);
    }
    if (element.prop) this.assign(element, node, token);
    this.cursor.taken();
    return true;
  }

  private assign({ prop, op, ref, kind }: TokenElement, node: Made, token: Token): void {
    let value: unknown = true;
    if (ref) value = this.reference(node, prop!, token);
    else if (op !== '?=') value = kind > NUMBER ? PROGRAM.kinds[kind]! : readValue(kind, token.image);
    if (op === '+=') (node[prop!] as unknown[]).push(value);
    else node[prop!] = value;
  }

  private reference(node: Made, property: string, token: Token): Reference {
    if (this.binding) return this.binding.reference(node as AstNode, property, token, token.image);
    return { $refText: token.image, $refNode: token } as unknown as Reference;
  }

  private fail(element: Element, node: Made): boolean {
    const { cursor } = this;
    const { previous, current, tokens, at } = cursor;
    const problem = () => report.missing(element, node, previous, current, tokens[at + 1], tables);
    cursor.trouble(previous && cursor.startsLine ? previous : current, problem);
    return false;
  }

  private block(element: BlockElement, node: Made): boolean {
    const { open } = element;
    if (!open) return this.inside(element, node, undefined);
    const { cursor } = this;
    const { previous, current } = cursor;
    if (current.kind !== open.kind && !passToOpening(cursor, open)) {
      if (!lacksOpening(cursor, element)) return element.optional || this.fail(open, node);
      cursor.trouble(previous!, () => report.missingBrace(previous!));
      return this.inside(element, node, undefined);
    }
    const opening = cursor.current;
    this.take(open, node);
    return this.inside(element, node, opening);
  }

  /** The members of a block and its closing brace. */
  private inside(element: BlockElement, node: Made, open: Token | undefined): boolean {
    const { cursor } = this;
    cursor.frame = { element, table: tables.members(element), up: cursor.frame, node, open };
    this.members();
    cursor.frame = cursor.frame.up;
    if (!element.close) return true;
    if (this.takeIf(element.close, node)) {
      cursor.closed();
      return true;
    }
    if (open && this.unclosedAt !== cursor.at) cursor.note(report.unclosedBlock(open, node));
    // Of several blocks that are left open at the same place, the innermost is worth a word.
    this.unclosedAt = cursor.at;
    return true;
  }

  private takeIf(close: TokenElement, node: Made): boolean {
    return this.cursor.current.kind === close.kind && this.take(close, node);
  }

  private members(): void {
    const { cursor } = this;
    const { element, table, node } = cursor.frame!;
    for (;;) {
      const branch = cursor.choose(table);
      if (branch > 0) {
        const from = cursor.at;
        this.read(element.members[branch - 1]!, node);
        if (cursor.at === from) cursor.advance();
      } else if (cursor.current === cursor.end || cursor.current.kind === element.close?.kind) {
        return;
      } else if (belongsOutside(cursor)) {
        return;
      } else if (!this.reopen() && !this.adopt() && !passToStage(cursor) && !respell(cursor)) {
        pass(cursor);
      }
    }
  }

  /** Goes on with what a brace too many has closed. */
  private reopen(): boolean {
    const chain = closedTooEarly(this.cursor);
    if (chain.length === 0) return false;
    const { current } = this.cursor;
    const closed = (chain[0]!.node.$cstNode as unknown as CompositeNode).last!;
    this.cursor.trouble(closed, () => report.closedTooEarly(closed, current, chain.at(-1)!.node));
    this.resume(chain);
    return true;
  }

  /**
   * Steps that stand in a journey without a stage around them are read as if one without a name were: with their facts,
   * and with one problem for all that stand together.
   */
  private adopt(): boolean {
    const { cursor } = this;
    const home = homeOfLoose(cursor);
    if (!home) return false;
    const { current, frame } = cursor;
    cursor.trouble(current, () => report.withoutStage(current));
    const block: BlockElement = { ...home.block, open: undefined, close: undefined };
    this.enter(home.call, frame!.node, (node) => {
      const table = tables.members(home.block);
      cursor.frame = { element: block, table, up: frame, node, open: undefined };
      while (cursor.current.keyword > 0 && table[cursor.current.keyword] && cursor.matches(cursor.current.keyword)) {
        this.read(block.members[0]!, node);
      }
      cursor.frame = frame;
      return true;
    });
    return true;
  }

  private resume([outer, ...rest]: readonly Reopened[]): void {
    const { cursor } = this;
    const { composite } = this;
    const { node, element } = outer!;
    this.composite = node.$cstNode as unknown as CompositeNode;
    if (rest.length > 0) {
      cursor.frame = { element, table: tables.members(element), up: cursor.frame, node, open: undefined };
      this.resume(rest);
      cursor.frame = cursor.frame.up;
    }
    this.inside(element, node, undefined);
    this.composite = composite;
  }

  /** Comments belong to the syntax tree, too: Langium looks there for documentation. */
  private hideUpTo(offset: number): void {
    const from = this.comment;
    while (this.comment < this.comments.length && this.comments[this.comment]!.offset < offset) this.comment++;
    if (this.comment > from) hide(this.comments.slice(from, this.comment), this.composite);
  }
}
