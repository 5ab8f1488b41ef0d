/** Where elements lie, in the picture's own units. */
import type { GroupNode, SceneNode, TextNode } from '@waymark/diagram';
import { pathBox } from './path-box.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The box of its ink, within the one that the layout gave it: what is marked is marked where it is seen, however much room
 * it was given. Worked out, so that the browser need not lay anything out.
 */
export function boxOf(node: SceneNode): Rect {
  let box = known.get(node);
  if (!box) {
    box = inkOf(node);
    known.set(node, box);
  }
  return box;
}

/** What lies as before is the same node as before. */
const known = new WeakMap<SceneNode, Rect>();

function inkOf(node: SceneNode): Rect {
  switch (node.kind) {
    case 'group':
      return groupBox(node);
    case 'text':
      return textBox(node);
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

function groupBox({ box, children }: GroupNode): Rect {
  const ink = union(children.map(boxOf));
  if (!box || children.length === 0) return box ?? ink;
  const [x, y] = [Math.max(box.x, ink.x), Math.max(box.y, ink.y)];
  const width = Math.min(box.x + box.width, ink.x + ink.width) - x;
  const height = Math.min(box.y + box.height, ink.y + ink.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : box;
}

/** As wide as its letters, and as high as its line. */
function textBox({ box, x, width, anchor, rotate }: TextNode): Rect {
  if (rotate) return box;
  const start = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { ...box, x: start, width };
}

export function union(boxes: readonly Rect[]): Rect {
  if (boxes.length < 2) return boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
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
