import type { FontSize, Paint, TextNode, Weight } from '../../scene.ts';
import type { Font } from '../../text/contract.ts';
import { ASCENT, DESCENT } from '../../text/fonts.ts';
import { measure } from '../../text/measure.ts';

/** How a text looks. */
export interface TextStyle {
  size: FontSize;
  weight: Weight;
  fill: Paint;
  /** em */
  tracking?: number;
}

/** Air between the measure of a text and the box that it must stay in, for a renderer's own rounding. */
const AIR = 1;

export interface LabelPlace {
  x: number;
  /** The baseline. */
  y: number;
  anchor?: TextNode['anchor'];
  /** What the text may take at most; its own width where absent. */
  room?: number;
  ref?: string | undefined;
  role?: string;
  title?: string | undefined;
}

/** Tabular figures only for texts with a digit and no hyphen: they widen the hyphen too. */
export function fontFor(text: string, { size, weight, tracking }: TextStyle): Font {
  const font: Font = { size, weight };
  if (/\d/.test(text) && !text.includes('-')) font.tnum = true;
  if (tracking) font.tracking = tracking;
  return font;
}

export function textWidth(text: string, style: TextStyle): number {
  return measure(text, fontFor(text, style));
}

/** One line of text, measured, with the box that it must stay in. */
export function label(key: string, text: string, style: TextStyle, place: LabelPlace): TextNode {
  const font = fontFor(text, style);
  const width = measure(text, font);
  const room = Math.max(place.room ?? 0, width) + AIR;
  const anchor = place.anchor ?? 'start';
  const left = anchor === 'start' ? place.x : anchor === 'end' ? place.x - room : place.x - room / 2;
  const top = place.y - ASCENT * style.size;
  const node: TextNode = {
    kind: 'text',
    key,
    x: place.x,
    y: place.y,
    text,
    size: style.size,
    weight: style.weight,
    fill: style.fill,
    anchor,
    width,
    box: { x: left, y: top, width: room, height: (ASCENT + DESCENT) * style.size },
  };
  if (font.tnum) node.tnum = true;
  if (style.tracking) node.tracking = style.tracking;
  if (place.ref !== undefined) node.ref = place.ref;
  if (place.role !== undefined) node.role = place.role;
  if (place.title !== undefined) node.title = place.title;
  return node;
}
