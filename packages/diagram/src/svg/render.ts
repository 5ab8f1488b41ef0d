import type { CircleNode, GroupNode, Paint, PathNode, RectNode, Scene, SceneNode, Stroke, TextNode } from '../scene.ts';
import { FONT_STACK } from '../text/fonts.ts';
import { type Theme, themeCss } from '../theme/css.ts';
import { escapeXml, num, pathData } from './escape.ts';
import { hatchDefs, hatchPaints, hatchRules } from './hatch.ts';
import { pictureId } from './id.ts';
import { textAttributes, textContent } from './text.ts';

export interface SvgOptions {
  theme: Theme;
  /** Begins every id of the picture; made from its content where absent. Letters, digits, `-` and `_`, a letter first. */
  idPrefix?: string;
}

/** What the body uses, gathered while it is written. */
interface Pen {
  out: string[];
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
  const pen: Pen = { out: [], fills: new Set(['bg']), strokes: new Set(), sizes: new Set() };
  for (const node of scene.children) draw(node, pen);
  const body = pen.out.join('');
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
  const text = `#${id} text{white-space:pre}#${id} .b{font-weight:600}#${id} .n{font-feature-settings:"tnum"}`;
  return `<style>\n${themeCss(theme, id, pen)}\n${hatchRules(pen.fills, id)}${text}${sizes.join('')}\n</style>`;
}

function background(scene: Scene): string {
  return `<rect class="f-bg" width="${num(scene.width)}" height="${num(scene.height)}"/>`;
}

function draw(node: SceneNode, pen: Pen): void {
  switch (node.kind) {
    case 'group':
      pen.out.push(`<g data-key="${escapeXml(node.key)}"`, naming(node), aria(node), '>', title(node));
      for (const child of node.children) draw(child, pen);
      pen.out.push('</g>');
      break;
    case 'rect':
      shape(node, rectGeometry(node), pen);
      break;
    case 'circle':
      shape(node, ` cx="${num(node.cx)}" cy="${num(node.cy)}" r="${num(node.r)}"`, pen);
      break;
    case 'path':
      shape(node, ` d="${escapeXml(pathData(node.d))}"${placement(node.at)}`, pen);
      break;
    case 'text':
      drawText(node, pen);
      break;
  }
}

function drawText(node: TextNode, pen: Pen): void {
  pen.fills.add(node.fill);
  pen.sizes.add(node.size);
  const classes = `f-${node.fill} t${node.size}${node.weight === 600 ? ' b' : ''}${node.tnum ? ' n' : ''}`;
  pen.out.push(`<text class="${classes}"`, naming(node), textAttributes(node), '>');
  pen.out.push(title(node), textContent(node.text), '</text>');
}

function rectGeometry({ x, y, width, height, radius }: RectNode): string {
  const place = ` x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
  return radius ? `${place} rx="${num(radius)}"` : place;
}

function shape(node: RectNode | CircleNode | PathNode, geometry: string, pen: Pen): void {
  let fill = '';
  if (node.fill === 'none') fill = ' fill="none"';
  else pen.fills.add(node.fill);
  const classes = [node.fill === 'none' ? '' : `f-${node.fill}`, strokeClass(node.stroke, pen)]
    .filter(Boolean)
    .join(' ');
  const opacity = node.opacity === undefined ? '' : ` opacity="${num(node.opacity)}"`;
  const start = `<${node.kind}${classes && ` class="${classes}"`}${naming(node)}${geometry}${fill}`;
  pen.out.push(start, strokeAttributes(node.stroke), opacity);
  pen.out.push(node.title ? `>${title(node)}</${node.kind}>` : '/>');
}

function strokeClass(stroke: Stroke | undefined, pen: Pen): string {
  if (!stroke || stroke.paint === 'none') return '';
  pen.strokes.add(stroke.paint);
  return `s-${stroke.paint}`;
}

function strokeAttributes(stroke: Stroke | undefined): string {
  if (!stroke || stroke.paint === 'none') return '';
  const width = stroke.width === 1 ? '' : ` stroke-width="${num(stroke.width)}"`;
  return stroke.dash ? `${width} stroke-dasharray="${stroke.dash.map(num).join(' ')}" stroke-linecap="butt"` : width;
}

function placement(at: { x: number; y: number; scale?: number } | undefined): string {
  if (!at) return '';
  const scale = at.scale === undefined || at.scale === 1 ? '' : ` scale(${num(at.scale)})`;
  return ` transform="translate(${num(at.x)} ${num(at.y)})${scale}"`;
}

function naming(node: SceneNode): string {
  const ref = node.ref === undefined ? '' : ` data-ref="${escapeXml(node.ref)}"`;
  return node.role === undefined ? ref : `${ref} data-role="${escapeXml(node.role)}"`;
}

function aria(node: GroupNode): string {
  if (!node.aria) return '';
  const label = node.aria.label === undefined ? '' : ` aria-label="${escapeXml(node.aria.label)}"`;
  return ` role="${node.aria.role}"${label}`;
}

function title(node: SceneNode): string {
  return node.title === undefined ? '' : `<title>${escapeXml(node.title)}</title>`;
}
