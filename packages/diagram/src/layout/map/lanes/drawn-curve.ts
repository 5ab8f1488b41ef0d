/** A persona's feelings as points and pieces of a curve, about zero at y = 0. */
import type { CurvePoint, ExperienceCurve, Id } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { curveTo, monotonePieces, type Piece, type Point } from './curve.ts';

/** User units a level. */
export const LEVEL = 52;

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
  return ctx.curves.map((curve, rank) => drawnCurve(ctx, curve, rank)).filter((drawn) => drawn.points.length > 0);
}

function drawnCurve(ctx: MapContext, curve: ExperienceCurve, rank: number): DrawnCurve {
  const points: DrawnPoint[] = [];
  for (const of of curve.points) {
    const column = ctx.columns.of.get(of.step);
    if (column !== undefined) points.push({ x: ctx.grid.mid(column), y: -of.level * LEVEL, of, column });
  }
  points.sort((a, b) => a.column - b.column);
  const walked = points.filter((point) => !point.of.aside);
  walked.forEach((point, i) => {
    point.rank = i;
  });
  const pieces = piecesOf(ctx, walked);
  const links = linksOf(ctx, points);
  return { curve, rank, points, walked, pieces, links };
}

function piecesOf(ctx: MapContext, walked: readonly DrawnPoint[]): DrawnPiece[] {
  if (walked.length < 2) return [];
  const order = new Map<Id, number>(ctx.flow.main.map((step, i) => [step, i]));
  return monotonePieces(walked).map((piece, i) => {
    const between = order.get(walked[i + 1]!.of.step)! - order.get(walked[i]!.of.step)!;
    return { ...piece, d: curveTo(piece), bridged: between !== 1 };
  });
}

/** From the point where a way branches off to the one it leads to, and back again; level at both ends. */
function linksOf(ctx: MapContext, points: readonly DrawnPoint[]): Piece[] {
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
