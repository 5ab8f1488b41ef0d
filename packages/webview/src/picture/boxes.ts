/** Where elements lie, in the picture's own units. */
import { nodeOf } from '@waymark/diagram/dom';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box that the layout gave it, else that of its ink. */
export function boxOf(element: SVGGraphicsElement): Rect {
  const node = nodeOf(element);
  if (node && (node.kind === 'group' || node.kind === 'text') && node.box) return node.box;
  const { x, y, width, height } = element.getBBox();
  if (node?.kind !== 'path' || !node.at) return { x, y, width, height };
  const scale = node.at.scale ?? 1;
  return { x: node.at.x + x * scale, y: node.at.y + y * scale, width: width * scale, height: height * scale };
}

export function union(boxes: readonly Rect[]): Rect {
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
