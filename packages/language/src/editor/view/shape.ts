import type { Position } from '@waymark/model';
import { TEXT } from '../../parser/program.ts';
import type { CompositeNode, Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { lastTokenBefore, offsetAt, rangeOf, withinQuotes } from '../base/index.ts';
import type { Context, Range } from '../types.ts';

export interface Fold {
  startLine: number;
  endLine: number;
  /** A part that somebody marked, by comments at its beginning and its end. */
  kind: 'block' | 'comment' | 'region';
}

const REGION = /^\/\/\s*#?region\b/;
const END_OF_REGION = /^\/\/\s*#?endregion\b/;

/** Blocks, texts, comments and regions over several lines; line comments that follow one another fold as one. */
export function foldsOf({ workspace }: Context, uri: string): Fold[] {
  const unit = workspace.unit(uri);
  if (!unit) return [];
  const { tokens, comments } = unit.parsed;
  return [
    ...blockFolds(tokens),
    ...tokens.filter(({ kind }) => kind === TEXT).flatMap((token) => fold(token)),
    ...commentFolds(comments.filter(({ image }) => !REGION.test(image) && !END_OF_REGION.test(image))),
    ...regionFolds(comments),
  ];
}

function fold({ line, endLine0 }: Token): Fold[] {
  return endLine0 > line ? [{ startLine: line, endLine: endLine0, kind: 'block' }] : [];
}

function regionFolds(comments: readonly Token[]): Fold[] {
  const open: Token[] = [];
  const folds: Fold[] = [];
  for (const comment of comments) {
    if (REGION.test(comment.image)) open.push(comment);
    const from = END_OF_REGION.test(comment.image) ? open.pop() : undefined;
    if (from) folds.push({ startLine: from.line, endLine: comment.line, kind: 'region' });
  }
  return folds;
}

/** The closing brace stays in sight. */
function blockFolds(tokens: readonly Token[]): Fold[] {
  const open: Token[] = [];
  const folds: Fold[] = [];
  for (const token of tokens) {
    if (token.image === '{') open.push(token);
    if (token.image !== '}') continue;
    const from = open.pop();
    if (from && token.line - 1 > from.line)
      folds.push({ startLine: from.line, endLine: token.line - 1, kind: 'block' });
  }
  return folds;
}

function commentFolds(comments: readonly Token[]): Fold[] {
  const folds: Fold[] = [];
  for (let i = 0; i < comments.length; i++) {
    const first = comments[i]!;
    let last = first;
    if (first.image.startsWith('//')) {
      while (comments[i + 1]?.image.startsWith('//') && comments[i + 1]!.line === last.line + 1) last = comments[++i]!;
    }
    if (last.endLine0 > first.line) folds.push({ startLine: first.line, endLine: last.endLine0, kind: 'comment' });
  }
  return folds;
}

/** What encloses a position, from the word outwards: the word, what is within its quotes, its fact, its block, … the file. */
export function selectionsAt({ workspace }: Context, uri: string, position: Position): Range[] {
  const unit = workspace.unit(uri);
  if (!unit) return [];
  const offset = offsetAt(unit, position);
  const spans: [number, number][] = [];
  const { tokens, comments } = unit.parsed;
  const comment = comments.find((one) => one.offset <= offset && offset <= one.end);
  const token = comment ?? tokens[lastTokenBefore(tokens, offset + 1)];
  if (token && token.end >= offset) {
    if (token.kind === TEXT) spans.push(...wordSpan(unit, offset), withinQuotes(token));
    spans.push([token.offset, token.end]);
  }
  spans.push(...enclosing(token?.container, offset), [0, unit.text.length]);
  return widening(spans, offset).map(([start, end]) => rangeOf(unit, start, end));
}

function wordSpan({ text }: Unit, offset: number): [number, number][] {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))![0].length;
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(offset, offset + 100))![0].length;
  return before + after > 0 ? [[offset - before, offset + after]] : [];
}

/** The syntax nodes around, and what stands between their braces. */
function enclosing(from: CompositeNode | undefined, offset: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let node = from; node?.container; node = node.container) {
    const braces = node.content.filter((part): part is Token => 'element' in part && /^[{}]$/.test(part.image));
    const [open, close] = [braces[0], braces.at(-1)];
    if (open && close && open !== close && open.end <= offset && offset <= close.offset)
      spans.push([open.end, close.offset]);
    spans.push([node.offset, node.end]);
  }
  return spans;
}

/** Only those that hold the offset and are wider than the one before. */
function widening(spans: readonly [number, number][], offset: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = kept.at(-1);
    if (
      start > offset ||
      end < offset ||
      (last && (start > last[0] || end < last[1] || (start === last[0] && end === last[1])))
    )
      continue;
    kept.push([start, end]);
  }
  return kept;
}
