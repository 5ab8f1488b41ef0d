/** The curves of the overview: all steps of a stage within its column, and where peak, trough and end are. */
import { type CurvePoint, fillIn } from '@waymark/model';
import type { Paint, SceneNode } from '../../../scene.ts';
import { feelingPaints, group, line, num, PILL_HEIGHT, path, pill, pillWidth, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { X0 } from '../grid.ts';
import { actorName } from '../lanes/actors.ts';
import { areas, curveTo, monotonePieces, type Piece, type Point } from '../lanes/curve.ts';
import { curvePoint, DASHES, SHAPES } from '../marks.ts';
import type { Fold } from './fold.ts';

/** User units a level; the words of the extremes stand above and below. */
const LEVEL = 22;
const SIDE = 10;
/** Between the levels and the words above and below them, and between words. */
const AIR = 8;
const PILL_GAP = 4;
/** Points nearer to one another are joined by straight lines: no eye could tell, and hundreds of steps are drawn so. */
const DENSE = 4;

interface Extreme {
  key: string;
  point: CurvePoint;
  at: Point;
  text: string;
  fill: Paint;
  rank: number;
  /** The pill's left end and its top, above or below all levels. */
  pill: Point;
}

/** From `top` down; of no height where nobody feels anything. */
export function curveNodes(
  ctx: MapContext,
  folds: readonly Fold[],
  top: number,
): { nodes: SceneNode[]; height: number } {
  if (ctx.curves.length === 0) return { nodes: [], height: 0 };
  const xOf = placesOf(folds);
  const left = X0;
  const right = folds.at(-1)!.x + folds.at(-1)!.width;
  const found = extremesOf(ctx, xOf, left + SIDE - 4, right - SIDE + 4);
  const up = found.reduce((most, one) => Math.max(most, -one.pill.y), 2 * LEVEL + AIR);
  const down = found.reduce((most, one) => Math.max(most, one.pill.y + PILL_HEIGHT), 2 * LEVEL + AIR);
  const zero = Math.round(top + up) + 0.5;
  const levels = [2, -2].map((level) => {
    const y = zero - level * LEVEL;
    return line(`overview/level.${level}`, left, y, right, y, stroke('line'), 'fold-level');
  });
  const nodes: SceneNode[] = [
    ...levels,
    line('overview/zero', left, zero, right, zero, stroke('line2'), 'fold-level'),
    ...ctx.curves.flatMap((_, rank) => lineNodes(ctx, rank, xOf, zero)),
    ...found.map((one) => leader(one, zero)),
    ...found.map((one) => extremeNode(one, zero)),
  ];
  return { nodes, height: up + down };
}

type XOf = (column: number) => number;

/** The middle of a step's share of its fold. */
function placesOf(folds: readonly Fold[]): XOf {
  const xs: number[] = [];
  for (const { run, x, width } of folds) {
    const share = (width - 2 * SIDE) / (run.to - run.from + 1);
    for (let i = run.from; i <= run.to; i++) xs.push(x + SIDE + (i - run.from + 0.5) * share);
  }
  return (column) => xs[column]!;
}

function placed(ctx: MapContext, point: CurvePoint | undefined, xOf: XOf): Point | undefined {
  const column = point && ctx.columns.of.get(point.step);
  return column === undefined ? undefined : { x: xOf(column), y: -point!.level * LEVEL };
}

/** The area of the first curve alone, as in the map. */
function lineNodes(ctx: MapContext, rank: number, xOf: XOf, zero: number): SceneNode[] {
  const curve = ctx.curves[rank]!;
  const points = curve.points
    .flatMap((point) => (point.aside ? [] : (placed(ctx, point, xOf) ?? [])))
    .sort((a, b) => a.x - b.x);
  if (points.length < 2) return [];
  const dense = points.at(-1)!.x - points[0]!.x < DENSE * points.length;
  const pieces = monotonePieces(points).map(({ from, c1, c2, to }): Piece => {
    const d = dense ? `L${num(to.x)} ${num(to.y)}` : curveTo({ from, c1, c2, to });
    return { from, c1, c2, to, d };
  });
  const key = `overview/curve/${curve.persona ?? '?'}`;
  const named = { at: { x: 0, y: zero }, ref: curve.persona ?? ctx.journey.id };
  const { above, below } = rank === 0 ? areas(pieces, 0) : { above: '', below: '' };
  return [
    ...(above ? [path(`${key}/above`, above, 'goodS', { ...named, opacity: 0.75 })] : []),
    ...(below ? [path(`${key}/below`, below, 'badS', { ...named, opacity: 0.75 })] : []),
    path(key, joined(pieces), 'none', {
      ...named,
      stroke: stroke('ink', 1.5, DASHES[rank % DASHES.length]),
      role: 'fold-curve',
    }),
  ];
}

function joined(pieces: readonly Piece[]): string {
  const { x, y } = pieces[0]!.from;
  return `M${num(x)} ${num(y)}${pieces.map(curveTo).join('')}`;
}

/** Peak, trough and end of each curve; an end that is one of the others is said by that. */
function extremesOf(ctx: MapContext, xOf: XOf, left: number, right: number): Extreme[] {
  const { words } = ctx;
  const rows = { above: new PillRows(left, right), below: new PillRows(left, right) };
  return ctx.curves.flatMap((curve, rank) =>
    (['peak', 'trough', 'end'] as const).flatMap((kind) => {
      const point = curve[kind];
      const at = placed(ctx, point, xOf);
      if (!point || !at || (kind === 'end' && (point === curve.peak || point === curve.trough))) return [];
      const who = ctx.curves.length > 1 ? `${actorName(ctx, curve.persona, '')} · ` : '';
      const text = `${words[kind]} · ${who}${fillIn(words.step, ctx.columns.of.get(point.step)! + 1)}`;
      const above = kind === 'peak' || (kind === 'end' && point.level > 0);
      const { x, row } = rows[above ? 'above' : 'below'].take(at.x, pillWidth(text));
      const out = 2 * LEVEL + AIR + row * (PILL_HEIGHT + PILL_GAP);
      const pill = { x, y: above ? -out - PILL_HEIGHT : out };
      const fill = kind === 'end' ? 'ink' : feelingPaints(point.level).strong;
      return [{ key: `overview/${kind}/${curve.persona ?? '?'}`, point, at, text, fill, rank, pill }];
    }),
  );
}

/** Rows of pills, the nearest to the curves first. */
class PillRows {
  private readonly left: number;
  private readonly right: number;
  private readonly rows: { from: number; to: number }[][] = [];

  constructor(left: number, right: number) {
    this.left = left;
    this.right = right;
  }

  /** The first row with room about `middle`, and where the pill starts in it. */
  take(middle: number, width: number): { x: number; row: number } {
    const x = Math.max(this.left, Math.min(this.right - width, middle - width / 2));
    const taken = (row: { from: number; to: number }[]) =>
      row.some(({ from, to }) => x < to + AIR && x + width + AIR > from);
    let row = this.rows.findIndex((one) => !taken(one));
    if (row < 0) row = this.rows.push([]) - 1;
    this.rows[row]!.push({ from: x, to: x + width });
    return { x, row };
  }
}

/** From a point to its pill; all of them lie under the pills. */
function leader({ key, at, pill: { y } }: Extreme, zero: number): SceneNode {
  const end = (y < 0 ? y + PILL_HEIGHT : y) + zero;
  return line(`${key}/leader`, at.x, at.y + zero, at.x, end, stroke('soft'), 'leader');
}

/** The point, and its pill over or under all levels. */
function extremeNode({ key, point, at, text, fill, rank, pill: place }: Extreme, zero: number): SceneNode {
  const children = [
    ...curvePoint(`${key}/point`, at.x, at.y + zero, point.basis, SHAPES[rank % SHAPES.length]!),
    pill(`${key}/pill`, place.x + pillWidth(text) / 2, place.y + zero + PILL_HEIGHT / 2, text, fill),
  ];
  return group(key, children, { ref: point.feeling, role: 'fold-extreme' });
}
