/** The drawn lines, areas and points of the experience lane. */
import type { SceneNode } from '../../../scene.ts';
import { group, num, path, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { cellLabel } from '../lane.ts';
import { curvePoint, DASHES, SHAPES } from '../marks.ts';
import { signed } from '../numbers.ts';
import { actorName } from './actors.ts';
import { areas, curveTo, type Piece } from './curve.ts';
import type { DrawnCurve, DrawnPiece } from './drawn-curve.ts';
import { drawBlock, type Worded } from './experience-words.ts';

/** The areas of the first persona alone (two would hide one another), then lines; bridges and detours dashed. */
export function lineNodes(drawn: DrawnCurve, zero: number): SceneNode[] {
  const key = `experience/${drawn.curve.persona ?? '?'}`;
  const ref = drawn.curve.persona ?? drawn.points[0]!.of.step;
  const pieces = drawn.pieces.map((piece) => ({ ...moved(piece, zero), bridged: piece.bridged }));
  const nodes: SceneNode[] = [];
  if (drawn.rank === 0) {
    const { above, below } = areas(
      pieces.filter((piece) => !piece.bridged),
      zero,
    );
    if (above) nodes.push(path(`${key}/above`, above, 'goodS', { opacity: 0.75, role: 'area', ref }));
    if (below) nodes.push(path(`${key}/below`, below, 'badS', { opacity: 0.75, role: 'area', ref }));
  }
  const links = lines(drawn.links.map((piece) => moved(piece, zero)));
  if (links)
    nodes.push(path(`${key}/links`, links, 'none', { stroke: stroke('soft', 1.25, [3, 3]), role: 'link', ref }));
  const bridges = lines(pieces.filter((piece) => piece.bridged));
  if (bridges)
    nodes.push(path(`${key}/bridges`, bridges, 'none', { stroke: stroke('ink', 1.25, [2, 4]), role: 'bridge', ref }));
  const curve = lines(pieces.filter((piece) => !piece.bridged));
  const look = stroke('ink', 2.25, DASHES[drawn.rank % DASHES.length]);
  if (curve) nodes.push(path(`${key}/curve`, curve, 'none', { stroke: look, role: 'curve', ref }));
  return nodes;
}

function moved<T extends Piece | DrawnPiece>({ from, c1, c2, to }: T, zero: number): Piece {
  const down = ({ x, y }: { x: number; y: number }) => ({ x, y: y + zero });
  return { from: down(from), c1: down(c1), c2: down(c2), to: down(to) };
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
  const { curve, point } = worded;
  const { of } = point;
  const key = `experience/${of.feeling}`;
  const who = ctx.curves.length > 1 ? `${actorName(ctx, curve.curve.persona, '')} ` : '';
  const felt = `${who}${signed(of.level)}${of.word ? ` ${of.word}` : ''}`;
  const shape = SHAPES[curve.rank % SHAPES.length]!;
  const children: SceneNode[] = curvePoint(`${key}/point`, point.x, point.y + zero, of.basis, shape);
  if (worded.block && worded.placed) children.push(...drawBlock(key, worded.block, worded.placed, zero));
  const column = ctx.columns.list[point.column]!;
  return group(key, children, {
    ref: of.feeling,
    role: 'feeling',
    title: `${felt} (${ctx.words.evidence[of.basis]})`,
    aria: { role: 'listitem', label: `${cellLabel(ctx, column)} ${felt}` },
  });
}
