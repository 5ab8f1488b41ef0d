/**
 * In place of the diagram's `svg/draw.ts` and `svg/pen.ts`, which write each attribute out for speed: the same markup from
 * the one list of attributes that the DOM goes by, since one picture is exported at a time. A test holds that the two
 * write the same.
 */
import type { Paint, Scene, SceneNode } from '@waymark/diagram';
import { attributes, ELEMENTS } from '../../diagram/src/svg/attributes.ts';
import { escapeXml } from '../../diagram/src/svg/escape.ts';
import { textContent } from '../../diagram/src/svg/text.ts';

export class Pen {
  out = '';
  readonly fills: { list: Paint[] } = { list: ['bg'] };
  readonly strokes: { list: Paint[] } = { list: [] };
  readonly sizes = new Set<number>();
  /** An id that depends on the picture and its theme alone. */
  readonly print = {
    id: (_scene: Scene, theme: string): string => {
      let hash = 0;
      for (const char of theme + this.out) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) | 0;
      return `wm${(hash >>> 0).toString(36)}`;
    },
  };

  foldWords(): void {}
}

export function draw(node: SceneNode, pen: Pen): void {
  const name = ELEMENTS[node.kind];
  pen.out += `<${name}`;
  attributes(node, (attribute, value) => {
    pen.out += ` ${attribute}="${escapeXml(value)}"`;
  });
  pen.out += '>';
  if (node.title !== undefined) pen.out += `<title>${escapeXml(node.title)}</title>`;
  if (node.kind === 'group') for (const child of node.children) draw(child, pen);
  else {
    pen.fills.list.push(node.fill);
    if (node.kind === 'text') {
      pen.sizes.add(node.size);
      pen.out += escapeXml(textContent(node.text));
    } else if (node.stroke) pen.strokes.list.push(node.stroke.paint);
  }
  pen.out += `</${name}>`;
}
