/**
 * Finds places for words beside the points of curves. The places are tried by rule, in a fixed order; each costs what
 * it would lie on. Obstacles are kept by column, so the time is linear in the number of points.
 */
import type { Box } from '../../../scene.ts';
import { type Piece, type Point, pointAt } from './curve.ts';

/** A block of words that wants a place beside a point. */
export interface Wanted {
  at: Point;
  width: number;
  height: number;
  /** Where it would stand best. */
  best: Side;
}

/** Beside a point; `upper-right` is right of it, reaching up rather than down. */
export type Side =
  | 'above'
  | 'below'
  | 'right'
  | 'upper-right'
  | 'left'
  | 'above-right'
  | 'above-left'
  | 'below-right'
  | 'below-left';

export interface Placed {
  box: Box;
  side: Side;
}

const ON_WORDS = 1000;
const ON_POINT = 300;
const ON_CURVE = 30;
const OUTSIDE = 10_000;
const NOT_BEST = 6;
const RING = 14;
const RINGS = [0, 14, 28, 46, 66, 90];
const AIR = 2;
const POINT = 9;
/** A piece is looked at in so many spots. */
const SPOTS = 16;

const FALLBACKS: Readonly<Record<Side, readonly Side[]>> = {
  above: ['above', 'above-right', 'above-left', 'below', 'below-right', 'below-left'],
  below: ['below', 'below-right', 'below-left', 'above', 'above-right', 'above-left'],
  right: ['right', 'upper-right', 'above', 'below', 'above-left', 'below-left', 'above-right', 'below-right'],
  'upper-right': ['upper-right', 'right', 'above', 'above-left', 'below'],
  left: ['left', 'above', 'below'],
  'above-right': ['above-right', 'above', 'below-left', 'below', 'above-left', 'below-right'],
  'above-left': ['above-left', 'above', 'below-right', 'below', 'above-right', 'below-left'],
  'below-right': ['below-right', 'below', 'above-left', 'above', 'below-left', 'above-right'],
  'below-left': ['below-left', 'below', 'above-right', 'above', 'below-right', 'above-left'],
};

export class WordPlaces {
  private readonly pieces = new Map<number, Piece[]>();
  private readonly points = new Map<number, Point[]>();
  private readonly words = new Map<number, Box[]>();
  private readonly column: number;
  private readonly left: number;
  private readonly right: number;

  /** `column`: how wide the pieces are by which obstacles are sorted; words stay between `left` and `right`. */
  constructor(column: number, left: number, right: number) {
    this.column = column;
    this.left = left;
    this.right = right;
  }

  /** A piece of a curve that words shall not stand on. */
  addPiece(piece: Piece): void {
    const ends = [this.bucket(piece.from.x), this.bucket(piece.to.x)];
    for (let i = Math.min(...ends); i <= Math.max(...ends); i++) push(this.pieces, i, piece);
  }

  addPoint(point: Point): void {
    push(this.points, this.bucket(point.x), point);
  }

  addWords(box: Box): void {
    for (let i = this.bucket(box.x); i <= this.bucket(box.x + box.width); i++) push(this.words, i, box);
  }

  /** The cheapest place for a block; the block then is an obstacle to the next. */
  place(wanted: Wanted): Placed {
    let best: Placed | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [ring, reach] of RINGS.entries()) {
      for (const [rank, side] of FALLBACKS[wanted.best].entries()) {
        const box = boxAt(wanted, side, reach);
        const cost = ring * RING + rank * NOT_BEST + this.cost(box, wanted.at, least);
        if (cost < least) {
          least = cost;
          best = { box, side };
        }
      }
      if (least < (ring + 1) * RING) break;
    }
    this.addWords(best!.box);
    return best!;
  }

  private cost(box: Box, own: Point, enough: number): number {
    let cost = 0;
    if (box.x < this.left) cost += OUTSIDE + this.left - box.x;
    if (box.x + box.width > this.right) cost += OUTSIDE + box.x + box.width - this.right;
    const first = this.bucket(box.x - POINT);
    const last = this.bucket(box.x + box.width + POINT);
    for (let i = first; i <= last && cost < enough; i++) {
      for (const other of this.words.get(i) ?? []) if (overlap(box, other, AIR)) cost += ON_WORDS;
      for (const point of this.points.get(i) ?? []) {
        if (point !== own && within(point, box, POINT)) cost += ON_POINT;
      }
      for (const piece of this.pieces.get(i) ?? []) {
        const start = Math.min(this.bucket(piece.from.x), this.bucket(piece.to.x));
        if (i === Math.max(first, start)) cost += ON_CURVE * spotsWithin(piece, box);
      }
    }
    return cost;
  }

  private bucket(x: number): number {
    return Math.floor(x / this.column);
  }
}

function push<T>(map: Map<number, T[]>, key: number, item: T): void {
  const here = map.get(key);
  if (here) here.push(item);
  else map.set(key, [item]);
}

/** How many of the spots along a piece lie in a box or next to it. */
function spotsWithin(piece: Piece, box: Box): number {
  const low = Math.min(piece.from.y, piece.to.y);
  const high = Math.max(piece.from.y, piece.to.y);
  if (high < box.y - AIR || low > box.y + box.height + AIR) return 0;
  let count = 0;
  for (let i = 1; i < SPOTS; i++) if (within(pointAt(piece, i / SPOTS), box, AIR)) count++;
  return count;
}

function within({ x, y }: Point, box: Box, air: number): boolean {
  return x > box.x - air && x < box.x + box.width + air && y > box.y - air && y < box.y + box.height + air;
}

function overlap(a: Box, b: Box, air: number): boolean {
  return (
    a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air
  );
}

/** `reach`: how much farther out than next to the point. */
function boxAt({ at, width, height }: Wanted, side: Side, reach: number): Box {
  const aside = 10;
  const x = side.endsWith('right') ? at.x + aside : side.endsWith('left') ? at.x - aside - width : at.x - width / 2;
  const y = side.startsWith('above')
    ? at.y - 11 - height - reach
    : side.startsWith('below')
      ? at.y + 11 + reach
      : at.y - Math.min(height, 16) / 2;
  if (side === 'upper-right') return { x: x + 4 + reach / 2, y: at.y + 8 - height, width, height };
  if (side === 'right' || side === 'left') return { x: x + Math.sign(x - at.x) * (4 + reach / 2), y, width, height };
  return { x, y, width, height };
}
