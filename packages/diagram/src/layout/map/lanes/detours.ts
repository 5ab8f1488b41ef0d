/**
 * How steps lead to one another. A neighbour that simply follows: a short arrow between the cards. All other ways run
 * under the cards, in tracks: shortest nearest the cards, each below all that it shares a column with. Exits hang
 * below the tracks.
 */
import type { FlowEdge } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, line, num, path, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import type { MarkName } from '../mark-names.ts';
import { arrowHead } from '../marks.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { edgeKey, edgeLabel } from './edges.ts';
import { exitHeight, exitNodes } from './exits.ts';

const CORNER = 8;
/** A label this wide or narrower sits in a gap of its line; where the line is shorter than that, it sits below. */
const LEAST_GAP = 96;
const LABEL_AIR = 8;
const PORT_GAP = 24;

export interface Cards {
  top: number;
  bottom: number;
}

interface Track {
  edge: FlowEdge;
  from: number;
  to: number;
  label: Para | undefined;
  /** The label sits in the line, or under it. */
  inLine: boolean;
  /** The columns that it takes room in. */
  first: number;
  last: number;
  /** Below the cards. */
  depth: number;
  height: number;
}

export interface Detours {
  arrows: SceneNode[];
  nodes: SceneNode[];
  height: number;
  marks: MarkName[];
}

export function detours(ctx: MapContext, cards: Cards): Detours {
  const { arrows, tracks } = sortEdges(ctx, cards);
  const depths = new Array<number>(ctx.columns.list.length).fill(0);
  stackTracks(tracks, depths);
  const ports = portsOf(ctx, tracks);
  const exits: SceneNode[] = [];
  for (const [column, here] of ctx.columns.exits) {
    const span = exitSpan(ctx, column);
    let depth = 0;
    for (let i = column; i < column + span; i++) depth = Math.max(depth, depths[i]!);
    const from = { x: ports.get(`exit/${column}`)!, top: cards.bottom, depth, width: span * ctx.grid.col - 12 };
    exits.push(...exitNodes(ctx, column, here, from));
    for (let i = column; i < column + span; i++) depths[i] = depth + exitHeight(ctx, column, here, from);
  }
  // From the deepest track up, and after the exits: so a label stands on what passes it.
  const legs = legsByColumn(tracks, ports, ctx.columns.exits.keys());
  const drawn = tracks.map((track) => drawTrack(ctx, track, ports, legs, cards));
  const nodes = [...exits, ...drawn.reverse()];
  return { arrows, nodes, height: depths.reduce((a, b) => Math.max(a, b), 0), marks: [] };
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

function nextArrow(ctx: MapContext, edge: FlowEdge, from: number, { top, bottom }: Cards): SceneNode {
  const key = edgeKey(edge);
  const y = (top + bottom) / 2;
  const x1 = ctx.grid.left(from) + ctx.grid.card;
  const x2 = ctx.grid.left(from + 1);
  const children = [
    line(`${key}/line`, x1, y, x2 - 4, y, stroke('soft', 1.25, edge.kind === 'branch' ? [2, 2] : undefined), 'arrow'),
    arrowHead(`${key}/head`, x2 - 0.5, y, 'right'),
  ];
  const title = edgeLabel(ctx, edge);
  return group(key, children, { ref: edge.transition ?? edge.from, role: 'next', ...(title ? { title } : {}) });
}

function trackOf(ctx: MapContext, edge: FlowEdge, from: number, to: number): Track {
  const { grid } = ctx;
  const text = edgeLabel(ctx, edge);
  const gap = Math.abs(to - from) * grid.col - 2 * (CORNER + LABEL_AIR + 8);
  const inLine = gap >= LEAST_GAP;
  const label = text ? para(ctx, text, STYLES.label, inLine ? Math.min(gap, 2 * grid.col) : grid.card) : undefined;
  const lines = label?.height ?? 0;
  return {
    edge,
    from,
    to,
    label,
    inLine,
    first: Math.min(from, to),
    last: Math.max(from, to),
    depth: 0,
    height: label ? (inLine ? 18 + lines : 26 + lines) : 24,
  };
}

/** The shortest first; each below all that lie over one of its columns. */
function stackTracks(tracks: Track[], depths: number[]): void {
  tracks.sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first || a.from - b.from);
  for (const track of tracks) {
    let depth = 0;
    for (let i = track.first; i <= track.last; i++) depth = Math.max(depth, depths[i]!);
    track.depth = depth;
    depths.fill(depth + track.height, track.first, track.last + 1);
  }
}

