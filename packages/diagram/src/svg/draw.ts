/**
 * The elements of a picture, as text. The attributes are those of attributes.ts, which the DOM goes by; a test holds the
 * two together. They are written out here once more since a picture may have tens of thousands of elements, and one
 * template an element takes half the time of one call an attribute.
 */
import { num } from '../number.ts';
import type { CircleNode, GroupNode, Paint, PathNode, RectNode, SceneNode, Stroke, TextNode } from '../scene.ts';
import { placement, textClasses } from './attributes.ts';
import { escapeXml } from './escape.ts';
import type { Pen } from './pen.ts';
import { lengthOf, rotation } from './text.ts';

/** What stands in the fingerprint for each kind of element, and for the end of a group. */
const KIND = { rect: 1, circle: 2, path: 3, text: 4, group: 5, end: 6 } as const;

export function draw(node: SceneNode, pen: Pen): void {
  pen.print.number(KIND[node.kind]);
  switch (node.kind) {
    case 'group':
      group(node, pen);
      break;
    case 'text':
      text(node, pen);
      break;
    case 'rect':
      rect(node, pen);
      break;
    case 'circle':
      circle(node, pen);
      break;
    case 'path':
      path(node, pen);
  }
}

function group({ ref, role, aria, title, children }: GroupNode, pen: Pen): void {
  pen.out += `<g${naming(ref, role, pen)}${spoken(aria)}>${tooltip(title, pen)}`;
  for (const child of children) draw(child, pen);
  pen.out += '</g>';
  pen.print.number(KIND.end);
}

function rect({ x, y, width, height, radius, fill, stroke, opacity, ref, role, title }: RectNode, pen: Pen): void {
  const start = `<rect${classes(fill, stroke, pen)}${naming(ref, role, pen)}`;
  const place = ` x="${pen.num(x)}" y="${pen.num(y)}" width="${pen.num(width)}" height="${pen.num(height)}"`;
  const round = radius ? ` rx="${pen.num(radius)}"` : pen.nothing();
  pen.out += `${start}${place}${round}${look(fill, stroke, opacity, pen)}${end('rect', title, pen)}`;
}

function circle({ cx, cy, r, fill, stroke, opacity, ref, role, title }: CircleNode, pen: Pen): void {
  const start = `<circle${classes(fill, stroke, pen)}${naming(ref, role, pen)}`;
  const place = ` cx="${pen.num(cx)}" cy="${pen.num(cy)}" r="${pen.num(r)}"`;
  pen.out += `${start}${place}${look(fill, stroke, opacity, pen)}${end('circle', title, pen)}`;
}

function path({ d, at, fill, stroke, opacity, ref, role, title }: PathNode, pen: Pen): void {
  const start = `<path${classes(fill, stroke, pen)}${naming(ref, role, pen)} d="${pen.path(d)}"`;
  const place = at ? ` transform="${pen.text(placement(at))}"` : pen.nothing();
  pen.out += `${start}${place}${look(fill, stroke, opacity, pen)}${end('path', title, pen)}`;
}

function text(node: TextNode, pen: Pen): void {
  const length = pen.knownFonts ? undefined : lengthOf(node);
  const style = styleOf(node, length !== undefined, pen);
  const place = ` x="${pen.num(node.x)}" y="${pen.num(node.y)}"`;
  let more = node.anchor === 'start' ? '' : ` text-anchor="${node.anchor}"`;
  if (node.italic) more += ' font-style="italic"';
  if (node.strike) more += ' text-decoration="line-through"';
  if (node.tracking) more += ` letter-spacing="${pen.num(node.tracking * node.size)}"`;
  if (node.rotate) more += ` transform="${pen.text(rotation(node))}"`;
  if (length !== undefined) more += ` textLength="${pen.num(length)}" lengthAdjust="spacingAndGlyphs"`;
  const start = `<text class="${style}"${naming(node.ref, node.role, pen)}${place}${more}>${tooltip(node.title, pen)}`;
  pen.out += `${start}${pen.content(node.text)}</text>`;
}

/** The classes of a text. All else that it may have or not is folded along with them, as bits of one number. */
function styleOf(node: TextNode, hasLength: boolean, pen: Pen): string {
  pen.sizes.add(node.size);
  const anchor = node.anchor === 'start' ? 0 : node.anchor === 'middle' ? 1 : 2;
  const style =
    pen.fills.place(node.fill) | (node.size << 8) | (node.weight === 600 ? 1 << 16 : 0) | (node.tnum ? 1 << 17 : 0);
  const more =
    anchor | (node.italic ? 4 : 0) | (node.strike ? 8 : 0) | (node.tracking ? 16 : 0) | (node.rotate ? 32 : 0);
  pen.print.number(style | (more << 18) | (hasLength ? 1 << 24 : 0));
  const known = pen.textClasses.get(style);
  if (known !== undefined) return known;
  const written = textClasses(node);
  pen.textClasses.set(style, written);
  return written;
}

/** The class attribute of a shape, which is always one of a few. */
function classes(fill: Paint, stroke: Stroke | undefined, pen: Pen): string {
  const filled = pen.fills.place(fill);
  const stroked = stroke ? pen.strokes.place(stroke.paint) + 1 : 0;
  pen.print.number(filled | (stroked << 8));
  pen.shapeClasses[filled] ??= [];
  pen.shapeClasses[filled][stroked] ??= shapeClasses(fill, stroke?.paint ?? 'none');
  return pen.shapeClasses[filled][stroked];
}

function shapeClasses(fill: Paint, stroke: Paint): string {
  if (fill === 'none') return stroke === 'none' ? '' : ` class="s-${stroke}"`;
  return stroke === 'none' ? ` class="f-${fill}"` : ` class="f-${fill} s-${stroke}"`;
}

function look(fill: Paint, stroke: Stroke | undefined, opacity: number | undefined, pen: Pen): string {
  let out = fill === 'none' ? ' fill="none"' : '';
  if (stroke && stroke.paint !== 'none') {
    if (stroke.width !== 1) out += ` stroke-width="${pen.num(stroke.width)}"`;
    else pen.nothing();
    if (stroke.dash) out += ` stroke-dasharray="${pen.text(stroke.dash.map(num).join(' '))}" stroke-linecap="butt"`;
    else pen.nothing();
  }
  return out + (opacity === undefined ? pen.nothing() : ` opacity="${pen.num(opacity)}"`);
}

function end(kind: 'rect' | 'circle' | 'path', title: string | undefined, pen: Pen): string {
  return title === undefined ? `${pen.nothing()}/>` : `>${tooltip(title, pen)}</${kind}>`;
}

/** Labels are not folded: the words that are drawn say the same. */
function naming(ref: string | undefined, role: string | undefined, pen: Pen): string {
  const names = ref === undefined ? pen.nothing() : pen.ref(ref);
  return role === undefined ? `${names}${pen.nothing()}` : `${names}${pen.role(role)}`;
}

function spoken(aria: GroupNode['aria']): string {
  if (!aria) return '';
  const role = ` role="${aria.role}"`;
  return aria.label === undefined ? role : `${role} aria-label="${escapeXml(aria.label)}"`;
}

function tooltip(title: string | undefined, pen: Pen): string {
  return title === undefined ? pen.nothing() : `<title>${pen.text(title)}</title>`;
}
