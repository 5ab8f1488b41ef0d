import type { Position } from '@waymark/model';
import type { Range } from '../types.ts';

const starts = new WeakMap<object, { text: string; lines: number[] }>();

/** Anything that has a text; what is worked out about it is kept as long as the text stays. */
export interface WithText {
  text: string;
}

/** The offsets at which lines begin. `\r\n`, `\n` and `\r` end lines. */
export function lineStarts(of: WithText): readonly number[] {
  const known = starts.get(of);
  if (known?.text === of.text) return known.lines;
  const lines = [0];
  for (let at = 0; at < of.text.length; at++) {
    const code = of.text.charCodeAt(at);
    if (code === 13 && of.text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) lines.push(at + 1);
  }
  starts.set(of, { text: of.text, lines });
  return lines;
}

/** Positions beyond a line's or the text's end count as its end, those before its beginning as that. */
export function offsetAt(of: WithText, { line, character }: Position): number {
  const lines = lineStarts(of);
  if (line >= lines.length) return of.text.length;
  const start = lines[line];
  return start === undefined ? 0 : Math.min(start + Math.max(0, character), endOfLine(of, lines, line));
}

/** Before its line break. */
function endOfLine({ text }: WithText, lines: readonly number[], line: number): number {
  const next = lines[line + 1];
  if (next === undefined) return text.length;
  return text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
}

export function positionAt(of: WithText, offset: number): Position {
  const lines = lineStarts(of);
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: Math.min(offset, of.text.length) - lines[low]! };
}

export function rangeOf(of: WithText, start: number, end: number): Range {
  return { start: positionAt(of, start), end: positionAt(of, end) };
}

/** The white space that the line at an offset begins with. */
export function indentAt(of: WithText, offset: number): string {
  const from = lineStarts(of)[positionAt(of, offset).line]!;
  return /^[ \t]*/.exec(of.text.slice(from, offset))![0];
}

/** Nothing but white space stands before it on its line. */
export function beginsLine(of: WithText, offset: number): boolean {
  return lineStarts(of)[positionAt(of, offset).line]! + indentAt(of, offset).length === offset;
}

/** The line break that a text uses. */
export function lineBreakOf({ text }: WithText): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** A text after changes that do not overlap, given by offsets. */
export function applied(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
