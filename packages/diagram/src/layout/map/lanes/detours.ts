/**
 * How steps lead to one another. A neighbour that simply follows: a short arrow between the cards. All other ways run
 * under the cards, in tracks: shortest nearest the cards, each below all that it shares a column with. Exits hang
 * below the tracks.
 */
import type { FlowEdge } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, line, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { arrowHead, wholeArrow } from '../marks.ts';
import { type Cards, edgeKey, edgeLabel } from './edges.ts';
import { exitHeight, exitNodes } from './exits.ts';
import { fitLabel } from './track-labels.ts';
import { drawTrack } from './track-lines.ts';
import { legsByColumn, portsOf, sortTracks, stackTracks, TRUNK, type Track, trackOf } from './tracks.ts';

export interface Detours {
  arrows: SceneNode[];
  nodes: SceneNode[];
  height: number;
}

export function detours(ctx: MapContext, cards: Cards): Detours {
  const { arrows, tracks } = sortEdges(ctx, cards);
  const depths = new Array<number>(ctx.columns.list.length).fill(0);
  sortTracks(tracks);
  const ports = portsOf(ctx, tracks);
  const legs = legsByColumn(ctx, tracks, ports);
  const labels = tracks.map((track, rank) => fitLabel(ctx, track, rank, ports, legs));
  const stacked = stackTracks(tracks, labels, depths);
  const exits: SceneNode[] = [];
  for (const [column, here] of ctx.columns.exits) {
    const span = exitSpan(ctx, column);
    let depth = 0;
    for (let i = column; i < column + span; i++) depth = Math.max(depth, depths[i]!);
    const from = {
      x: ports.get(`exit/${column}`) ?? ctx.grid.left(column) + TRUNK,
      top: cards.bottom,
      depth,
      width: span * ctx.grid.col - 12,
    };
    exits.push(...exitNodes(ctx, column, here, from));
    for (let i = column; i < column + span; i++) depths[i] = depth + exitHeight(ctx, column, here, from);
  }
  // From the deepest track up, and after the exits.
  const drawn = stacked.map((track) => drawTrack(ctx, track, ports, cards));
  const nodes = [...exits, ...drawn.reverse()];
  return { arrows, nodes, height: depths.reduce((a, b) => Math.max(a, b), 0) };
}

/** An exit may reach under the next step, unless that one has an exit too. */
function exitSpan({ columns, grid }: MapContext, column: number): number {
  return column + 1 < grid.count && !columns.exits.has(column + 1) ? 2 : 1;
}

function sortEdges(ctx: MapContext, cards: Cards): { arrows: SceneNode[]; tracks: Track[] } {
  const arrows: SceneNode[] = [];
  const tracks: Track[] = [];
  for (const edge of ctx.flow.edges) {
    const from = ctx.columns.of.get(edge.from);
    const to = ctx.columns.of.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const plain = edge.kind === 'next' ? !edge.when?.trim() : edgeLabel(ctx, edge) === '';
    if (to === from + 1 && plain) arrows.push(nextArrow(ctx, edge, from, cards));
    else tracks.push(trackOf(ctx, edge, from, to));
  }
  return { arrows, tracks };
}

const NEXT = stroke('soft', 1.25);
const BRANCH = stroke('soft', 1.25, [2, 2]);

function nextArrow(ctx: MapContext, edge: FlowEdge, from: number, { top, bottom }: Cards): SceneNode {
  const key = edgeKey(edge);
  const y = (top + bottom) / 2;
  const x1 = ctx.grid.left(from) + ctx.grid.card;
  const x2 = ctx.grid.left(from + 1);
  const ref = edge.transition ?? edge.from;
  const title = edgeLabel(ctx, edge);
  const branch = edge.kind === 'branch';
  if (!branch && !title) return wholeArrow(key, x1, x2 - 0.5, y, ref);
  const children = [
    line(`${key}/line`, x1, y, x2 - 4, y, branch ? BRANCH : NEXT, 'arrow'),
    arrowHead(`${key}/head`, x2 - 0.5, y, 'right'),
  ];
  return group(key, children, { ref, role: 'next', ...(title ? { title } : {}) });
}
