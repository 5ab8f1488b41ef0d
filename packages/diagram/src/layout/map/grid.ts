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
/** Columns of so few steps share the room of this many, so that the picture ends where its last step does. */
const LEAST = 3;

export interface Grid {
  /** Columns that hold a step. */
  count: number;
  /** The width of a column, and of a card within it. */
  col: number;
  card: number;
  /** Where the last column, all rules and the band end. */
  edge: number;
  /** The whole picture's width. */
  width: number;
  /** The left end of column `i`, of its card, and the middle of both. */
  x(i: number): number;
  left(i: number): number;
  mid(i: number): number;
  /** The places that the header and the scenario stand on: the columns, or parts of them where they are few and wide. */
  slots: Slots;
}

export interface Slots {
  count: number;
  width: number;
  /** Where the text of slot `i` starts. */
  left(i: number): number;
}

export function makeGrid(count: number): Grid {
  const slots = Math.max(count, LEAST);
  const slot = count < NARROW_FROM ? WIDE : NARROW;
  const edge = X0 + slots * slot;
  const col = (slots * slot) / Math.max(1, count);
  const x = (i: number) => X0 + i * col;
  return {
    count,
    col,
    card: col - 2 * COLUMN_AIR,
    edge,
    width: edge + MARGIN,
    x,
    left: (i) => x(i) + COLUMN_AIR,
    mid: (i) => x(i) + col / 2,
    slots: { count: slots, width: slot, left: (i) => X0 + i * slot + COLUMN_AIR },
  };
}
