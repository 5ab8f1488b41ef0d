/** Plane geometry for placing labels. y grows downwards. */
import type { Box } from '../../scene.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Segment {
  a: Point;
  b: Point;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Between the nearest points of two boxes; 0 where they touch. */
export function distance(a: Box, b: Box): number {
  const dx = Math.max(0, b.x - (a.x + a.width), a.x - (b.x + b.width));
  const dy = Math.max(0, b.y - (a.y + a.height), a.y - (b.y + b.height));
  return Math.hypot(dx, dy);
}

export function around({ x, y }: Point, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The point of a box that is nearest to another one. */
export function nearest(box: Box, to: Point): Point {
  return { x: clamp(to.x, box.x, box.x + box.width), y: clamp(to.y, box.y, box.y + box.height) };
}

/** Whether a segment touches a box: Liang and Barsky's clipping leaves something of it. */
export function crossesBox({ a, b }: Segment, box: Box, gap = 0): boolean {
  const left = box.x - gap;
  const right = box.x + box.width + gap;
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  const top = box.y - gap;
  const bottom = box.y + box.height + gap;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // Where it enters and leaves the box's columns and rows, as shares of its length; never where it runs along them.
  const [x1, x2] = dx === 0 ? ALONG : [(left - a.x) / dx, (right - a.x) / dx];
  const [y1, y2] = dy === 0 ? ALONG : [(top - a.y) / dy, (bottom - a.y) / dy];
  return Math.max(0, Math.min(x1, x2), Math.min(y1, y2)) <= Math.min(1, Math.max(x1, x2), Math.max(y1, y2));
}

const ALONG = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Whether two segments cross: each has the other's ends on both its sides. */
export function crosses(s: Segment, t: Segment): boolean {
  const side = (o: Point, p: Point, q: Point): number => (p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x);
  return side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0;
}
