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

export interface Line {
  from: Point;
  to: Point;
}

const ON_CURVE = 30;
/** Nearer to another point, words would be read as that one's. */
const ANOTHERS = 120;
const NOT_BEST = 6;
/** Far words are hard to match with their point: each ring adds more than the one before. */
const ringCost = (ring: number) => ring * (12 + 2 * ring);
const RINGS = [0, 14, 28, 46, 66, 90];
const AIR = 2;
/** Between words side by side: closer they would read as one. */
const APART = 8;
const POINT = 9;
/** From here on words have a line to their point. */
const LED = 30;
/** Stacked blocks are moved out so far at a time. */
const STACK_STEP = 4;
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
    const start = this.bucket(piece.from.x);
    const end = this.bucket(piece.to.x);
    for (let i = Math.min(start, end); i <= Math.max(start, end); i++) push(this.pieces, i, piece);
  }

  addPoint(point: Point): void {
    push(this.points, this.bucket(point.x), point);
  }

  addWords(box: Box): void {
    for (let i = this.bucket(box.x); i <= this.bucket(box.x + box.width); i++) push(this.words, i, box);
  }

  /**
   * The cheapest place for a block near its point that is on no other words and no point; the block then is an
   * obstacle to the next. Undefined where all places up to `farthest` user units out are taken.
   */
  place(wanted: Wanted, farthest = Number.POSITIVE_INFINITY): Placed | undefined {
    let best: Placed | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [ring, reach] of RINGS.entries()) {
      if (reach > farthest) break;
      for (const [rank, side] of FALLBACKS[wanted.best].entries()) {
        const box = boxAt(wanted, side, reach);
        if (!this.isFree(box, wanted.at)) continue;
        const cost = ringCost(ring) + rank * NOT_BEST + this.onCurves(box) + this.misread(box, wanted.at);
        if (cost < least) {
          least = cost;
          best = { box, side };
        }
      }
      if (least < ringCost(ring + 1)) break;
    }
    if (best) this.addWords(best.box);
    return best;
  }

  /** The nearest free place straight above or below the point, however far: for what must not be left out. */
  stack(wanted: Wanted): Placed {
    const { at, width, height, best } = wanted;
    const x = Math.max(this.left, Math.min(this.right - width, at.x - width / 2));
    const sides: readonly Side[] = best.startsWith('below') ? ['below', 'above'] : ['above', 'below'];
    for (let reach = 0; ; reach += STACK_STEP) {
      for (const side of sides) {
        const box = { ...boxAt({ at, width, height, best }, side, reach), x };
        if (!this.isFree(box, at)) continue;
        this.addWords(box);
        return { box, side };
      }
    }
  }

  /** The line from a point to its words that stand far from it, where it runs through no others. */
  leader(box: Box, point: Point): Line | undefined {
    const far = distance(point, box);
    if (far < LED) return undefined;
    const to = nearestIn(box, point);
    const at = (part: number) => ({ x: point.x + (to.x - point.x) * part, y: point.y + (to.y - point.y) * part });
    for (let i = 1; i < SPOTS; i++) {
      const spot = at(i / SPOTS);
      const crosses = (other: Box) => other !== box && within(spot, other, AIR);
      if (this.words.get(this.bucket(spot.x))?.some(crosses)) return undefined;
    }
    return { from: at(POINT / far), to };
  }

  private isFree(box: Box, own: Point): boolean {
    const slack = 0.01;
    if (box.width <= this.right - this.left && (box.x < this.left - slack || box.x + box.width > this.right + slack)) {
      return false;
    }
    const last = this.bucket(box.x + box.width + POINT);
    for (let i = this.bucket(box.x - POINT); i <= last; i++) {
      if (this.words.get(i)?.some((other) => tooNear(box, other))) return false;
      if (this.points.get(i)?.some((point) => point !== own && within(point, box, POINT))) return false;
    }
    return true;
  }

  private misread(box: Box, own: Point): number {
    const far = distance(own, box);
    const last = this.bucket(box.x + box.width + far);
    for (let i = this.bucket(box.x - far); i <= last; i++) {
      if (this.points.get(i)?.some((point) => point !== own && distance(point, box) < far - 1)) return ANOTHERS;
    }
    return 0;
  }

  private onCurves(box: Box): number {
    let cost = 0;
    const first = this.bucket(box.x - POINT);
    const last = this.bucket(box.x + box.width + POINT);
    for (let i = first; i <= last; i++) {
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

/** From a point to the nearest of a box. */
function distance(point: Point, box: Box): number {
  const { x, y } = nearestIn(box, point);
  return Math.hypot(x - point.x, y - point.y);
}

function nearestIn({ x, y, width, height }: Box, at: Point): Point {
  return { x: Math.max(x, Math.min(x + width, at.x)), y: Math.max(y, Math.min(y + height, at.y)) };
}

function tooNear(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + APART &&
    b.x < a.x + a.width + APART &&
    a.y < b.y + b.height + AIR &&
    b.y < a.y + a.height + AIR
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
