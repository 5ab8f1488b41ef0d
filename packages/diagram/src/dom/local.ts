/** Coordinates within groups that were moved as a whole. */
import type { SceneNode } from '../scene.ts';
import type { Offset } from './same.ts';

export const ORIGIN: Offset = { x: 0, y: 0 };

/** The node as it is to be drawn within groups that are moved by `offset` all together. */
export function localised(node: SceneNode, offset: Offset): SceneNode {
  const { x, y } = offset;
  if (x === 0 && y === 0) return node;
  switch (node.kind) {
    case 'group':
      return node;
    case 'circle':
      return { ...node, cx: node.cx - x, cy: node.cy - y };
    case 'path': {
      const at = node.at ?? { x: 0, y: 0 };
      return { ...node, at: { ...at, x: at.x - x, y: at.y - y } };
    }
    default:
      return { ...node, x: node.x - x, y: node.y - y };
  }
}

const TRANSLATION = /^translate\((\S+) (\S+)\)$/;

/** What a group's element is moved by. */
function offsetIn(group: Element): Offset {
  const transform = group.getAttribute('transform');
  const numbers = transform === null ? null : TRANSLATION.exec(transform);
  return numbers ? { x: Number(numbers[1]), y: Number(numbers[2]) } : ORIGIN;
}

export function translation({ x, y }: Offset): string {
  return `translate(${x} ${y})`;
}

/** One way after the other. */
export function moved(by: Offset, further: Offset): Offset {
  return { x: rounded(by.x + further.x), y: rounded(by.y + further.y) };
}

/** Sums of sums stay short. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** What the drawn groups around an element are moved by, all together. */
export function offsetOf(element: Element): Offset {
  let [x, y] = [0, 0];
  for (let at = element.parentElement; at?.hasAttribute('data-key'); at = at.parentElement) {
    const own = offsetIn(at);
    x += own.x;
    y += own.y;
  }
  return { x, y };
}
