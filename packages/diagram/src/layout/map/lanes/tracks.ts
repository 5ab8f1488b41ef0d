/** Ways under the cards: how deep each runs, and where it leaves and enters the cards. */
import type { FlowEdge } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { type Para, para, STYLES } from '../text.ts';
import { edgeKey, edgeLabel } from './edges.ts';

export const CORNER = 8;
export const LABEL_AIR = 8;
/** A label sits in a gap of its line, or, where the line is shorter than that, below it. */
const LEAST_GAP = 96;
const PORT_GAP = 24;

export interface Track {
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

export function trackOf(ctx: MapContext, edge: FlowEdge, from: number, to: number): Track {
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
export function stackTracks(tracks: Track[], depths: number[]): void {
  tracks.sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first || a.from - b.from);
  for (const track of tracks) {
    let depth = 0;
    for (let i = track.first; i <= track.last; i++) depth = Math.max(depth, depths[i]!);
    track.depth = depth;
    depths.fill(depth + track.height, track.first, track.last + 1);
  }
}

/** The x of each end of a way, by its key. */
export type Ports = ReadonlyMap<string, number>;

/**
 * Where the ways leave and enter a card's lower edge: those to the left at its left, the nearest outermost, then an
 * exit, then those to the right; so none crosses another of the same card.
 */
export function portsOf(ctx: MapContext, tracks: readonly Track[]): Ports {
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

export type Legs = ReadonlyMap<number, readonly { x: number; depth: number }[]>;

/** The upright lines under each column, and how deep they reach. */
export function legsByColumn(tracks: readonly Track[], ports: Ports, exits: Iterable<number>): Legs {
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
