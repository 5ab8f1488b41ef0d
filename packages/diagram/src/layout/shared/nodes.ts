/** Short hands for scene nodes, so that a mark reads like a drawing. */
import { num } from '../../number.ts';
import type { Box, CircleNode, GroupNode, Paint, PathNode, RectNode, SceneNode, Stroke } from '../../scene.ts';

type Naming = Partial<Pick<RectNode, 'ref' | 'role' | 'title' | 'opacity'>>;
type GroupNaming = Partial<Pick<GroupNode, 'ref' | 'role' | 'title' | 'aria' | 'box' | 'lane'>>;

export function stroke(paint: Paint, width = 1, dash?: readonly number[]): Stroke {
  return dash ? { paint, width, dash } : { paint, width };
}

export function rect(key: string, box: Box, fill: Paint, more: Naming & { radius?: number; stroke?: Stroke } = {}) {
  const { x, y, width, height } = box;
  return { kind: 'rect', key, x, y, width, height, fill, ...more } satisfies RectNode;
}

export function circle(
  key: string,
  cx: number,
  cy: number,
  r: number,
  fill: Paint,
  more: Naming & { stroke?: Stroke } = {},
) {
  return { kind: 'circle', key, cx, cy, r, fill, ...more } satisfies CircleNode;
}

export function path(
  key: string,
  d: string,
  fill: Paint,
  more: Naming & { stroke?: Stroke; at?: PathNode['at'] } = {},
) {
  return { kind: 'path', key, d, fill, ...more } satisfies PathNode;
}

/** A straight line. */
export function line(key: string, x1: number, y1: number, x2: number, y2: number, how: Stroke, role = 'rule') {
  return path(key, `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, 'none', { stroke: how, role });
}

export function group(key: string, children: SceneNode[], more: GroupNaming = {}): GroupNode {
  return { kind: 'group', key, ...more, children };
}

export { num };
