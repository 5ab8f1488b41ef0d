import type { SourceRange } from '@waymark/model';
import type { AstNode, Reference } from 'langium';
import type { CompositeNode, Token } from './token.ts';
import { sourceOf } from './token.ts';

/** The tokens of a node itself that were assigned to a property, in order of writing. */
export function tokensOf(node: AstNode, property: string): Token[] {
  const tokens: Token[] = [];
  for (const part of contentOf(node)) if ('element' in part && part.element?.prop === property) tokens.push(part);
  return tokens;
}

/** The first of them. */
export function tokenOf(node: AstNode, property: string): Token | undefined {
  for (const part of contentOf(node)) {
    if ('element' in part && part.element?.prop === property) return part;
  }
  return undefined;
}

/** The first token that a node took, whatever it is. */
export function firstTokenOf(node: AstNode): Token | undefined {
  return (node.$cstNode as CompositeNode | undefined)?.first;
}

/** The token that names what a reference refers to. */
export function referenceToken(reference: Reference): Token {
  return reference.$refNode as unknown as Token;
}

/** Everything that a node took. An empty document has no place but its beginning. */
export function nodeSource(uri: string, node: AstNode): SourceRange {
  return sourceOf(uri, node.$cstNode as unknown as CompositeNode);
}

/** The place of one property's token, or of the whole node where the property is not written. */
export function propertySource(uri: string, node: AstNode, property: string): SourceRange {
  const token = tokenOf(node, property);
  return token ? sourceOf(uri, token) : nodeSource(uri, node);
}

function contentOf(node: AstNode): readonly (Token | CompositeNode)[] {
  return (node.$cstNode as unknown as CompositeNode).content;
}
