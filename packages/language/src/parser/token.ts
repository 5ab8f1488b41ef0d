import type { SourceRange } from '@waymark/model';
import type { AstNode, CompositeCstNode, CstNode, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import type { TokenElement } from './program.ts';

type TokenType = LeafCstNode['tokenType'];
type Range = CstNode['range'];

/** What comments have in place of a keyword. */
export const HIDDEN = -1;

/**
 * A token, which is at once the leaf of the concrete syntax tree that Langium's services read and, by its getters, a
 * token as Chevrotain knows it: one object instead of two keeps parsing cheap. Lines and characters count from 0.
 */
export class Token implements LeafCstNode {
  readonly image: string;
  readonly offset: number;
  readonly line: number;
  readonly character: number;
  readonly endLine0: number;
  /** The kind that the scanner saw, and for a word the keyword that it spells, or 0; `HIDDEN` for a comment. */
  readonly kind: number;
  keyword: number;
  /** What the grammar wanted here, once the parser has taken the token. */
  element: TokenElement | undefined = undefined;
  container: CompositeNode | undefined = undefined;
  // Made for Langium alone; elsewhere they would take room in each of a million tokens.
  declare grammarSource: GrammarAST.AbstractElement | undefined;
  declare tokenType: TokenType;

  constructor(
    kind: number,
    keyword: number,
    image: string,
    offset: number,
    line: number,
    character: number,
    endLine: number,
  ) {
    this.kind = kind;
    this.keyword = keyword;
    this.image = image;
    this.offset = offset;
    this.line = line;
    this.character = character;
    this.endLine0 = endLine;
  }

  get hidden(): boolean {
    return this.keyword === HIDDEN;
  }
  get endCharacter(): number {
    if (this.endLine0 === this.line) return this.character + this.image.length;
    return this.image.length - 1 - Math.max(this.image.lastIndexOf('\n'), this.image.lastIndexOf('\r'));
  }
  get length(): number {
    return this.image.length;
  }
  get end(): number {
    return this.offset + this.image.length;
  }
  get text(): string {
    return this.image;
  }
  get range(): Range {
    return {
      start: { line: this.line, character: this.character },
      end: { line: this.endLine0, character: this.endCharacter },
    };
  }
  get astNode(): AstNode {
    return this.container!.astNode;
  }
  get root(): RootCstNode {
    return rootOf(this);
  }

  // As Chevrotain has it: lines and columns from 1, ends inclusive.
  get startOffset(): number {
    return this.offset;
  }
  get endOffset(): number {
    return this.offset + this.image.length - 1;
  }
  get startLine(): number {
    return this.line + 1;
  }
  get startColumn(): number {
    return this.character + 1;
  }
  get endLine(): number {
    return this.endLine0 + 1;
  }
  get endColumn(): number {
    return this.endCharacter;
  }
  get tokenTypeIdx(): number {
    return this.tokenType?.tokenTypeIdx ?? 0;
  }
}

/** An inner node of the concrete syntax tree: everything that one rule of the grammar took. */
export class CompositeNode implements CompositeCstNode {
  content: (Token | CompositeNode)[] = [];
  container: CompositeNode | undefined = undefined;
  declare grammarSource: GrammarAST.AbstractElement | undefined;
  node: AstNode | undefined = undefined;

  get hidden(): boolean {
    return false;
  }

  get first(): Token | undefined {
    for (const child of this.content) {
      if (!child.hidden) return child instanceof CompositeNode ? child.first : child;
    }
    return undefined;
  }
  get last(): Token | undefined {
    for (let i = this.content.length - 1; i >= 0; i--) {
      const child = this.content[i]!;
      if (!child.hidden) return child instanceof CompositeNode ? child.last : child;
    }
    return undefined;
  }
  get offset(): number {
    return this.first?.offset ?? 0;
  }
  get end(): number {
    return this.last?.end ?? 0;
  }
  get length(): number {
    return this.end - this.offset;
  }
  get text(): string {
    return this.root.fullText.substring(this.offset, this.end);
  }
  get range(): Range {
    const { first, last } = this;
    const start = { line: first?.line ?? 0, character: first?.character ?? 0 };
    return { start, end: last ? { line: last.endLine0, character: last.endCharacter } : start };
  }
  get astNode(): AstNode {
    let at: CompositeNode = this;
    while (!at.node && at.container) at = at.container;
    return at.node!;
  }
  set astNode(node: AstNode) {
    this.node = node;
  }
  get root(): RootCstNode {
    return rootOf(this);
  }
}

export class RootNode extends CompositeNode implements RootCstNode {
  readonly fullText: string;

  constructor(text: string) {
    super();
    this.fullText = text;
  }
  override get text(): string {
    return this.fullText.substring(this.offset, this.end);
  }
}

function rootOf(node: Token | CompositeNode): RootCstNode {
  let at: Token | CompositeNode = node;
  while (at.container) at = at.container;
  return at as RootNode;
}

/** The place of a token or of everything a rule took, as the model writes it. */
export function sourceOf(uri: string, node: Token | CompositeNode): SourceRange {
  const first = node instanceof Token ? node : node.first;
  if (!first) return { uri, start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const last = node instanceof Token ? node : node.last!;
  return {
    uri,
    start: { line: first.line, character: first.character },
    end: { line: last.endLine0, character: last.endCharacter },
  };
}
