/** The grid of the map, in user units: a gutter for names, then one column a step. */
export const MARGIN = 32;
export const GUTTER = 144;
const GUTTER_AIR = 16;
/** Where the first column starts. */
export const X0 = MARGIN + GUTTER + GUTTER_AIR;
/** Air above and below a lane's content. */
export const AIR = 12;
/** Inset of text in a box. */
export const PAD = 8;
/** Air on each side of a card within its column. */
const COLUMN_AIR = 6;

const WIDE = 148;
const NARROW = 136;
const NARROW_FROM = 13;
/** A picture of few steps is still wide enough for its header. */
const MIN_COLUMNS = 5;

export interface Grid {
  /** Columns that hold a step. */
  count: number;
  /** Columns that the picture has room for, at least five. */
  room: number;
  /** The width of a column, and of a card within it. */
  col: number;
  card: number;
  /** The right end of the last column that holds a step. */
  right: number;
  /** The right end of the rules: all columns that there is room for. */
  edge: number;
  /** The whole picture's width. */
  width: number;
  /** The left end of column `i`, of its card, and the middle of both. */
  x(i: number): number;
  left(i: number): number;
  mid(i: number): number;
}

export function makeGrid(count: number): Grid {
  const col = count < NARROW_FROM ? WIDE : NARROW;
  const room = Math.max(count, MIN_COLUMNS);
  const x = (i: number) => X0 + i * col;
  return {
    count,
    room,
    col,
    card: col - 2 * COLUMN_AIR,
    right: x(count),
    edge: x(room),
    width: x(room) + MARGIN,
    x,
    left: (i) => x(i) + COLUMN_AIR,
    mid: (i) => x(i) + col / 2,
  };
}
