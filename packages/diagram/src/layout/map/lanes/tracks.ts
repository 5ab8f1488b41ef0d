/** Ways under the cards: how deep each runs, and where it leaves and enters the cards. */
import type { FlowEdge } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { STYLES, widthOf } from '../text.ts';
import { edgeKey, edgeLabel } from './edges.ts';
import type { FittedLabel } from './track-labels.ts';

const PORT_GAP = 24;
const LEAST_PORT_GAP = 8;
/** Between the first and the last way of a card and the card's sides, so that words find room between two cards. */
const PORT_INSET = 24;
/** A loop to its own step is wider than this where there is room, for its words stand under it. */
const LEAST_SELF = 48;
/** With several exits, how far right of the card's edge the line runs that all of them hang on. */
export const TRUNK = 8;

export interface Track {
  edge: FlowEdge;
  from: number;
  to: number;
  /** Its words; empty where it says nothing. */
  text: string;
  /** The columns that it takes room in. */
  first: number;
  last: number;
}

/** A track with its words in lines, and how far below the cards it starts. */
export interface StackedTrack extends Track {
  label: FittedLabel | undefined;
  depth: number;
  height: number;
}

export function trackOf(ctx: MapContext, edge: FlowEdge, from: number, to: number): Track {
  return { edge, from, to, text: edgeLabel(ctx, edge), first: Math.min(from, to), last: Math.max(from, to) };
}

/** The shortest first: what comes later runs below all that it shares a column with. */
export function sortTracks(tracks: Track[]): void {
  tracks.sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first || a.from - b.from);
}

/** Each below all that lie over one of its columns; `depths` are those of the columns, and grow. */
export function stackTracks(
  tracks: readonly Track[],
  labels: readonly (FittedLabel | undefined)[],
  depths: number[],
): StackedTrack[] {
  return tracks.map((track, i) => {
    let depth = 0;
    for (let column = track.first; column <= track.last; column++) depth = Math.max(depth, depths[column]!);
    const label = labels[i];
    const height = label ? (label.inLine ? 18 : 26) + label.para.height : 24;
    depths.fill(depth + height, track.first, track.last + 1);
    return { ...track, label, depth, height };
  });
}

/** The x of each end of a way, by its key. */
export type Ports = ReadonlyMap<string, number>;

interface Port {
  key: string;
  order: number;
  /** How far right of the port before it, where there is room. */
  gap: number;
}

/**
 * Where the ways leave and enter a card's lower edge: those to the left at its left, the nearest outermost, then loops
 * to the very same card, then an exit, then those to the right; so no two of the same card cross, and nothing runs
 * through a loop to its own card.
 */
export function portsOf(ctx: MapContext, tracks: readonly Track[]): Ports {
  const legs = new Map<number, Port[]>();
  const add = (column: number, key: string, order: number, gap = PORT_GAP) => {
    const here = legs.get(column);
    if (here) here.push({ key, order, gap });
    else legs.set(column, [{ key, order, gap }]);
  };
  tracks.forEach(({ edge, from, to, text }, rank) => {
    const outward = tracks.length - rank;
    const key = edgeKey(edge);
    if (to === from) {
      // The first of them is the innermost; all are left of an exit.
      add(to, `${key}/to`, -0.5 - (rank + 1) / (2 * tracks.length + 2));
      add(from, `${key}/from`, -0.5 + (rank + 1) / (2 * tracks.length + 2), selfWidth(text));
    } else {
      add(from, `${key}/from`, to < from ? -outward : outward);
      add(to, `${key}/to`, to < from ? outward : -outward);
    }
  });
  for (const [column, exits] of ctx.columns.exits) if (exits.length === 1) add(column, `exit/${column}`, 0);
  const ports = new Map<string, number>();
  for (const [column, here] of legs) {
    here.sort((a, b) => a.order - b.order);
    setPorts(here, ctx.grid.left(column), ctx.grid.card, ports);
  }
  return ports;
}

function selfWidth(text: string): number {
  return text ? Math.max(LEAST_SELF, widthOf(text, STYLES.label) + 2 * LEAST_PORT_GAP) : PORT_GAP;
}

/** In the middle of the card; where there is too little room, the wide gaps become narrower first, then all. */
function setPorts(ports: readonly Port[], left: number, card: number, into: Map<string, number>): void {
  const room = card - 2 * PORT_INSET;
  const gaps = ports.slice(1).map((port) => port.gap);
  const sum = () => gaps.reduce((all, gap) => all + gap, 0);
  for (const least of [LEAST_SELF, PORT_GAP / 2, LEAST_PORT_GAP]) {
    const over = gaps.reduce((all, gap) => all + Math.max(0, gap - least), 0);
    const share = over > 0 ? Math.min(1, Math.max(0, sum() - room) / over) : 0;
    gaps.forEach((gap, i) => {
      gaps[i] = gap - share * Math.max(0, gap - least);
    });
  }
  const squeeze = Math.min(1, room / Math.max(1, sum()));
  let x = left + card / 2 - (squeeze * sum()) / 2;
  ports.forEach(({ key }, i) => {
    if (i > 0) x += gaps[i - 1]! * squeeze;
    into.set(key, x);
  });
}

/** An upright line under a column: down to the track of this rank, or to an exit below all of them. */
export interface Leg {
  x: number;
  rank: number;
}

export type Legs = ReadonlyMap<number, readonly Leg[]>;

/** The upright lines under each column. */
export function legsByColumn(ctx: MapContext, tracks: readonly Track[], ports: Ports): Legs {
  const legs = new Map<number, Leg[]>();
  const add = (column: number, x: number, rank: number) => {
    const here = legs.get(column);
    if (here) here.push({ x, rank });
    else legs.set(column, [{ x, rank }]);
  };
  tracks.forEach(({ edge, from, to }, rank) => {
    add(from, ports.get(`${edgeKey(edge)}/from`)!, rank);
    add(to, ports.get(`${edgeKey(edge)}/to`)!, rank);
  });
  for (const column of ctx.columns.exits.keys()) {
    const x = ports.get(`exit/${column}`) ?? ctx.grid.left(column) + TRUNK;
    add(column, x, Number.POSITIVE_INFINITY);
  }
  return legs;
}
