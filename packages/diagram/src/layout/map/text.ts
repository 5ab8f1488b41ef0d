import type { Lang } from '@waymark/model';
import type { Box, FontSize, Paint, TextNode, Weight } from '../../scene.ts';
import type { Font } from '../../text/contract.ts';
import { ASCENT, DESCENT, lineHeight } from '../../text/fonts.ts';
import { measure } from '../../text/measure.ts';
import { wrap } from '../../text/wrap.ts';

/** How a text looks. */
export interface Style {
  size: FontSize;
  weight: Weight;
  fill: Paint;
  /** Tabular figures, where the text has figures and no hyphen (which they would widen). */
  figures?: boolean;
  tracking?: number;
  strike?: boolean;
}

const style = (size: FontSize, weight: Weight, fill: Paint): Style => ({ size, weight, fill });

export const STYLES = {
  title: { ...style(28, 600, 'text'), tracking: -0.014 },
  figure: { ...style(20, 600, 'text'), figures: true },
  name: style(13, 600, 'text'),
  body: style(12, 400, 'text'),
  lead: style(13, 400, 'text'),
  quiet: style(12, 400, 'muted'),
  strong: style(12, 600, 'text'),
  label: style(11, 400, 'muted'),
  overline: style(11, 600, 'muted'),
} satisfies Record<string, Style>;

/** What wrapping needs to know of the picture: its language, and the names that are not broken. */
export interface Setting {
  lang: Lang;
  keep: readonly string[];
}

/** A text in lines, not yet placed. Widths and heights in user units. */
export interface Para {
  lines: readonly string[];
  style: Style;
  /** What the lines may take at most. */
  room: number;
  /** What each of them takes, and the widest. */
  widths: readonly number[];
  width: number;
  lineHeight: number;
  height: number;
}

/** A style is a font too; only figures ask for another one. */
function fontOf(text: string, look: Style): Font {
  const tnum = look.figures === true && /\d/.test(text) && !text.includes('-');
  return tnum ? { ...look, tnum } : look;
}

export function widthOf(text: string, look: Style): number {
  return measure(text, fontOf(text, look));
}

/** Wraps a text into lines no wider than `room`, the height of which depends on the language. */
export function para(setting: Setting, text: string, look: Style, room: number): Para {
  const lines = wrap(text, fontOf(text, look), room, setting.keep);
  const widths = lines.map((line) => widthOf(line, look));
  const width = widths.length === 1 ? widths[0]! : widths.reduce((most, one) => Math.max(most, one), 0);
  const line = lineHeight(look.size, setting.lang);
  const height = lines.length * line;
  return { lines, style: look, room: Math.max(room, width), widths, width, lineHeight: line, height };
}

export interface Placing {
  anchor?: 'start' | 'middle' | 'end';
  ref?: string | undefined;
  role?: string;
  title?: string | undefined;
  fill?: Paint;
}

/** The lines of a wrapped text, from `top` down. `x` is where they start, have their middle, or end. */
export function place(key: string, text: Para, x: number, top: number, how: Placing = {}): TextNode[] {
  return text.lines.map((line, i) =>
    node(`${key}.${i}`, line, text.style, x, baseline(text, top, i), text.room, text.widths[i]!, how),
  );
}

/** The baseline of line `i`: letters sit in the middle of the line's height. */
export function baseline(text: Pick<Para, 'style' | 'lineHeight'>, top: number, i = 0): number {
  const { size } = text.style;
  return Math.round((top + i * text.lineHeight + text.lineHeight / 2 + 0.36 * size) * 2) / 2;
}

/** One line on a given baseline; `room` is the width that it may take. */
export function textNode(
  key: string,
  text: string,
  look: Style,
  x: number,
  y: number,
  room: number,
  how: Placing = {},
): TextNode {
  return node(key, text, look, x, y, room, widthOf(text, look), how);
}

function node(
  key: string,
  text: string,
  look: Style,
  x: number,
  y: number,
  room: number,
  width: number,
  how: Placing,
): TextNode {
  const { size, weight, tracking, strike } = look;
  const anchor = how.anchor ?? 'start';
  const node: TextNode = {
    kind: 'text',
    key,
    x,
    y,
    text,
    size,
    weight,
    fill: how.fill ?? look.fill,
    anchor,
    width,
    box: lineBox(x, y, Math.max(room, width), size, anchor),
  };
  if (how.ref !== undefined) node.ref = how.ref;
  if (how.role !== undefined) node.role = how.role;
  if (how.title !== undefined) node.title = how.title;
  if (look.figures && fontOf(text, look).tnum) node.tnum = true;
  if (tracking) node.tracking = tracking;
  if (strike) node.strike = true;
  return node;
}

/** A browser's own rounding, and strokes that lean out of their letter's advance. */
const AIR = 1;

/** The box of one line: its room from side to side, its letters' reach up and down. */
function lineBox(x: number, y: number, room: number, size: number, anchor: TextNode['anchor']): Box {
  const start = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
  return { x: start - AIR, y: y - ASCENT * size, width: room + 2 * AIR, height: (ASCENT + DESCENT) * size };
}
