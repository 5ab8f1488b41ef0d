import type { Paint, Scene, SceneNode } from '../scene.ts';
import { FONT_STACK } from '../text/fonts.ts';
import { type Theme, themeCss } from '../theme/css.ts';
import { attributes, ELEMENTS, type Put } from './attributes.ts';
import { escapeXml, num } from './escape.ts';
import { hatchDefs, hatchPaints, hatchRules } from './hatch.ts';
import { pictureId } from './id.ts';
import { textContent, withNamedFonts } from './text.ts';

export interface SvgOptions {
  theme: Theme;
  /** Begins every id of the picture; made from its content where absent. Letters, digits, `-` and `_`, a letter first. */
  idPrefix?: string;
  /**
   * `known`: the renderer has Inter and Noto Sans SC, and nothing else decides on fonts (resvg). Lines then need not say
   * how long they are meant to be, and Chinese names its font, since resvg takes any that has the letters, in any weight.
   */
  fonts?: 'known' | 'unknown';
}

/** What the body uses, gathered while it is written. */
interface Pen {
  out: string;
  put: Put;
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
  const put: Put = (name, value) => {
    if (knownFonts && (name === 'textLength' || name === 'lengthAdjust')) return;
    pen.out += ` ${name}="${escapeXml(value)}"`;
  };
  const pen: Pen = { out: '', put, knownFonts, fills: new Set(['bg']), strokes: new Set(), sizes: new Set() };
  for (const node of scene.children) draw(node, pen);
  const body = pen.out;
  const id = options.idPrefix ?? pictureId(scene, body);
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

function draw(node: SceneNode, pen: Pen): void {
  note(node, pen);
  const element = ELEMENTS[node.kind];
  pen.out += `<${element}`;
  attributes(node, pen.put);
  if (node.kind === 'text') {
    const content = escapeXml(textContent(node.text));
    pen.out += `>${title(node)}${pen.knownFonts ? withNamedFonts(content) : content}</text>`;
  } else if (node.kind === 'group') {
    pen.out += `>${title(node)}`;
    for (const child of node.children) draw(child, pen);
    pen.out += '</g>';
  } else pen.out += node.title === undefined ? '/>' : `>${title(node)}</${element}>`;
}

/** Which rules the style sheet needs. */
function note(node: SceneNode, pen: Pen): void {
  if (node.kind === 'group') return;
  if (node.fill !== 'none') pen.fills.add(node.fill);
  if (node.kind === 'text') pen.sizes.add(node.size);
  else if (node.stroke && node.stroke.paint !== 'none') pen.strokes.add(node.stroke.paint);
}

function title(node: SceneNode): string {
  return node.title === undefined ? '' : `<title>${escapeXml(node.title)}</title>`;
}
