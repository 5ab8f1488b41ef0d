import type { AstNode } from 'langium';
import type { CompositeNode, Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import type { Edit } from '../types.ts';
import { extentOf } from './place.ts';
import { beginsLine, indentAt, lineBreakOf, lineStarts, positionAt, rangeOf } from './text.ts';

/** What stands between the braces of a declaration. */
export interface Block {
  open: Token;
  close: Token;
  members: AstNode[];
}

/** Undefined where there is no block, or one of its braces is missing. */
export function blockOf(node: AstNode): Block | undefined {
  const { content } = node.$cstNode as unknown as CompositeNode;
  const open = openOf(node);
  const close = content.findLast((part) => isBrace(part, '}')) as Token | undefined;
  if (!open || !close) return undefined;
  const members = content.flatMap((part) =>
    'element' in part || !part.node || part.offset < open.offset ? [] : [part.node],
  );
  return { open, close, members };
}

/** The brace that opens a declaration's block, whether or not it is closed. */
function openOf(node: AstNode): Token | undefined {
  const { content } = node.$cstNode as unknown as CompositeNode;
  return content.find((part) => isBrace(part, '{')) as Token | undefined;
}

/** What belongs in a block follows the head without a brace before it: where more would have to stand, nobody knows. */
export function lacksOpening(node: AstNode): boolean {
  const { content } = node.$cstNode as unknown as CompositeNode;
  return !openOf(node) && content.some((part) => ('element' in part ? isBrace(part, '}') : part.node !== undefined));
}

function isBrace(part: Token | CompositeNode, image: string): part is Token {
  return 'element' in part && !part.hidden && part.image === image;
}

/** The indentation of what stands within a declaration. */
export function innerIndent(unit: Unit, node: AstNode): string {
  const block = blockOf(node);
  const first = block?.members.find((member) => beginsLine(unit, extentOf(member).start));
  if (first) return indentAt(unit, extentOf(first).start);
  const { start } = extentOf(node);
  return `${indentAt(unit, start)}  `;
}

/** Adds a fact as the last one of a declaration, in a line of its own unless the block stands on one line. */
export function factAdded(unit: Unit, node: AstNode, fact: string): Edit {
  const block = blockOf(node);
  const { end } = extentOf(node);
  const begun = openOf(node)?.end;
  // Nobody knows where a block ends that is not closed.
  if (!block && begun !== undefined) return edit(unit, begun, begun, ` ${fact}`);
  if (!block) return edit(unit, end, end, ` { ${fact} }`);
  const { open, close, members } = block;
  if (open.line === close.line) return addedInLine(unit, block, fact);
  return lineAdded(unit, members.at(-1), close, open, indented(fact, innerIndent(unit, node), lineBreakOf(unit)));
}

export function edit(unit: Unit, start: number, end: number, newText: string): Edit {
  return { uri: unit.uri, range: rangeOf(unit, start, end), newText };
}

function addedInLine(unit: Unit, { open, close }: Block, fact: string): Edit {
  if (unit.text.slice(open.end, close.offset).trim() === '') return edit(unit, open.end, close.offset, ` ${fact} `);
  const gap = unit.text[close.offset - 1] === ' ' ? '' : ' ';
  return edit(unit, close.offset, close.offset, `${gap}${fact} `);
}

/** Behind the last member and what is said of it on its line, else behind the opening brace. */
function lineAdded(unit: Unit, last: AstNode | undefined, close: Token, open: Token, text: string): Edit {
  const lines = lineStarts(unit);
  if (!last && beginsLine(unit, close.offset))
    return edit(unit, lines[close.line]!, lines[close.line]!, `${text}${lineBreakOf(unit)}`);
  const after = last ? extentOf(last).end : open.end;
  const next = lines[positionAt(unit, after).line + 1] ?? unit.text.length;
  const eol = lineBreakOf(unit);
  if (next <= close.offset) return edit(unit, next, next, `${text}${eol}`);
  return edit(unit, after, close.offset, `${eol}${text}${eol}${indentAt(unit, open.offset)}`);
}

/** A text of several lines at another depth. Its own first line is not indented yet. */
export function indented(text: string, indent: string, eol: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? line : indent + line))
    .join(eol);
}
