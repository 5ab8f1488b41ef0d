import type { Position } from '@waymark/model';
import { formatEdits } from '../../format/index.ts';
import type { Unit } from '../../workspace/index.ts';
import { edit, lastTokenBefore, lineStarts, offsetAt, positionAt } from '../base/index.ts';
import type { Context, Edit, Range } from '../types.ts';

/** What has to change for a whole file to be laid out. */
export function formatted({ workspace }: Context, uri: string): Edit[] {
  const unit = workspace.unit(uri);
  if (!unit || unit.library) return [];
  return formatEdits(unit.text).map(({ start, end, newText }) => edit(unit, start, end, newText));
}

/** The same for the lines of a range alone. */
export function formattedRange(context: Context, uri: string, range: Range): Edit[] {
  const unit = context.workspace.unit(uri);
  if (!unit) return [];
  const lines = lineStarts(unit);
  const lastLine = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  const from = lines[range.start.line] ?? unit.text.length;
  const to = lines[lastLine + 1] ?? unit.text.length;
  return formatted(context, uri).filter(({ range: place }) => {
    const [start, end] = [offsetAt(unit, place.start), offsetAt(unit, place.end)];
    // The gap before a line begins with the break of the line above.
    return end >= from && end < to && start >= from - 1 - blankBefore(unit.text, from);
  });
}

/** How many characters of white space stand before an offset. */
function blankBefore(text: string, offset: number): number {
  return offset - text.slice(0, offset).trimEnd().length;
}

/** After a closing brace: its block. After a line break: the line that was left, and the depth of the new one if it is empty. */
export function formattedOnType(context: Context, uri: string, position: Position, typed: string): Edit[] {
  const unit = context.workspace.unit(uri);
  if (!unit) return [];
  if (typed === '}') {
    const close = unit.parsed.tokens.find(({ image, end }) => image === '}' && end === offsetAt(unit, position));
    const open = close && openingOf(unit.parsed.tokens, close);
    if (!open) return [];
    return formattedRange(context, uri, { start: { line: open.line, character: 0 }, end: position });
  }
  const above = Math.max(0, position.line - 1);
  const end = positionAt(unit, (lineStarts(unit)[position.line] ?? unit.text.length) - 1);
  const line = { start: { line: above, character: 0 }, end };
  // The line with the cursor may be empty still: the formatter would take it away.
  const left = formattedRange(context, uri, line).filter(({ range }) => range.end.line <= above);
  return [...left, ...deepened(unit, position)];
}

/** Moves the cursor of an empty line in, where the editor has not done so by itself. */
function deepened(unit: Unit, position: Position): Edit[] {
  const { tokens, comments } = unit.parsed;
  const offset = offsetAt(unit, position);
  const start = offsetAt(unit, { line: position.line, character: 0 });
  const next = lineStarts(unit)[position.line + 1] ?? unit.text.length;
  const written = unit.text.slice(start, next).replace(/[\r\n]+$/, '');
  const within = [tokens[lastTokenBefore(tokens, offset)], ...comments].some(
    (one) => one && one.offset < offset && offset < one.end,
  );
  if (within || !/^ *$/.test(written)) return [];
  const depth = tokens.reduce((sum, { image, end }) => {
    if (end > offset) return sum;
    return sum + Number(image === '{') - Number(image === '}');
  }, 0);
  const indent = ' '.repeat(Math.max(0, 2 * depth));
  return indent.length > written.length ? [edit(unit, start, start + written.length, indent)] : [];
}

function openingOf<T extends { image: string }>(tokens: readonly T[], close: T): T | undefined {
  let depth = 0;
  for (let i = tokens.indexOf(close); i >= 0; i--) {
    const { image } = tokens[i]!;
    if (image === '}') depth++;
    if (image === '{' && --depth === 0) return tokens[i];
  }
  return undefined;
}
