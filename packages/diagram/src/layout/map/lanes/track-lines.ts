/** Ways under the cards, drawn: orthogonal lines with round corners, their words in a gap. */
import type { SceneNode } from '../../../scene.ts';
import { group, num, path, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { arrowHead } from '../marks.ts';
import { place } from '../text.ts';
import type { Cards } from './edges.ts';
import { edgeKey } from './edges.ts';
import { CORNER, LABEL_AIR, type Legs, type Ports, type Track } from './tracks.ts';

/** A label is moved no farther than this from the middle of its line. */
const FARTHEST = 400;

/** The line of a way, its arrow head and its words. */
export function drawTrack(ctx: MapContext, track: Track, ports: Ports, legs: Legs, cards: Cards): SceneNode {
  const key = edgeKey(track.edge);
  const x1 = ports.get(`${key}/from`)!;
  const x2 = ports.get(`${key}/to`)!;
  const top = cards.bottom + track.depth;
  const lineY = top + (track.label && track.inLine ? 12 + track.label.height / 2 : 16);
  const dashes = stroke('soft', 1.25, track.edge.kind === 'branch' ? [4, 3] : undefined);
  const way = track.edge.kind === 'loop' ? 'loop' : 'jump';
  const children: SceneNode[] = [
    path(`${key}/line`, trackPath(x1, x2, cards.bottom, lineY), 'none', { stroke: dashes, role: way }),
    arrowHead(`${key}/head`, x2, cards.bottom + 1, 'up'),
  ];
  if (track.label) children.push(...drawLabel(ctx, key, track, { x1, x2, lineY }, legs));
  const ref = track.edge.transition ?? track.edge.from;
  const left = ctx.grid.left(track.first);
  const width = ctx.grid.left(track.last) + ctx.grid.card - left;
  const box = { x: left, y: top + 2, width, height: track.height - 4 };
  return group(key, children, { ref, role: way, lane: 'detours', box });
}

/** Down from one card, along, and up to the other, with round corners. */
function trackPath(x1: number, x2: number, top: number, y: number): string {
  const dir = Math.sign(x2 - x1) || 1;
  const r = Math.min(CORNER, Math.abs(x2 - x1) / 2);
  return [
    `M${num(x1)} ${num(top)}V${num(y - r)}`,
    `Q${num(x1)} ${num(y)} ${num(x1 + dir * r)} ${num(y)}H${num(x2 - dir * r)}`,
    `Q${num(x2)} ${num(y)} ${num(x2)} ${num(y - r)}V${num(top + 5)}`,
  ].join('');
}

/**
 * The place nearest to the middle of the line where no upright line runs through the label; the middle where there is
 * none nearby.
 */
function clearOf(
  { grid }: MapContext,
  track: Track,
  { x1, x2 }: { x1: number; x2: number },
  half: number,
  legs: Legs,
): number {
  const middle = (x1 + x2) / 2;
  const reach = Math.min(FARTHEST, Math.abs(x2 - x1) / 2 - CORNER - LABEL_AIR - half);
  const around = Math.ceil((reach + half + LABEL_AIR) / grid.col);
  const here = Math.floor((middle - grid.x(0)) / grid.col);
  const inTheWay: number[] = [];
  for (let column = Math.max(track.first, here - around); column <= Math.min(track.last, here + around); column++) {
    for (const leg of legs.get(column) ?? []) if (leg.depth > track.depth) inTheWay.push(leg.x);
  }
  const clear = (x: number) => inTheWay.every((leg) => Math.abs(leg - x) > half + LABEL_AIR);
  for (let shift = 0; shift <= reach; shift += 4) {
    if (clear(middle - shift)) return middle - shift;
    if (clear(middle + shift)) return middle + shift;
  }
  return middle;
}

function drawLabel(
  ctx: MapContext,
  key: string,
  track: Track,
  at: { x1: number; x2: number; lineY: number },
  legs: Legs,
): SceneNode[] {
  const label = track.label!;
  const { grid } = ctx;
  const half = label.width / 2;
  const middle = track.inLine ? clearOf(ctx, track, at, half, legs) : (at.x1 + at.x2) / 2;
  const x = Math.min(Math.max(middle, grid.left(0) + half), grid.left(grid.count - 1) + grid.card - half);
  const top = track.inLine ? at.lineY - label.height / 2 : at.lineY + 6;
  const gap = { x: x - half - LABEL_AIR, y: top, width: label.width + 2 * LABEL_AIR, height: label.height };
  const text = place(`${key}/label`, { ...label, room: label.width }, x, top, { anchor: 'middle', role: 'edge-label' });
  return [rect(`${key}/gap`, gap, 'bg', { role: 'gap' }), ...text];
}
