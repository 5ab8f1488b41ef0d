/** Where elements lie, in the picture's own units. */
import type { SceneNode } from '@waymark/diagram';
import { pathBox } from './path-box.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box that the layout gave it, else that of its ink; worked out, so that the browser need not lay anything out. */
export function boxOf(node: SceneNode): Rect {
  switch (node.kind) {
    case 'group':
      return node.box ?? union(node.children.map(boxOf));
    case 'text':
      return node.box;
    case 'rect':
      return node;
    case 'circle':
      return { x: node.cx - node.r, y: node.cy - node.r, width: 2 * node.r, height: 2 * node.r };
    case 'path': {
      const { x, y, width, height } = pathBox(node.d);
      const { x: left, y: top, scale = 1 } = node.at ?? { x: 0, y: 0 };
      return { x: left + x * scale, y: top + y * scale, width: width * scale, height: height * scale };
    }
  }
}

export function union(boxes: readonly Rect[]): Rect {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function middle({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
