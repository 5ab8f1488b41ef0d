import { num } from '../number.ts';
import type { TextNode } from '../scene.ts';
import { KERNING } from '../text/fonts.ts';
import { isExact } from '../text/measure.ts';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** How much wider than Inter a reader's other font may be: DejaVu Sans Bold is, by not quite that much. */
const FALLBACK_FACTOR = 1.35;

/**
 * A text's own attributes, after its classes.
 *
 * A line that a wider font would push out of its box says how long it is meant to be (`textLength`), so that a reader
 * without the picture's fonts sees it set tighter, not cut off or over the edge. Scripts that are measured by averages
 * go without, since theirs would be drawn apart, and so do short numbers, which would be all the wider for it.
 */
export function textAttributes(node: TextNode, put: (name: string, value: string) => void): void {
  put('x', num(node.x));
  put('y', num(node.y));
  if (node.anchor !== 'start') put('text-anchor', node.anchor);
  if (node.italic) put('font-style', 'italic');
  if (node.strike) put('text-decoration', 'line-through');
  if (node.tracking) put('letter-spacing', num(node.tracking * node.size));
  if (node.rotate) put('transform', rotation(node));
  const length = lengthOf(node);
  if (length === undefined) return;
  put('textLength', num(length));
  put('lengthAdjust', 'spacingAndGlyphs');
}

export function rotation({ rotate = 0, x, y }: TextNode): string {
  return `rotate(${num(rotate)} ${num(x)} ${num(y)})`;
}

const SHORT_NUMBER = /^\d{1,2}$/;

/** How long a line says it is meant to be, where it does: what Inter takes, without the share for kerning. */
export function lengthOf(node: TextNode): number | undefined {
  const room = node.rotate ? Math.max(node.box.width, node.box.height) : node.box.width;
  if (node.width * FALLBACK_FACTOR <= room || SHORT_NUMBER.test(node.text) || !isExact(node.text)) return undefined;
  return node.width / KERNING;
}

/**
 * Right-to-left text keeps its anchor on the side where layout put it (`direction` would swap start and end), so it is
 * isolated with the direction of its first strong letter instead.
 */
export function textContent(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
