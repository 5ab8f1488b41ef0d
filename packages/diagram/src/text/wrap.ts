import type { Font, Wrap } from './contract.ts';
import { measure } from './measure.ts';
import { dependsOnNames, memoryOf, remember } from './memory.ts';
import { type Piece, piecesOf, plainPieces, splitPiece } from './pieces.ts';

/** How much room counts, as a share of the line's width. */
const SHORT = 0.35;
const SHORT_PENALTY = 0.3;
const PUNCTUATION_BONUS = 0.06;
const PUNCTUATED = /[，。、；：？！,.;:?!)）”」—–]$/;

/**
 * Breaks a text into lines: as few as there can be, and of those ways the one whose lines are most alike — least squared
 * slack over all lines, the last one too, a bonus for breaking after punctuation, a penalty for lines under 35 %.
 * White space at a break is dropped, elsewhere it counts as one space; a line feed breaks. Nothing but white space gives
 * no lines. A word wider than the line is cut at graphemes, so a line is wider than `width` only where one grapheme is.
 */
export const wrap: Wrap = (text, font, width, keep = NONE) => {
  if (keep.length > 0 && dependsOnNames(text)) return wrapAll(text, font, width, keep);
  const memory = memoryOf(font, width);
  let lines = memory.get(text);
  if (!lines) {
    lines = wrapAll(text, font, width, NONE);
    remember(memory, text, lines);
  }
  return lines.slice();
};

function wrapAll(text: string, font: Font, width: number, keep: readonly string[]): string[] {
  const plain = plainPieces(text);
  if (plain) return measure(text, font) <= width ? [text] : bestLines(plain, font, width);
  if (!LINE_BREAK.test(text)) return wrapParagraph(text.trim(), font, width, keep);
  return text.split(LINE_BREAK).flatMap((paragraph) => wrapParagraph(paragraph.trim(), font, width, keep));
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;
const NONE: readonly string[] = [];

function wrapParagraph(text: string, font: Font, width: number, keep: readonly string[]): string[] {
  if (text === '') return [];
  if (!/[\t\f\u1680\u2000-\u200a\u205f\u3000]| {2}/.test(text) && measure(text, font) <= width) return [text];
  return bestLines(piecesOf(text, keep), font, width);
}

function bestLines(whole: readonly Piece[], font: Font, width: number): string[] {
  const pieces: Piece[] = [];
  const widths: number[] = [];
  const add = (piece: Piece, advance: number) => {
    pieces.push(piece);
    widths.push(advance);
  };
  for (const piece of whole) {
    const advance = measure(piece.text, font);
    if (advance <= width) add(piece, advance);
    else {
      const fits = (line: string): boolean => measure(line, font) <= width;
      for (const part of splitPiece(piece, fits)) add(part, measure(part.text, font));
    }
  }
  return collect(pieces, bestBreaks(pieces, widths, measure(' ', font), width));
}

/**
 * The shortest path over the places to break: cost of a way = (number of lines, sum of the lines' costs), compared in
 * that order; of equals the one whose last line starts earliest. Says for each end of a line where that line starts.
 */
function bestBreaks(pieces: readonly Piece[], widths: readonly number[], space: number, width: number): number[] {
  const count: number[] = [0];
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= pieces.length; end++) {
    const bonus = end < pieces.length && PUNCTUATED.test(pieces[end - 1]!.text) ? PUNCTUATION_BONUS : 0;
    let fewest = Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    let best = end - 1;
    let line = 0;
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1 && pieces[start + 1]!.spaced) line += space;
      line += widths[start]!;
      if (line > width && start < end - 1) break;
      const lines = count[start]! + 1;
      const total = cost[start]! + (lineCost(line / width) - bonus);
      if (lines < fewest || (lines === fewest && total <= least)) {
        fewest = lines;
        least = total;
        best = start;
      }
    }
    count.push(fewest);
    cost.push(least);
    from.push(best);
  }
  return from;
}

function lineCost(share: number): number {
  const slack = Math.max(0, 1 - share);
  return slack * slack + (share < SHORT ? SHORT_PENALTY : 0);
}

function collect(pieces: readonly Piece[], from: readonly number[]): string[] {
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = from[end]!) {
    const start = from[end]!;
    let line = pieces[start]!.text;
    for (let i = start + 1; i < end; i++) line += pieces[i]!.spaced ? ` ${pieces[i]!.text}` : pieces[i]!.text;
    lines.push(line);
  }
  return lines.reverse();
}
