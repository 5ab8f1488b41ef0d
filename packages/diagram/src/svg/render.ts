import type { CircleNode, GroupNode, Paint, PathNode, RectNode, Scene, SceneNode, TextNode } from '../scene.ts';
import { FONT_STACK } from '../text/fonts.ts';
import { type Theme, themeCss } from '../theme/css.ts';
import { placement, textClasses } from './attributes.ts';
import { escapeXml, num, pathData } from './escape.ts';
import { hatchDefs, hatchPaints, hatchRules } from './hatch.ts';
import { pictureId } from './id.ts';
import { lengthOf, rotation, textContent, withNamedFonts } from './text.ts';

export interface SvgOptions {
  theme: Theme;
  /**
   * Begins every id of the picture, and its style rules, which hold for that id alone. Letters, digits, `-` and `_`, a
   * letter first. Where absent it is made from content and theme, so only pictures that are alike in both share one. Give
   * each its own where equal pictures may stand on one page, or where an id has to outlast a change of the content.
   */
  idPrefix?: string;
  /**
   * `known`: the renderer has Inter and Noto Sans SC, and nothing else decides on fonts (resvg). Lines then need not say
   * how long they are meant to be, and Chinese names its font, since resvg takes any that has the letters, in any weight.
   */
  fonts?: 'known' | 'unknown';
}

/** What is written, and which rules the style sheet needs for it. */
interface Pen {
  out: string[];
  knownFonts: boolean;
  fills: Set<Paint>;
  strokes: Set<Paint>;
  sizes: Set<number>;
}

/**
 * A scene as a standalone SVG document (also fit to stand in HTML), as a string, without any DOM.
 *
 * The same scene and options give the same bytes. Every node that stands for something carries `data-ref` (the model's
 * id), groups also `data-key`; ids are unique to the picture.
 *
 * @throws RangeError when `idPrefix` could not be used in a selector.
 */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  const knownFonts = options.fonts === 'known';
  const pen: Pen = { out: [], knownFonts, fills: new Set(['bg']), strokes: new Set(), sizes: new Set() };
  for (const node of scene.children) draw(node, pen);
  const body = pen.out.join('');
  const id = options.idPrefix ?? pictureId(scene, options.theme, body);
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new RangeError(`Not an id prefix: ${JSON.stringify(id)}`);
  return [head(scene, id), style(pen, id, options.theme), hatchDefs(pen.fills, id), background(scene), body, END].join(
    '',
  );
}

const END = '</svg>\n';

function head(scene: Scene, id: string): string {
  const width = num(scene.width);
  const height = num(scene.height);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" class="waymark" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" role="graphics-document document" aria-labelledby="${id}-title"` +
    ` aria-describedby="${id}-desc" lang="${scene.lang}" xml:lang="${scene.lang}"` +
    ` font-family="${FONT_STACK}" stroke-linecap="round" stroke-linejoin="round">` +
    `<title id="${id}-title">${escapeXml(scene.title)}</title><desc id="${id}-desc">${escapeXml(scene.desc)}</desc>`
  );
}

function style(pen: Pen, id: string, theme: Theme): string {
  for (const paint of hatchPaints(pen.fills)) pen.strokes.add(paint);
  const sizes = [...pen.sizes].sort((a, b) => a - b).map((size) => `#${id} .t${size}{font-size:${size}px}`);
  const text = `#${id} text{white-space:pre;text-rendering:geometricPrecision}#${id} .b{font-weight:600}#${id} .n{font-feature-settings:"tnum"}`;
  return `<style>\n${themeCss(theme, id, pen)}\n${hatchRules(pen.fills, id)}${text}${sizes.join('')}\n</style>`;
}

function background(scene: Scene): string {
  return `<rect class="f-bg" width="${num(scene.width)}" height="${num(scene.height)}"/>`;
}

/**
 * One element. The attributes are those of attributes.ts, which the DOM goes by; a test holds the two together. They are
 * written out here once more since a picture may have tens of thousands of elements, and one template an element takes
 * half the time of one call an attribute.
 */
