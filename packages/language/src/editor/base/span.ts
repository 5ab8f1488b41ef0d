import type { AstNode } from 'langium';
import type { Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { extentOf, lastTokenBefore } from './place.ts';
import { beginsLine, lineBreakOf, lineStarts, positionAt } from './text.ts';

/** A node with the comments right above it and the one behind it on its line. */
export function spanOf(unit: Unit, node: AstNode): { start: number; end: number } {
  const { start, end } = extentOf(node);
  const { tokens, comments } = unit.parsed;
  const previous = tokens[lastTokenBefore(tokens, start)];
  const next = tokens[lastTokenBefore(tokens, end) + 1];
  const line = (offset: number) => positionAt(unit, offset).line;
  const above = comments.filter(
    (one) =>
      one.offset > (previous?.end ?? -1) &&
      one.end <= start &&
      line(one.offset) !== line(previous?.end ?? 0) - (previous ? 0 : 1),
  );
  const behind = comments.find(
    (one) => one.offset >= end && line(one.offset) === line(end) && (!next || one.end <= next.offset),
  );
  return { start: firstAdjacent(unit, above, start), end: behind?.end ?? end };
}

/**
 * Nothing is wrong with how the lines are written on which a node stands. Only then is it known where it ends, and does its
 * text mean in another place what it means here.
 */
export function isWhole(unit: Unit, node: AstNode): boolean {
  const { start, end } = spanOf(unit, node);
  const [first, last] = [start, end].map((offset) => positionAt(unit, offset).line) as [number, number];
  return unit.parsed.problems.every(({ severity = 'error', from, to = from }) => {
    return severity !== 'error' || from.range.start.line > last || to.range.end.line < first;
  });
}

/** The first of the comments that follow one another without an empty line down to `start`. */
function firstAdjacent(unit: Unit, comments: readonly Token[], start: number): number {
  let from = start;
  for (const comment of [...comments].reverse()) {
    const breaks = unit.text.slice(comment.end, from).match(/\r\n|\r|\n/g)?.length ?? 0;
    if (breaks > 1) break;
    from = comment.offset;
  }
  return from;
}

/** What goes when something is taken out: whole lines where it has them for itself. */
export function removal(unit: Unit, { start, end }: { start: number; end: number }): [number, number] {
  const lines = lineStarts(unit);
  const first = lines[positionAt(unit, start).line]!;
  const next = lines[positionAt(unit, end).line + 1] ?? unit.text.length;
  const alone = beginsLine(unit, start) && unit.text.slice(end, next).trim() === '';
  if (alone) return [first, next];
  const gap = /^[ \t]*/.exec(unit.text.slice(end))![0].length;
  return [start, end + gap];
}

/** A text of several lines at another depth; its first line stays as it is. */
export function reindented(text: string, from: string, to: string, unit: Unit): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, i) => (i > 0 && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join(lineBreakOf(unit));
}
