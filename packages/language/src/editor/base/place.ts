import type { Id, Position } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Declaration } from '../../names/names.ts';
import { tokenOf } from '../../parser/cst.ts';
import type { CompositeNode, Token } from '../../parser/token.ts';
import type { Occurrence, Unit, Workspace } from '../../workspace/index.ts';
import type { Location, Range } from '../types.ts';
import { offsetAt } from './text.ts';

/** Something declared, as it is named at one place. */
export interface Naming {
  id: Id;
  /** The name as it is written here. */
  token: Token;
  unit: Unit;
  /** It is declared here, not just referred to. */
  declared: boolean;
}

/** The tokens around a position: the one it is in or at the end of, or at the beginning of. */
export function tokenAt({ parsed: { tokens } }: Unit, offset: number): Token | undefined {
  const at = lastTokenBefore(tokens, offset + 1);
  const here = tokens[at];
  if (here && here.end > offset) {
    const before = tokens[at - 1];
    return here.offset === offset && before?.end === offset && isWord(before) && !isWord(here) ? before : here;
  }
  return here && here.end === offset ? here : undefined;
}

/** The index of the last token that begins before an offset; −1 for none. */
export function lastTokenBefore(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isWord({ image }: Token): boolean {
  return /^[\p{L}_]/u.test(image);
}

const known = new WeakMap<readonly Occurrence[], ReadonlyMap<Token, Occurrence>>();

export function occurrenceOf({ occurrences }: Unit, token: Token): Occurrence | undefined {
  let byToken = known.get(occurrences);
  if (!byToken) {
    byToken = new Map(occurrences.map((one) => [one.token, one]));
    known.set(occurrences, byToken);
  }
  return byToken.get(token);
}

/** What a name at a position stands for. */
export function symbolAt(workspace: Workspace, uri: string, position: Position): Naming | undefined {
  const unit = workspace.unit(uri);
  const token = unit && tokenAt(unit, offsetAt(unit, position));
  return token && symbolOf(unit, token);
}

export function symbolOf(unit: Unit, token: Token): Naming | undefined {
  const target = occurrenceOf(unit, token)?.target;
  if (target) return { id: target, token, unit, declared: false };
  const node = token.element?.prop === 'name' ? token.container?.node : undefined;
  const id = node && unit.ids.get(node);
  return id ? { id, token, unit, declared: true } : undefined;
}

/** The name of a file, as people know it. */
export function fileOf({ uri }: Unit): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Where something is declared: its file, its syntax node, and what is known of its name. */
export interface Home {
  unit: Unit;
  declaration: Declaration;
  node: AstNode;
}

const homes = new WeakMap<object, ReadonlyMap<Id, Declaration>>();

export function homeOf(workspace: Workspace, id: Id): Home | undefined {
  const unit = workspace.unitOf(id);
  if (!unit) return undefined;
  let byId = homes.get(unit.declared);
  if (!byId) {
    byId = new Map(unit.declared.flatMap((one) => [one, ...one.inner]).map((one) => [one.id, one]));
    homes.set(unit.declared, byId);
  }
  const declaration = byId.get(id);
  return declaration && { unit, declaration, node: declaration.node };
}

/** The declarations around a position, the innermost first. */
export function declarationsAround(unit: Unit, offset: number): { id: Id; node: AstNode }[] {
  const found: { id: Id; node: AstNode }[] = [];
  for (let node = nodeAt(unit, offset); node; node = node.$container) {
    const id = unit.ids.get(node);
    if (id) found.push({ id, node });
  }
  return found;
}

/** The innermost syntax node whose text spans an offset; the document where none does. */
export function nodeAt(unit: Unit, offset: number): AstNode | undefined {
  const { tokens } = unit.parsed;
  let index = lastTokenBefore(tokens, offset + 1);
  // A word that is not written to its end the parser leaves out: it stands within what stands around the word before.
  while (index > 0 && !tokens[index]!.container) index--;
  for (let at = tokens[index]?.container; at; at = at.container) {
    if (at.node && at.offset <= offset && (offset <= at.end || isOpen(at))) return at.node;
  }
  return unit.parsed.root;
}

/** Its block has not been closed, so what follows still belongs to it. */
function isOpen(node: CompositeNode): boolean {
  const braces = node.content.filter((part) => 'element' in part && /^[{}]$/.test(part.image));
  return braces.length === 1;
}

export function rangeOfToken(token: Token): Range {
  return {
    start: { line: token.line, character: token.character },
    end: { line: token.endLine0, character: token.endCharacter },
  };
}

/** The offsets between which the words of a text stand, which has one quote or three on each side. */
export function withinQuotes({ image, offset, end }: Token): [number, number] {
  const quotes = image.startsWith('"""') && image.length >= 6 ? 3 : 1;
  return [offset + quotes, Math.max(offset + quotes, end - quotes)];
}

export function locationOf(unit: Unit, token: Token): Location {
  return { uri: unit.uri, range: rangeOfToken(token) };
}

/** The name of a declaration as it is written, where it is. */
export function nameToken(node: AstNode): Token | undefined {
  return tokenOf(node, 'name');
}

/** The place of a whole node. */
export function extentOf(node: AstNode): { start: number; end: number } {
  const { offset, end } = node.$cstNode as unknown as CompositeNode;
  return { start: offset, end };
}
