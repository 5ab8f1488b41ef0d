/** The marks that only the map has; the others are in layout/shared. */
import type { EvidenceBasis, Id } from '@waymark/model';
import type { Paint, SceneNode } from '../../scene.ts';
import { circle, evidenceDot, group, num, path, rect, stroke } from '../shared/index.ts';

/** Arrow heads, 5 long and 7 wide, their tips at (0, 0). */
const HEADS = {
  right: 'M0 0L-5 3.5V-3.5Z',
  up: 'M0 0L3.5 5H-3.5Z',
  down: 'M0 0L3.5 -5H-3.5Z',
} as const;

/** An arrow's head, its tip at (x, y). */
export function arrowHead(key: string, x: number, y: number, to: keyof typeof HEADS): SceneNode {
  return path(key, HEADS[to], 'soft', { at: { x, y }, role: 'arrow-head' });
}

/** Shaft and head in one piece, since a long map has as many as steps; from x1 to its tip at x2. */
export function wholeArrow(key: string, x1: number, x2: number, y: number, ref: Id): SceneNode {
  const d = `M0 0L-5 3.5V0.6H${num(x1 - x2)}V-0.6H-5V-3.5Z`;
  return path(key, d, 'soft', { at: { x: x2, y }, ref, role: 'next' });
}

/** The shapes that tell several personas' points apart; their lines differ in dashes. */
export const SHAPES = ['circle', 'square', 'triangle', 'pentagon'] as const;
export type PointShape = (typeof SHAPES)[number];
export const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [8, 3], [10, 3, 2, 3], [3, 3]];

const POINT = 6;
const CORNERS: Readonly<Record<Exclude<PointShape, 'circle'>, readonly [number, number][]>> = {
  square: polygon(4, Math.PI / 4, 7.4),
  triangle: polygon(3, 0, 7.6),
  pentagon: polygon(5, 0, 7),
};

/** Corners of a regular polygon, the first straight above the middle but for `turn`. */
function polygon(corners: number, turn: number, r: number): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [r * Math.sin(angle), -r * Math.cos(angle)];
  });
}

/** A point of a curve, parted from the line by a rim: hollow assumed, half researched, full measured. */
export function curvePoint(key: string, x: number, y: number, basis: EvidenceBasis, shape: PointShape): SceneNode[] {
  if (shape === 'circle') {
    return [circle(`${key}/rim`, x, y, POINT + 2, 'bg'), evidenceDot(`${key}/dot`, x, y, basis, 'ink', POINT)];
  }
  const at = { x, y };
  const corners = CORNERS[shape];
  const outline = closed(corners);
  const children: SceneNode[] = [
    path(`${key}/rim`, outline, 'bg', { at, stroke: stroke('bg', 5) }),
    path(`${key}/dot`, outline, basis === 'measured' ? 'ink' : 'bg', { at, stroke: stroke('ink', 1.75) }),
  ];
  if (basis === 'researched') children.push(path(`${key}/half`, closed(leftHalf(corners)), 'ink', { at }));
  return children;
}

function closed(corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}Z`;
}

/** What of a polygon lies left of its middle. */
function leftHalf(corners: readonly (readonly [number, number])[]): [number, number][] {
  const half: [number, number][] = [];
  corners.forEach(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    if (x <= 1e-9) half.push([Math.min(0, x), y]);
    if ((x < -1e-9 && nextX > 1e-9) || (x > 1e-9 && nextX < -1e-9))
      half.push([0, y + ((nextY - y) * -x) / (nextX - x)]);
  });
  return half;
}

const CELL = 9;
const CELL_STEP = 11;
const CELLS = 5;
export const CELLS_WIDTH = CELLS * CELL_STEP - (CELL_STEP - CELL);

/** Five cells that end at `right`, the first `count` of them filled. */
export function cells(key: string, right: number, y: number, count: number, fill: Paint): SceneNode {
  const filled = Math.round(count);
  const children = Array.from({ length: CELLS }, (_, i) => {
    const box = { x: right - CELLS_WIDTH + i * CELL_STEP, y: y - 4, width: CELL, height: 8 };
    return rect(`${key}/${i}`, box, i < filled ? fill : 'line', { radius: 1 });
  });
  return group(key, children, { role: 'cells' });
}
