/** Ways under the cards, drawn: orthogonal lines with round corners, their words in a gap. */
import type { SceneNode } from '../../../scene.ts';
import { group, num, path, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { arrowHead } from '../marks.ts';
import { place } from '../text.ts';
import type { Cards } from './edges.ts';
import { edgeKey } from './edges.ts';
import { CORNER, type FittedLabel, LABEL_AIR } from './track-labels.ts';
import type { Ports, StackedTrack } from './tracks.ts';

/** The line of a way, its arrow head and its words. */
export function drawTrack(ctx: MapContext, track: StackedTrack, ports: Ports, cards: Cards): SceneNode {
  const key = edgeKey(track.edge);
  const x1 = ports.get(`${key}/from`)!;
  const x2 = ports.get(`${key}/to`)!;
  const top = cards.bottom + track.depth;
  const lineY = top + (track.label?.inLine ? 12 + track.label.para.height / 2 : 16);
  const dashes = stroke('soft', 1.25, track.edge.kind === 'branch' ? [4, 3] : undefined);
  const way = track.edge.kind === 'loop' ? 'loop' : 'jump';
  const children: SceneNode[] = [
    path(`${key}/line`, trackPath(x1, x2, cards.bottom, lineY), 'none', { stroke: dashes, role: way }),
    arrowHead(`${key}/head`, x2, cards.bottom + 1, 'up'),
  ];
  if (track.label) children.push(...drawLabel(key, track.label, lineY));
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

function drawLabel(key: string, { para, x, inLine }: FittedLabel, lineY: number): SceneNode[] {
  const top = inLine ? lineY - para.height / 2 : lineY + 6;
  const label = place(`${key}/label`, { ...para, room: para.width }, x, top, { anchor: 'middle', role: 'edge-label' });
  // Only under the words themselves, so that no line of another way is cut.
  const air = inLine ? LABEL_AIR : 2;
  const gap = { x: x - para.width / 2 - air, y: top, width: para.width + 2 * air, height: para.height };
  return [rect(`${key}/gap`, gap, 'bg', { role: 'gap' }), ...label];
}
