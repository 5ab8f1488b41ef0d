/** The way that a stakeholder went: bent arcs from stop to stop. */
import { num } from '../shared/nodes.ts';
import type { Point, Segment } from './geometry.ts';

/** A quadratic curve. */
export interface Arc {
  from: Point;
  control: Point;
  to: Point;
}

/** How far an arc is bent, as a share of its length; short ones a little more. */
const BEND_LONG = 0.1;
const BEND_SHORT = 0.14;
const LONG = 300;

/** `side` 1 bends to the right of the way, −1 to its left. */
export function arc(from: Point, to: Point, side: 1 | -1): Arc {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = Math.hypot(dx, dy) > LONG ? BEND_LONG : BEND_SHORT;
  const control = { x: (from.x + to.x) / 2 - side * dy * bend * 2, y: (from.y + to.y) / 2 + side * dx * bend * 2 };
  return { from, control, to };
}

export function pointAt({ from, control, to }: Arc, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** The part of an arc between two parameters, again an arc (de Casteljau). */
export function cut(whole: Arc, start: number, end: number): Arc {
  const from = pointAt(whole, start);
  const to = pointAt(whole, end);
  const u = 1 - start;
  const v = 1 - end;
  const blend = (a: number, b: number, c: number): number => u * v * a + (u * end + start * v) * b + start * end * c;
  const control = {
    x: blend(whole.from.x, whole.control.x, whole.to.x),
    y: blend(whole.from.y, whole.control.y, whole.to.y),
  };
  return { from, control, to };
}

/** Without what lies nearer to its ends than the distances given; undefined where nothing is left. */
export function shorten(whole: Arc, atStart: number, atEnd: number): Arc | undefined {
  const steps = 200;
  const away = (t: number, end: Point, distance: number): boolean => {
    const p = pointAt(whole, t);
    return Math.hypot(p.x - end.x, p.y - end.y) >= distance;
  };
  let start = 0;
  while (start < steps && !away(start / steps, whole.from, atStart)) start++;
  let end = steps;
  while (end > start && !away(end / steps, whole.to, atEnd)) end--;
  return end - start < 2 ? undefined : cut(whole, start / steps, end / steps);
}

export function arcPath({ from, control, to }: Arc): string {
  return `M${num(from.x)} ${num(from.y)}Q${num(control.x)} ${num(control.y)} ${num(to.x)} ${num(to.y)}`;
}

/** An arrow head at the end of an arc: half as wide as 3.5, 5 long. */
export function arrowHead({ control, to }: Arc): string {
  const angle = Math.atan2(to.y - control.y, to.x - control.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (back: number, aside: number): string =>
    `${num(to.x - back * cos - aside * sin)} ${num(to.y - back * sin + aside * cos)}`;
  return `M${num(to.x)} ${num(to.y)}L${corner(5.5, 3.5)}L${corner(5.5, -3.5)}Z`;
}

/** Straight pieces that follow the arc closely enough for collisions. */
export function flatten(whole: Arc): Segment[] {
  const length = Math.hypot(whole.to.x - whole.from.x, whole.to.y - whole.from.y);
  const pieces = Math.max(2, Math.ceil(length / 16));
  return Array.from({ length: pieces }, (_, i) => ({
    a: pointAt(whole, i / pieces),
    b: pointAt(whole, (i + 1) / pieces),
  }));
}

/** Where the arc crosses a vertical (`x`) or horizontal (`y`) line, in the order of the way. */
export function crossings(whole: Arc, axis: 'x' | 'y', value: number): number[] {
  const a = whole.from[axis] - 2 * whole.control[axis] + whole.to[axis];
  const b = 2 * (whole.control[axis] - whole.from[axis]);
  const c = whole.from[axis] - value;
  const roots = Math.abs(a) < 1e-9 ? [-c / b] : quadraticRoots(a, b, c);
  return roots.filter((t) => t > 0 && t < 1).sort((s, t) => s - t);
}

function quadraticRoots(a: number, b: number, c: number): number[] {
  const inside = b * b - 4 * a * c;
  if (inside < 0) return [];
  const root = Math.sqrt(inside);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}
