import { num } from '../number.ts';
import type { Paint, Scene } from '../scene.ts';
import { FONT_STACK, textRules } from '../text/fonts.ts';
import { type Theme, themeCss, type UsedPaints } from '../theme/css.ts';
import { draw } from './draw.ts';
import { escapeXml } from './escape.ts';
import { hatchDefs, hatchPaints, hatchRules } from './hatch.ts';
import { Pen } from './pen.ts';

export interface SvgOptions {
  theme: Theme;
  /**
   * Begins every id of the picture, and its style rules, which hold for that id alone. Letters, digits, `-` and `_`, a
   * letter first. Where absent it is made from content and theme, so only pictures that are alike in both share one. Give
   * each its own where equal pictures may stand on one page, or where an id has to outlast a change of the content.
   */
  idPrefix?: string;
  /**
   * `known`: the renderer has Inter and the Noto fonts, and nothing else decides on fonts (resvg). Lines then need not say
   * how long they are meant to be.
   */
  fonts?: 'known' | 'unknown';
}

/**
 * A scene as a standalone SVG document (also fit to stand in HTML), as a string, without any DOM.
 *
 * The same scene and options give the same bytes. Every node that stands for something carries `data-ref` (the model's
 * id); ids are unique to the picture.
 *
 * @throws RangeError when `idPrefix` could not be used in a selector.
 */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  const pen = new Pen(options.fonts === 'known');
  for (const node of scene.children) draw(node, pen);
  pen.foldWords();
  const id = options.idPrefix ?? pen.print.id(scene, options.theme);
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new RangeError(`Not an id prefix: ${JSON.stringify(id)}`);
  const fills = new Set(pen.fills.list as Paint[]);
  const strokes = new Set([...(pen.strokes.list as Paint[]), ...hatchPaints(fills)]);
  const css = style({ fills, strokes, sizes: pen.sizes }, id, options.theme);
  // At once: the body is by far the longest, and is copied but here.
  return [head(scene, id), css, hatchDefs(fills, id), background(scene), pen.out, END].join('');
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

function style(used: UsedPaints & { sizes: ReadonlySet<number> }, id: string, theme: Theme): string {
  const sizes = [...used.sizes].sort((a, b) => a - b).map((size) => `#${id} .t${size}{font-size:${size}px}`);
  return `<style>\n${themeCss(theme, id, used)}\n${hatchRules(used.fills, id)}${textRules(`#${id}`)}${sizes.join('')}\n</style>`;
}

function background(scene: Scene): string {
  return `<rect class="f-bg" width="${num(scene.width)}" height="${num(scene.height)}"/>`;
}