function draw(node: SceneNode, pen: Pen): void {
  switch (node.kind) {
    case 'group':
      pen.out.push(`<g data-key="${escapeXml(node.key)}"${naming(node)}${aria(node)}>${title(node)}`);
      for (const child of node.children) draw(child, pen);
      pen.out.push('</g>');
      break;
    case 'text':
      pen.out.push(text(node, pen));
      break;
    case 'rect': {
      const radius = node.radius ? ` rx="${num(node.radius)}"` : '';
      const place = `x="${num(node.x)}" y="${num(node.y)}" width="${num(node.width)}" height="${num(node.height)}"`;
      pen.out.push(`<rect${classes(node, pen)}${naming(node)} ${place}${radius}${look(node)}${end(node)}`);
      break;
    }
    case 'circle': {
      const place = `cx="${num(node.cx)}" cy="${num(node.cy)}" r="${num(node.r)}"`;
      pen.out.push(`<circle${classes(node, pen)}${naming(node)} ${place}${look(node)}${end(node)}`);
      break;
    }
    case 'path': {
      const at = node.at ? ` transform="${placement(node.at)}"` : '';
      const d = escapeXml(pathData(node.d));
      pen.out.push(`<path${classes(node, pen)}${naming(node)} d="${d}"${at}${look(node)}${end(node)}`);
    }
  }
}

function text(node: TextNode, pen: Pen): string {
  pen.fills.add(node.fill);
  pen.sizes.add(node.size);
  let more = '';
  if (node.anchor !== 'start') more = ` text-anchor="${node.anchor}"`;
  if (node.italic) more += ' font-style="italic"';
  if (node.strike) more += ' text-decoration="line-through"';
  if (node.tracking) more += ` letter-spacing="${num(node.tracking * node.size)}"`;
  if (node.rotate) more += ` transform="${rotation(node)}"`;
  const length = pen.knownFonts ? undefined : lengthOf(node);
  if (length !== undefined) more += ` textLength="${num(length)}" lengthAdjust="spacingAndGlyphs"`;
  let content = escapeXml(textContent(node.text));
  if (pen.knownFonts) content = withNamedFonts(content);
  const place = `x="${num(node.x)}" y="${num(node.y)}"`;
  return `<text class="${textClasses(node)}"${naming(node)} ${place}${more}>${title(node)}${content}</text>`;
}

type Shape = RectNode | CircleNode | PathNode;

function classes({ fill, stroke }: Shape, pen: Pen): string {
  if (fill !== 'none') pen.fills.add(fill);
  if (!stroke || stroke.paint === 'none') return fill === 'none' ? '' : ` class="f-${fill}"`;
  pen.strokes.add(stroke.paint);
  return fill === 'none' ? ` class="s-${stroke.paint}"` : ` class="f-${fill} s-${stroke.paint}"`;
}

function look({ fill, stroke, opacity }: Shape): string {
  let out = fill === 'none' ? ' fill="none"' : '';
  if (stroke && stroke.paint !== 'none') {
    if (stroke.width !== 1) out += ` stroke-width="${num(stroke.width)}"`;
    if (stroke.dash) out += ` stroke-dasharray="${stroke.dash.map(num).join(' ')}" stroke-linecap="butt"`;
  }
  return opacity === undefined ? out : `${out} opacity="${num(opacity)}"`;
}

function end(node: Shape): string {
  return node.title === undefined ? '/>' : `>${title(node)}</${node.kind}>`;
}

function naming({ ref, role }: SceneNode): string {
  const names = ref === undefined ? '' : ` data-ref="${escapeXml(ref)}"`;
  return role === undefined ? names : `${names} data-role="${escapeXml(role)}"`;
}

function aria({ aria }: GroupNode): string {
  if (!aria) return '';
  return aria.label === undefined
    ? ` role="${aria.role}"`
    : ` role="${aria.role}" aria-label="${escapeXml(aria.label)}"`;
}

function title({ title }: SceneNode): string {
  return title === undefined ? '' : `<title>${escapeXml(title)}</title>`;
}
