/** The way that a stakeholder went: one bent line from stop to stop. */

import type { Box } from '../../scene.ts';
import { num } from '../shared/nodes.ts';
import type { Point, Segment } from './geometry.ts';

/** A cubic curve. */
export interface Arc {
  from: Point;
  c1: Point;
  c2: Point;
  to: Point;
}

/** How far a hop is bent, as a share of its length: its control point stands aside by so much. */
const BEND_LONG = 0.1;
const BEND_SHORT = 0.14;
const LONG = 300;
/** A way that turns by less than this at a stop goes on smoothly, else it has a corner there. Cosine of 60°. */
const SMOOTH = 0.5;

/**
 * A line through all points, one arc a hop, bent to the right of the way (`side` 1), to its left (−1) or straight (0).
 * Where it turns little at a stop it passes along the bisector of the two hops.
 */
export function throughPoints(points: readonly Point[], side: 1 | -1 | 0): Arc[] {
  const chords = points.slice(1).map((to, i) => direction(points[i]!, to));
  return chords.map((chord, i) => {
    const from = points[i]!;
    const to = points[i + 1]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const bend = Math.atan((length > LONG ? BEND_LONG : BEND_SHORT) * 2) * side;
    const before = side === 0 ? undefined : bisector(chords[i - 1], chord);
    const after = side === 0 ? undefined : bisector(chord, chords[i + 1]);
    const start = before ?? (after ? mirrored(after, chord) : turned(chord, bend));
    const end = after ?? (before ? mirrored(before, chord) : turned(chord, -bend));
    return {
      from,
      c1: { x: from.x + (start.x * length) / 3, y: from.y + (start.y * length) / 3 },
      c2: { x: to.x - (end.x * length) / 3, y: to.y - (end.y * length) / 3 },
      to,
    };
  });
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function bisector(a: Point | undefined, b: Point | undefined): Point | undefined {
  if (!a || !b || a.x * b.x + a.y * b.y < SMOOTH) return undefined;
  return direction({ x: 0, y: 0 }, { x: a.x + b.x, y: a.y + b.y });
}

/** A direction mirrored at a chord, so that the arc over it is even. */
function mirrored(a: Point, chord: Point): Point {
  const along = 2 * (a.x * chord.x + a.y * chord.y);
  return { x: along * chord.x - a.x, y: along * chord.y - a.y };
}

function turned(a: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: a.x * cos - a.y * sin, y: a.x * sin + a.y * cos };
}

export function pointAt({ from, c1, c2, to }: Arc, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y };
}

/** The part of an arc between two parameters, again an arc. */
function cut(whole: Arc, start: number, end: number): Arc {
  const tangent = (t: number): Point => {
    const u = 1 - t;
    const axis = (key: 'x' | 'y'): number =>
      3 * u * u * (whole.c1[key] - whole.from[key]) +
      6 * u * t * (whole.c2[key] - whole.c1[key]) +
      3 * t * t * (whole.to[key] - whole.c2[key]);
    return { x: axis('x'), y: axis('y') };
  };
  const from = pointAt(whole, start);
  const to = pointAt(whole, end);
  const third = (end - start) / 3;
  const [leave, arrive] = [tangent(start), tangent(end)];
  return {
    from,
    c1: { x: from.x + leave.x * third, y: from.y + leave.y * third },
    c2: { x: to.x - arrive.x * third, y: to.y - arrive.y * third },
    to,
  };
}

const STEPS = 200;

/** Without what lies nearer to its ends than the distances given; undefined where nothing is left. */
export function shorten(whole: Arc, atStart: number, atEnd: number): Arc | undefined {
  const away = (step: number, end: Point, distance: number): boolean => {
    const p = pointAt(whole, step / STEPS);
    return Math.hypot(p.x - end.x, p.y - end.y) >= distance;
  };
  let start = 0;
  while (start < STEPS && !away(start, whole.from, atStart)) start++;
  let end = STEPS;
  while (end > start && !away(end, whole.to, atEnd)) end--;
  return end - start < 2 ? undefined : cut(whole, start / STEPS, end / STEPS);
}

export function arcPath({ from, c1, c2, to }: Arc): string {
  const numbers = [c1.x, c1.y, c2.x, c2.y, to.x, to.y].map(num).join(' ');
  return `M${num(from.x)} ${num(from.y)}C${numbers}`;
}

/** An arrow head at the end of an arc: half as wide as 3.5, a bit longer than 5. */
export function arrowHead({ c2, to }: Arc): string {
  const { x, y } = direction(c2, to);
  const corner = (aside: number): string => `${num(to.x - 5.5 * x - aside * y)} ${num(to.y - 5.5 * y + aside * x)}`;
  return `M${num(to.x)} ${num(to.y)}L${corner(3.5)}L${corner(-3.5)}Z`;
}

/** Straight pieces that follow the arc closely enough for collisions. */
export function flatten(whole: Arc): Segment[] {
  const length = Math.hypot(whole.to.x - whole.from.x, whole.to.y - whole.from.y);
  const pieces = Math.max(3, Math.ceil(length / 16));
  return Array.from({ length: pieces }, (_, i) => ({
    a: pointAt(whole, i / pieces),
    b: pointAt(whole, (i + 1) / pieces),
  }));
}

/** Where the arc crosses a vertical (`x`) or horizontal (`y`) line, in the order of the way. */
export function crossings(whole: Arc, axis: 'x' | 'y', value: number): number[] {
  const beyond = (t: number): boolean => pointAt(whole, t)[axis] > value;
  const found: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    let low = step / STEPS;
    let high = (step + 1) / STEPS;
    if (beyond(low) === beyond(high)) continue;
    for (let i = 0; i < 12; i++) {
      const middle = (low + high) / 2;
      if (beyond(middle) === beyond(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** How much is in a line's way: one for each of its points upon a body, ten upon a heading or outside the plot. */
export function obstruction(arcs: readonly Arc[], plot: Box, bodies: readonly Box[], headings: readonly Box[]): number {
  const inside = (p: Point, box: Box, gap: number): boolean =>
    p.x > box.x - gap && p.x < box.x + box.width + gap && p.y > box.y - gap && p.y < box.y + box.height + gap;
  let sum = 0;
  for (const arc of arcs) {
    for (let i = 1; i < 20; i++) {
      const p = pointAt(arc, i / 20);
      if (!inside(p, plot, -4)) sum += 10;
      for (const heading of headings) if (inside(p, heading, 4)) sum += 10;
      for (const body of bodies) if (inside(p, body, 6)) sum++;
    }
  }
  return sum;
}
