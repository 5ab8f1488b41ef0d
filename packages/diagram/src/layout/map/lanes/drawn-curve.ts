/** A persona's feelings as points and pieces of a curve, about zero at y = 0. */
import type { CurvePoint, ExperienceCurve, Id } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { curveTo, monotonePieces, type Piece, type Point } from './curve.ts';

/** User units a level. */
export const LEVEL = 52;
/** Points closer than this touch. */
const TOUCHING = 16;

export interface DrawnPoint extends Point {
  of: CurvePoint;
  column: number;
  /** Its place among the points of the main path; absent off it. */
  rank?: number;
}

export interface DrawnPiece extends Piece {
  /** Steps between its ends say no feeling. */
  bridged: boolean;
}

export interface DrawnCurve {
  curve: ExperienceCurve;
  /** Its place among the curves. */
  rank: number;
  /** All points with a column, from left to right. */
  points: DrawnPoint[];
  /** Those on the main path. */
  walked: DrawnPoint[];
  pieces: DrawnPiece[];
  /** Lines to and from the points off the main path. */
  links: Piece[];
}

export function drawnCurves(ctx: MapContext): DrawnCurve[] {
  const all = ctx.curves.map((curve) => pointsOf(ctx, curve));
  if (all.length > 1) partPoints(all.flat());
  return ctx.curves.flatMap((curve, rank) => {
    const points = all[rank]!;
    if (points.length === 0) return [];
    const walked = points.filter((point) => !point.of.aside);
    walked.forEach((point, i) => {
      point.rank = i;
    });
    return [{ curve, rank, points, walked, pieces: piecesOf(ctx, walked), links: linksOf(ctx, points) }];
  });
}

function pointsOf(ctx: MapContext, curve: ExperienceCurve): DrawnPoint[] {
  const points: DrawnPoint[] = [];
  for (const of of curve.points) {
    const column = ctx.columns.of.get(of.step);
    if (column !== undefined) points.push({ x: ctx.grid.mid(column), y: -of.level * LEVEL, of, column });
  }
  return points.sort((a, b) => a.column - b.column);
}

/** Points of several curves that would hide one another stand side by side, in the order of their curves. */
function partPoints(points: readonly DrawnPoint[]): void {
  for (const here of Map.groupBy(points, (point) => point.column).values()) {
    const byHeight = here.toSorted((a, b) => a.y - b.y);
    let crowd: DrawnPoint[] = [];
    for (const [i, point] of byHeight.entries()) {
      crowd.push(point);
      const next = byHeight[i + 1];
      if (next && next.y - point.y < TOUCHING) continue;
      crowd.forEach((one, n) => {
        one.x += (n - (crowd.length - 1) / 2) * TOUCHING;
      });
      crowd = [];
    }
  }
}

function piecesOf(ctx: MapContext, walked: readonly DrawnPoint[]): DrawnPiece[] {
  if (walked.length < 2) return [];
  const order = new Map<Id, number>(ctx.flow.main.map((step, i) => [step, i]));
  return monotonePieces(walked).map((piece, i) => {
    const between = order.get(walked[i + 1]!.of.step)! - order.get(walked[i]!.of.step)!;
    const { from, c1, c2, to } = piece;
    return { from, c1, c2, to, d: curveTo(piece), bridged: between !== 1 };
  });
}

/** From the point where a way branches off to the one it leads to, and back again; level at both ends. */
function linksOf(ctx: MapContext, points: readonly DrawnPoint[]): Piece[] {
  if (!points.some((point) => point.of.aside)) return [];
  const byStep = new Map(points.map((point) => [point.of.step, point]));
  const links: Piece[] = [];
  for (const edge of ctx.flow.edges) {
    const from = byStep.get(edge.from);
    const to = byStep.get(edge.to);
    if (!from || !to || !(from.of.aside || to.of.aside) || to.x <= from.x) continue;
    const middle = (from.x + to.x) / 2;
    links.push({ from, c1: { x: middle, y: from.y }, c2: { x: middle, y: to.y }, to });
  }
  return links;
}
