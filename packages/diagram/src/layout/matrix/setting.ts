/** Texts in lines, for one picture: its language sets the line height, its names are not broken. */
import type { Lang } from '@waymark/model';
import { max } from 'd3-array';
import type { TextNode } from '../../scene.ts';
import { lineHeight } from '../../text/fonts.ts';
import { wrap } from '../../text/wrap.ts';
import { fontFor, type LabelPlace, label, type TextStyle, textWidth } from '../shared/label.ts';
import type { MatrixWords } from './words.ts';

export interface Setting {
  lang: Lang;
  words: MatrixWords;
  /** Names that are not broken. */
  keep: readonly string[];
}

export interface Lines {
  lines: readonly string[];
  style: TextStyle;
  width: number;
  lineHeight: number;
  height: number;
}

/** Wrapped to `room`; `width` is that of the widest line. */
export function linesOf(setting: Setting, text: string, style: TextStyle, room: number): Lines {
  const lines = wrap(text, fontFor(text, style), room, setting.keep);
  const height = lineHeight(style.size, setting.lang);
  const width = max(lines, (line) => textWidth(line, style)) ?? 0;
  return { lines, style, width, lineHeight: height, height: lines.length * height };
}

/** From `top` down; `place.x` is where lines start, have their middle, or end. */
export function drawLines(key: string, text: Lines, top: number, place: Omit<LabelPlace, 'y'>): TextNode[] {
  const first = top + (text.lineHeight + 0.72 * text.style.size) / 2;
  return text.lines.map((line, i) =>
    label(`${key}.${i}`, line, text.style, { room: text.width, ...place, y: first + i * text.lineHeight }),
  );
}
