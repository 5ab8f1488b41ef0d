/** Draws marks apart that would lie upon each other. */
import { group } from 'd3-array';
import type { Box } from '../../scene.ts';
import { clamp, type Point } from './geometry.ts';

export interface Spot extends Point {
  /** How far the mark reaches, with the air around it. */
  reach: number;
  /** Where its middle may go. */
  bounds: Box;
}

/** Up to so many stand on a ring around their common spot, more on a spiral. */
export const RING = 7;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 400;

/**
 * Where the marks are drawn: no two closer than their reaches, each in its bounds and as near to its spot as pushing
 * pairs apart leaves it. Those on one spot start on a ring around it, many on a sunflower's spiral. Should the
 * bounds be too small for all, the last round stands. The order of the spots decides, nothing else.
 */
export function spread(spots: readonly Spot[]): Point[] {
  const points = fanOut(spots);
  for (let i = 0; i < points.length; i++) keepIn(points[i]!, spots[i]!.bounds);
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(points, spots)) break;
  }
  return points;
}

/** Groups of indices of those that stand on one spot, to the pixel, in the order of their first members. */
export function sameSpots(spots: readonly Point[]): number[][] {
  const indices = spots.map((_, i) => i);
  return [...group(indices, (i) => `${Math.round(spots[i]!.x)},${Math.round(spots[i]!.y)}`).values()];
}

function fanOut(spots: readonly Spot[]): Point[] {
  const points = spots.map(({ x, y }) => ({ x, y }));
  for (const members of sameSpots(spots)) {
    if (members.length === 1) continue;
    const reach = Math.max(...members.map((i) => spots[i]!.reach));
    members.forEach((member, i) => {
      const { angle, distance } = seat(i, members.length, reach);
      points[member]!.x += distance * Math.cos(angle);
      points[member]!.y += distance * Math.sin(angle);
    });
  }
  return points;
}

function seat(i: number, count: number, reach: number): { angle: number; distance: number } {
  if (count > RING) return { angle: i * GOLDEN_ANGLE, distance: 1.18 * reach * Math.sqrt(i + 0.5) };
  const angle = -Math.PI / 2 + (i * 2 * Math.PI) / count;
  return { angle, distance: Math.max(1.1 * reach, (1.05 * reach) / Math.sin(Math.PI / count)) };
}

function pushApart(points: Point[], spots: readonly Spot[]): boolean {
  let pushed = false;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const a = points[i]!;
      const b = points[j]!;
      const wanted = spots[i]!.reach + spots[j]!.reach;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) continue;
      const distance = Math.hypot(dx, dy);
      if (distance >= wanted - 0.01) continue;
      const angle = distance > 0.01 ? Math.atan2(dy, dx) : (i + j) * GOLDEN_ANGLE;
      const step = (wanted - distance) / 2 + 0.05;
      move(a, spots[i]!, angle + Math.PI, step);
      move(b, spots[j]!, angle, step);
      pushed = true;
    }
  }
  return pushed;
}

function move(point: Point, spot: Spot, angle: number, step: number): void {
  point.x += step * Math.cos(angle);
  point.y += step * Math.sin(angle);
  keepIn(point, spot.bounds);
}

function keepIn(point: Point, bounds: Box): void {
  point.x = clamp(point.x, bounds.x, bounds.x + bounds.width);
  point.y = clamp(point.y, bounds.y, bounds.y + bounds.height);
}