/**
 * Where the ways leave and enter a card's lower edge: those to the left at its left, the nearest outermost, then an
 * exit, then those to the right; so none crosses another of the same card.
 */
function portsOf(ctx: MapContext, tracks: readonly Track[]): Map<string, number> {
  const legs = new Map<number, { key: string; order: number }[]>();
  const add = (column: number, key: string, order: number) => {
    const here = legs.get(column);
    if (here) here.push({ key, order });
    else legs.set(column, [{ key, order }]);
  };
  tracks.forEach((track, rank) => {
    const toRight = tracks.length - rank;
    const toLeft = rank - tracks.length;
    const back = track.to < track.from;
    add(track.from, `${edgeKey(track.edge)}/from`, back ? toLeft : toRight);
    add(track.to, `${edgeKey(track.edge)}/to`, track.to === track.from ? toLeft : back ? toRight : toLeft);
  });
  for (const column of ctx.columns.exits.keys()) add(column, `exit/${column}`, 0);
  const ports = new Map<string, number>();
  for (const [column, here] of legs) {
    here.sort((a, b) => a.order - b.order);
    const step = Math.min(PORT_GAP, (ctx.grid.card - 32) / Math.max(1, here.length - 1));
    here.forEach(({ key }, i) => {
      ports.set(key, ctx.grid.mid(column) + (i - (here.length - 1) / 2) * step);
    });
  }
  return ports;
}

type Legs = ReadonlyMap<number, readonly { x: number; depth: number }[]>;

/** The upright lines under each column, and how deep they reach. */
function legsByColumn(tracks: readonly Track[], ports: ReadonlyMap<string, number>, exits: Iterable<number>): Legs {
  const legs = new Map<number, { x: number; depth: number }[]>();
  const add = (column: number, key: string, depth: number) => {
    const leg = { x: ports.get(key)!, depth };
    const here = legs.get(column);
    if (here) here.push(leg);
    else legs.set(column, [leg]);
  };
  for (const { edge, from, to, depth } of tracks) {
    add(from, `${edgeKey(edge)}/from`, depth);
    add(to, `${edgeKey(edge)}/to`, depth);
  }
  for (const column of exits) add(column, `exit/${column}`, Number.POSITIVE_INFINITY);
  return legs;
}

function drawTrack(
  ctx: MapContext,
  track: Track,
  ports: ReadonlyMap<string, number>,
  legs: Legs,
  cards: Cards,
): SceneNode {
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

/** The place nearest to the middle of the line where no upright line runs through the label; the middle if there is none. */
function clearOf(track: Track, { x1, x2 }: { x1: number; x2: number }, half: number, legs: Legs): number {
  const middle = (x1 + x2) / 2;
  const reach = Math.abs(x2 - x1) / 2 - CORNER - LABEL_AIR - half;
  const inTheWay: number[] = [];
  for (let column = track.first; column <= track.last; column++) {
    for (const leg of legs.get(column) ?? []) {
      if (leg.depth > track.depth && Math.abs(leg.x - middle) <= reach + half + LABEL_AIR) inTheWay.push(leg.x);
    }
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
  const middle = track.inLine ? clearOf(track, at, half, legs) : (at.x1 + at.x2) / 2;
  const x = Math.min(Math.max(middle, grid.left(0) + half), grid.left(grid.count - 1) + grid.card - half);
  const top = track.inLine ? at.lineY - label.height / 2 : at.lineY + 6;
  const gap = { x: x - half - LABEL_AIR, y: top, width: label.width + 2 * LABEL_AIR, height: label.height };
  const text = place(`${key}/label`, { ...label, room: label.width }, x, top, { anchor: 'middle', role: 'edge-label' });
  return [rect(`${key}/gap`, gap, 'bg', { role: 'gap' }), ...text];
}
