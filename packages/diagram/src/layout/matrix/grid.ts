/** Finds things by where they are, so that placing labels need not compare each with all. */
import type { Box } from '../../scene.ts';
import type { Segment } from './geometry.ts';

/** About as high as two lines of text, and as wide as a short name. Smaller cells cost more than they keep away. */
const CELL = 40;

/** Numbers of things, each filed under all the cells of its box. What lies outside the bounds is filed at their edge. */
export class Grid {
  readonly #bounds: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: number[][];
  /** In which search each thing was last met: it may stand in many cells, and is to be told once. */
  readonly #met: number[] = [];
  #search = 0;

  constructor(bounds: Box) {
    this.#bounds = bounds;
    this.#columns = Math.max(1, Math.ceil(bounds.width / CELL));
    this.#rows = Math.max(1, Math.ceil(bounds.height / CELL));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(thing: number, box: Box): void {
    this.#met[thing] = 0;
    for (const cell of this.#cellsOf(box)) cell.push(thing);
  }

  /** `box` is the one that it was added with. */
  remove(thing: number, box: Box): void {
    for (const cell of this.#cellsOf(box)) cell.splice(cell.indexOf(thing), 1);
  }

  /**
   * Whether the test holds for one of the things that may be nearer to a box than `gap`; asks no more once it does. It is
   * asked of all that are so near, and of some others.
   */
  some(box: Box, gap: number, test: (thing: number) => boolean): boolean {
    const search = ++this.#search;
    const met = this.#met;
    const { left, right, top, bottom } = this.#range(box, gap);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.#cells[row * this.#columns + column]!;
        for (let i = 0; i < cell.length; i++) {
          const thing = cell[i]!;
          if (met[thing] === search) continue;
          met[thing] = search;
          if (test(thing)) return true;
        }
      }
    }
    return false;
  }

  #cellsOf(box: Box): number[][] {
    const { left, right, top, bottom } = this.#range(box, 0);
    const cells: number[][] = [];
    for (let row = top; row <= bottom; row++) {
      cells.push(...this.#cells.slice(row * this.#columns + left, row * this.#columns + right + 1));
    }
    return cells;
  }

  /** The columns and rows that a box stands in, with a gap around it. */
  #range({ x, y, width, height }: Box, gap: number) {
    const [dx, dy] = [x - this.#bounds.x, y - this.#bounds.y];
    return {
      left: index(dx - gap, this.#columns),
      right: index(dx + width + gap, this.#columns),
      top: index(dy - gap, this.#rows),
      bottom: index(dy + height + gap, this.#rows),
    };
  }
}

function index(offset: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(offset / CELL)));
}

/** The smallest box around a segment. */
export function boxOf({ a, b }: Segment): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
