/** Short hands for scene nodes, so that a mark reads like a drawing. */
import { num } from '../../number.ts';
import type { Box, CircleNode, GroupNode, Paint, PathNode, RectNode, SceneNode, Stroke } from '../../scene.ts';

type Naming = Partial<Pick<RectNode, 'ref' | 'role' | 'title' | 'opacity'>>;
type GroupNaming = Partial<Pick<GroupNode, 'ref' | 'role' | 'title' | 'aria' | 'box' | 'lane' | 'axes'>>;

const NOTHING = {};

export function stroke(paint: Paint, width = 1, dash?: readonly number[]): Stroke {
  return dash ? { paint, width, dash } : { paint, width };
}

// Every node of a kind has all its fields, in the same order: engines read such objects fastest, and copying `more` into
// them field by field takes far less than spreading it.

export function rect(
  key: string,
  { x, y, width, height }: Box,
  fill: Paint,
  more: Naming & { radius?: number; stroke?: Stroke } = NOTHING,
): RectNode {
  const { ref, role, title, radius, stroke, opacity } = more;
  return { kind: 'rect', key, ref, role, title, x, y, width, height, radius, fill, stroke, opacity };
}

export function circle(
  key: string,
  cx: number,
  cy: number,
  r: number,
  fill: Paint,
  more: Naming & { stroke?: Stroke } = NOTHING,
): CircleNode {
  const { ref, role, title, stroke, opacity } = more;
  return { kind: 'circle', key, ref, role, title, cx, cy, r, fill, stroke, opacity };
}

export function path(
  key: string,
  d: string,
  fill: Paint,
  more: Naming & { stroke?: Stroke; at?: PathNode['at'] } = NOTHING,
): PathNode {
  const { ref, role, title, stroke, opacity, at } = more;
  return { kind: 'path', key, ref, role, title, d, fill, stroke, opacity, at };
}

/** A straight line. */
export function line(key: string, x1: number, y1: number, x2: number, y2: number, how: Stroke, role = 'rule') {
  return path(key, `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, 'none', { stroke: how, role });
}

export function group(key: string, children: SceneNode[], more: GroupNaming = NOTHING): GroupNode {
  const { ref, role, title, aria, box, lane, axes } = more;
  return { kind: 'group', key, ref, role, title, aria, box, lane, axes, children };
}

export { num };
