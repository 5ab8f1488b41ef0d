/** Where the words of a way under the cards stand: in its own line or just below it, and on no other way's line. */
import type { MapContext } from '../context.ts';
import { type Para, para, STYLES, widthOf } from '../text.ts';
import { edgeKey } from './edges.ts';
import type { Legs, Ports, Track } from './tracks.ts';

export const CORNER = 8;
/** Between words and the ends of their own line. */
export const LABEL_AIR = 8;
/** Between words and the lines of others; more where the words are in a gap of their own line. */
const OTHERS_AIR = 6;
const OTHERS_AIR_IN_LINE = LABEL_AIR + 2;
/** Words stand in the line where so much is free, or all they need; else below it. */
const LEAST_IN_LINE = 80;
/** A label is moved no farther than this from the middle of its line. */
const FARTHEST = 400;
/** So many places are tried, the nearest to the middle first. */
const MOST_TRIED = 12;

export interface FittedLabel {
  para: Para;
  /** The middle of the words. */
  x: number;
  /** The words sit in the line, or under it. */
  inLine: boolean;
}

interface Free {
  from: number;
  to: number;
}

/** The words of the track of rank `rank`, wrapped to a place that no line of a deeper track or an exit runs through. */
export function fitLabel(
  ctx: MapContext,
  track: Track,
  rank: number,
  ports: Ports,
  legs: Legs,
): FittedLabel | undefined {
  if (!track.text) return undefined;
  const key = edgeKey(track.edge);
  const ends = [ports.get(`${key}/from`)!, ports.get(`${key}/to`)!];
  const x1 = Math.min(...ends);
  const x2 = Math.max(...ends);
  const middle = (x1 + x2) / 2;
  const wanted = widthOf(track.text, STYLES.label);
  const crossing = crossings(ctx, track, rank, middle, legs);
  const inner = {
    from: Math.max(x1 + CORNER + LABEL_AIR, middle - FARTHEST),
    to: Math.min(x2 - CORNER - LABEL_AIR, middle + FARTHEST),
  };
  const inLine = freeOf(inner, crossing, OTHERS_AIR_IN_LINE).filter(
    (free) => free.to - free.from >= Math.min(LEAST_IN_LINE, wanted),
  );
  if (inLine.length > 0) return best(ctx, track.text, inLine, middle, true);
  const { grid } = ctx;
  const outer = {
    from: Math.max(grid.left(track.first), middle - FARTHEST),
    to: Math.min(grid.left(track.last) + grid.card, middle + FARTHEST),
  };
  // Words that are no part of the line stand right under it.
  const below = freeOf(outer, crossing, OTHERS_AIR).filter((free) => free.from < x2 && free.to > x1);
  return best(ctx, track.text, below.length ? below : [{ from: x1, to: x2 }], middle, false);
}

/** The upright lines near the middle of a track that run down past it, from left to right. */
function crossings({ grid }: MapContext, track: Track, rank: number, middle: number, legs: Legs): number[] {
  const around = Math.ceil(FARTHEST / grid.col) + 1;
  const here = Math.floor((middle - grid.x(0)) / grid.col);
  const found: number[] = [];
  for (let column = Math.max(track.first, here - around); column <= Math.min(track.last, here + around); column++) {
    for (const leg of legs.get(column) ?? []) if (leg.rank > rank) found.push(leg.x);
  }
  return found.sort((a, b) => a - b);
}

function freeOf({ from, to }: Free, crossing: readonly number[], air: number): Free[] {
  const free: Free[] = [];
  let start = from;
  for (const x of crossing) {
    const end = Math.min(to, x - air);
    if (end > start) free.push({ from: start, to: end });
    start = Math.max(start, x + air);
  }
  if (to > start) free.push({ from: start, to });
  return free;
}

/** Of the places near the middle, that where the words take the fewest lines; of equals the nearest. */
function best(ctx: MapContext, text: string, places: readonly Free[], middle: number, inLine: boolean): FittedLabel {
  const away = (free: Free) => Math.max(0, free.from - middle, middle - free.to);
  const near = [...places].sort((a, b) => away(a) - away(b)).slice(0, MOST_TRIED);
  const fitted = near.map((free) => {
    const words = para(ctx, text, STYLES.label, Math.min(free.to - free.from, 2 * ctx.grid.col));
    const half = words.width / 2;
    const x = Math.max(free.from + half, Math.min(free.to - half, middle));
    return { para: words, x, inLine };
  });
  return fitted.reduce((least, one) => {
    const fewer = one.para.lines.length - least.para.lines.length;
    return fewer < 0 || (fewer === 0 && Math.abs(one.x - middle) < Math.abs(least.x - middle)) ? one : least;
  });
}
