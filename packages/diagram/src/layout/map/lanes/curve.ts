/** The geometry of a curve of feelings: monotone cubic pieces, and the areas between them and zero. */
import { curveMonotoneX } from 'd3-shape';
import { num } from '../../shared/index.ts';

export interface Point {
  x: number;
  y: number;
}

/** A cubic Bézier piece between two neighbouring points. */
export interface Piece {
  from: Point;
  c1: Point;
  c2: Point;
  to: Point;
  /** Its path data, where it is drawn more than once. */
  d?: string;
}

/**
 * The pieces of d3's `curveMonotoneX` through points that run from left to right: it never rises above a peak nor dips
 * under a trough. Two points give a straight piece.
 */
export function monotonePieces(points: readonly Point[]): Piece[] {
  const pieces: Piece[] = [];
  let at: Point = { x: 0, y: 0 };
  const pen = {
    moveTo(x: number, y: number) {
      at = { x, y };
    },
    lineTo(x: number, y: number) {
      const to = { x, y };
      pieces.push({ from: at, c1: between(at, to, 1 / 3), c2: between(at, to, 2 / 3), to });
      at = to;
    },
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
      const to = { x, y };
      pieces.push({ from: at, c1: { x: x1, y: y1 }, c2: { x: x2, y: y2 }, to });
      at = to;
    },
    closePath() {},
  };
  // It needs no more of a canvas than these four.
  const curve = curveMonotoneX(pen as unknown as CanvasRenderingContext2D);
  curve.lineStart();
  for (const { x, y } of points) curve.point(x, y);
  curve.lineEnd();
  return pieces;
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** A cubic Bézier's coordinate at `t`. */
function mix(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** The point at `t` (0 … 1) of a piece. */
export function pointAt({ from, c1, c2, to }: Piece, t: number): Point {
  return { x: mix(from.x, c1.x, c2.x, to.x, t), y: mix(from.y, c1.y, c2.y, to.y, t) };
}

/** A piece as path data, from where the pen is. */
export function curveTo({ c1, c2, to, d }: Piece): string {
  if (d !== undefined) return d;
  return `C${num(c1.x)} ${num(c1.y)} ${num(c2.x)} ${num(c2.y)} ${num(to.x)} ${num(to.y)}`;
}

/** De Casteljau's division of a piece at `t`. */
function divide(piece: Piece, t: number): [Piece, Piece] {
  const a = between(piece.from, piece.c1, t);
  const b = between(piece.c1, piece.c2, t);
  const c = between(piece.c2, piece.to, t);
  const d = between(a, b, t);
  const e = between(b, c, t);
  const middle = between(d, e, t);
  return [
    { from: piece.from, c1: a, c2: d, to: middle },
    { from: middle, c1: e, c2: c, to: piece.to },
  ];
}

/** Halving so often finds a crossing to a thousandth of a unit in a piece as wide as a column. */
const HALVINGS = 18;

/** Where a piece crosses the height `zero`; a monotone piece does so once at most. */
function crossing(piece: Piece, zero: number): number | undefined {
  const start = Math.sign(piece.from.y - zero);
  const end = Math.sign(piece.to.y - zero);
  if (start === 0 || end === 0 || start === end) return undefined;
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const t = (low + high) / 2;
    if (Math.sign(mix(piece.from.y, piece.c1.y, piece.c2.y, piece.to.y, t) - zero) === start) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** The areas between a curve and zero, as path data: all above it, all below it. */
export function areas(pieces: readonly Piece[], zero: number): { above: string; below: string } {
  const out = { above: '', below: '' };
  let open: { side: 'above' | 'below'; d: string; end: Point } | undefined;
  const close = () => {
    if (open) out[open.side] += `${open.d}V${num(zero)}Z`;
    open = undefined;
  };
  const add = (piece: Piece) => {
    const side = (piece.from.y + piece.to.y) / 2 <= zero ? 'above' : 'below';
    if (piece.from.y === zero && piece.to.y === zero) return close();
    if (open?.side !== side) {
      close();
      open = { side, d: `M${num(piece.from.x)} ${num(zero)}V${num(piece.from.y)}`, end: piece.to };
    }
    open!.d += curveTo(piece);
    open!.end = piece.to;
  };
  for (const piece of pieces) {
    const t = crossing(piece, zero);
    if (t === undefined) add(piece);
    else for (const half of divide(piece, t)) add(half);
  }
  close();
  return out;
}
