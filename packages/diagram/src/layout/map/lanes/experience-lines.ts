/** The drawn lines, areas and points of the experience lane. */
import type { SceneNode, Stroke } from '../../../scene.ts';
import { group, line, num, path, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { cellLabel } from '../lane.ts';
import { curvePoint, DASHES, SHAPES } from '../marks.ts';
import { signed } from '../numbers.ts';
import { actorName } from './actors.ts';
import { areas, curveTo, type Piece } from './curve.ts';
import type { DrawnCurve } from './drawn-curve.ts';
import { drawBlock, type Worded } from './experience-words.ts';

/**
 * The areas of the first persona alone (two would hide one another), then lines; bridges and detours dashed. They are
 * drawn about zero at y = 0, and placed as a whole.
 */
export function lineNodes({ curve, rank, points, pieces, links }: DrawnCurve, zero: number): SceneNode[] {
  const key = `experience/${curve.persona ?? '?'}`;
  const ref = curve.persona ?? points[0]!.of.step;
  const at = { x: 0, y: zero };
  const solid = pieces.filter((piece) => !piece.bridged);
  const nodes: SceneNode[] = [];
  if (rank === 0) {
    const { above, below } = areas(solid, 0);
    if (above) nodes.push(path(`${key}/above`, above, 'goodS', { at, opacity: 0.75, role: 'area', ref }));
    if (below) nodes.push(path(`${key}/below`, below, 'badS', { at, opacity: 0.75, role: 'area', ref }));
  }
  const draw = (role: string, d: string, look: Stroke) => {
    if (d) nodes.push(path(`${key}/${role}`, d, 'none', { at, stroke: look, role, ref }));
  };
  draw('link', lines(links), stroke('soft', 1.25, [3, 3]));
  draw('bridge', lines(pieces.filter((piece) => piece.bridged)), stroke('ink', 1.25, [2, 4]));
  draw('curve', lines(solid), stroke('ink', 2.25, DASHES[rank % DASHES.length]));
  return nodes;
}

/** Pieces that follow one another become one line. */
function lines(pieces: readonly Piece[]): string {
  let d = '';
  let last: { x: number; y: number } | undefined;
  for (const piece of pieces) {
    if (last?.x !== piece.from.x || last.y !== piece.from.y) d += `M${num(piece.from.x)} ${num(piece.from.y)}`;
    d += curveTo(piece);
    last = piece.to;
  }
  return d;
}

/** A point, and the words that belong to it. */
export function pointNode(ctx: MapContext, worded: Worded, zero: number): SceneNode {
  const { curve, point, leader: led } = worded;
  const { of } = point;
  const key = `experience/${of.feeling}`;
  const who = ctx.curves.length > 1 ? `${actorName(ctx, curve.curve.persona, '')} ` : '';
  const felt = `${who}${signed(of.level)}${of.word ? ` ${of.word}` : ''}`;
  const shape = SHAPES[curve.rank % SHAPES.length]!;
  const children: SceneNode[] = led
    ? [line(`${key}/leader`, led.from.x, led.from.y + zero, led.to.x, led.to.y + zero, stroke('soft'), 'leader')]
    : [];
  children.push(...curvePoint(`${key}/point`, point.x, point.y + zero, of.basis, shape));
  if (worded.block && worded.placed) children.push(...drawBlock(key, worded.block, worded.placed, zero));
  const column = ctx.columns.list[point.column]!;
  return group(key, children, {
    ref: of.feeling,
    role: 'feeling',
    title: `${felt} (${ctx.words.evidence[of.basis]})`,
    aria: { role: 'listitem', label: `${cellLabel(ctx, column)} ${felt}` },
  });
}
