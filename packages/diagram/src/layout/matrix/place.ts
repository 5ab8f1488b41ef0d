/**
 * Places labels beside their marks so that nothing lies upon anything.
 *
 * Each label has its seats: 24 directions × 6 distances. What a seat costs by itself is reckoned once; labels are then
 * seated one by one, those with most neighbours first, and up to four times, while any still moves, each is taken out
 * and seated again. Whatever still collides is looked for a seat farther out, and where there is none the label is given
 * back as not placed. The order is fixed, so the same input gives the same picture.
 */
import type { Box } from '../../scene.ts';
import {
  around,
  crosses,
  crossesBox,
  distance,
  nearest,
  overlaps,
  type Point,
  type Segment,
  within,
} from './geometry.ts';
import { boxOf, Grid } from './grid.ts';

export interface LabelItem extends Point {
  /** How far its mark reaches from (x, y). */
  reach: number;
  width: number;
  height: number;
  /** The direction it likes best, in radians, 0 = right, growing clockwise. */
  likes: number;
  /** The quadrant that it belongs to and had better stay in. */
  home?: Box;
}

export interface Surroundings {
  plot: Box;
  /** Marks; labels keep off them. */
  marks: readonly Box[];
  /** Headings; labels keep off them too. */
  headings: readonly Box[];
  /** Trails and tethers. */
  lines: readonly Segment[];
  /** The rules between the quadrants. */
  axes: readonly Segment[];
}

export interface Seat {
  box: Box;
  /** From ring 2 on: from the mark's edge to the label. */
  leader?: Segment;
}

interface Costed extends Seat {
  cost: number;
  /** It lies on a mark or a heading, leaves the plot, or its leader runs through a mark or a heading. */
  bad: boolean;
}

const ANGLES = 24;
const RADII = [14, 30, 46, 62, 80, 98];
const FAR = [120, 145];
const ROUNDS = 4;
/** From so many labels on, every other direction and half the rounds must do: there most seats are taken either way. */
const CROWD = 240;
/** Air kept between a label and a heading; labels beside each other need more, so as not to be read as one. */
const GAP = 3;
const BESIDE = 9;
const NEIGHBOURHOOD = 120;

const COST = {
  ring: 30,
  otherDirection: 10,
  label: 1000,
  mark: 500,
  line: 400,
  axis: 60,
  abroad: 12,
  /** Without a leader, and nearer to another mark than to its own. */
  doubtful: 45,
  leaderThrough: 200,
  leaderLeader: 100,
  outside: 10_000,
};

/** A seat for each item, in their order; undefined for what cannot be placed without lying on something. */
export function placeLabels(items: readonly LabelItem[], surroundings: Surroundings): (Seat | undefined)[] {
  const crowded = items.length >= CROWD;
  const ground = groundOf(surroundings, crowded ? 2 : 1);
  const choices = items.map((item) => seats(item, RADII, ground));
  const taken = new Taken(items.length, surroundings.plot);
  const order = busiestFirst(items);
  const rounds = crowded ? ROUNDS / 2 : ROUNDS;
  for (let round = 0; round <= rounds; round++) {
    let moved = false;
    for (const i of order) moved = taken.put(i, best(choices[i]!, taken, i)) || moved;
    if (!moved) break;
  }
  for (const i of order) {
    if (isFree(taken.seats[i]!, taken, i)) continue;
    const free = [...choices[i]!, ...seats(items[i]!, FAR, ground)].filter((seat) => isFree(seat, taken, i));
    taken.put(i, free.length > 0 ? best(free, taken, i) : undefined);
  }
  return taken.seats;
}

/** Surroundings, with marks and lines to be found by where they are, and which directions are tried: each how-manieth. */
interface Ground extends Surroundings {
  stride: number;
  markGrid: Grid;
  lineGrid: Grid;
}

function groundOf(surroundings: Surroundings, stride: number): Ground {
  const markGrid = new Grid(surroundings.plot);
  for (const [i, mark] of surroundings.marks.entries()) markGrid.add(i, mark);
  const lineGrid = new Grid(surroundings.plot);
  for (const [i, line] of surroundings.lines.entries()) lineGrid.add(i, boxOf(line));
  return { ...surroundings, stride, markGrid, lineGrid };
}

/** The seats taken so far, with their labels and leaders to be found by where they are. */
class Taken {
  readonly seats: (Costed | undefined)[];
  readonly #boxes: Grid;
  readonly #leaders: Grid;

  constructor(count: number, plot: Box) {
    this.seats = Array.from({ length: count }, () => undefined);
    this.#boxes = new Grid(plot);
    this.#leaders = new Grid(plot);
  }

  /** Seats a label, or takes it out; whether that changed anything. */
  put(i: number, seat: Costed | undefined): boolean {
    const before = this.seats[i];
    if (before === seat) return false;
    if (before) {
      this.#boxes.remove(i, before.box);
      if (before.leader) this.#leaders.remove(i, boxOf(before.leader));
    }
    this.seats[i] = seat;
    if (seat) {
      this.#boxes.add(i, seat.box);
      if (seat.leader) this.#leaders.add(i, boxOf(seat.leader));
    }
    return true;
  }

  /** What a seat costs among the others; given up once it costs `limit` or more. */
  among({ box, leader }: Costed, self: number, limit: number): number {
    let cost = 0;
    const sum = (grid: Grid, near: Box, gap: number, more: number, hit: (other: Costed) => boolean): boolean =>
      grid.some(near, gap, (i) => {
        if (i !== self && hit(this.seats[i]!)) cost += more;
        return cost >= limit;
      });
    if (sum(this.#boxes, box, BESIDE + 1, COST.label, (other) => collide(box, other.box))) return cost;
    if (sum(this.#leaders, box, 2, COST.leaderThrough, (other) => crossesBox(other.leader!, box, 1))) return cost;
    if (!leader) return cost;
    const along = boxOf(leader);
    if (sum(this.#boxes, along, 2, COST.leaderThrough, (other) => crossesBox(leader, other.box, 1))) return cost;
    sum(this.#leaders, along, 1, COST.leaderLeader, (other) => crosses(leader, other.leader!));
    return cost;
  }
}

function busiestFirst(items: readonly LabelItem[]): number[] {
  const neighbours = items.map(
    (item) => items.filter((other) => Math.hypot(other.x - item.x, other.y - item.y) < NEIGHBOURHOOD).length,
  );
  return items.map((_, i) => i).sort((a, b) => neighbours[b]! - neighbours[a]! || a - b);
}

/** All seats of an item, cheapest first. */
function seats(item: LabelItem, radii: readonly number[], ground: Ground): Costed[] {
  const out: Costed[] = [];
  radii.forEach((radius, ring) => {
    const far = radii === FAR ? ring + RADII.length : ring;
    for (let k = 0; k < ANGLES; k += ground.stride) {
      const seat = seatAt(item, (k * 2 * Math.PI) / ANGLES, radius + item.reach - 8, far);
      out.push(costed(item, seat, far, direction(item, k), ground));
    }
  });
  return out.sort((a, b) => a.cost - b.cost);
}

/** What a direction costs by itself: the liked one nothing, its opposite 4, straight up and down 6, the others 10. */
function direction(item: LabelItem, k: number): number {
  const liked = Math.round((item.likes * ANGLES) / (2 * Math.PI));
  const turned = (k - liked + 2 * ANGLES) % ANGLES;
  if (turned === 0) return 0;
  if (turned === ANGLES / 2) return 4;
  return turned % (ANGLES / 4) === 0 ? 6 : COST.otherDirection;
}

function seatAt(item: LabelItem, angle: number, radius: number, ring: number): Seat {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lean = (value: number): number => Math.max(-1, Math.min(1, value * 1.45));
  const middle = {
    x: item.x + radius * cos + (lean(cos) * item.width) / 2,
    y: item.y + radius * sin + (lean(sin) * item.height) / 2,
  };
  const box = { x: middle.x - item.width / 2, y: middle.y - item.height / 2, width: item.width, height: item.height };
  if (ring === 0) return { box };
  const end = nearest({ x: box.x - 2, y: box.y, width: box.width + 4, height: box.height }, item);
  const length = Math.hypot(end.x - item.x, end.y - item.y) || 1;
  const start = {
    x: item.x + ((end.x - item.x) / length) * (item.reach + 2),
    y: item.y + ((end.y - item.y) / length) * (item.reach + 2),
  };
  return { box, leader: { a: start, b: end } };
}

function costed(item: LabelItem, seat: Seat, ring: number, direction: number, ground: Ground): Costed {
  const { box, leader } = seat;
  let cost = ring * COST.ring + direction;
  let bad = false;
  if (!within(box, ground.plot)) {
    cost += COST.outside;
    bad = true;
  }
  for (const heading of ground.headings) {
    if (overlaps(box, heading, GAP)) {
      cost += COST.label;
      bad = true;
    }
    if (leader && crossesBox(leader, heading)) {
      cost += COST.leaderThrough;
      bad = true;
    }
  }
  const own = around(item, item.reach);
  const ownGap = distance(box, own);
  ground.markGrid.some(leader ? hull(box, leader.a) : box, leader ? GAP : ownGap + 4, (i) => {
    const mark = ground.marks[i]!;
    if (overlaps(box, mark, GAP - 1)) {
      cost += COST.mark;
      bad = true;
    }
    if (!leader && !overlaps(mark, own) && distance(box, mark) < ownGap + 3) cost += COST.doubtful;
    if (leader && !overlaps(mark, own) && crossesBox(leader, mark)) {
      cost += COST.leaderThrough;
      bad = true;
    }
    return false;
  });
  if (ground.lineGrid.some(box, 2, (i) => crossesBox(ground.lines[i]!, box, 1))) cost += COST.line;
  if (ground.axes.some((axis) => crossesBox(axis, box))) cost += COST.axis;
  if (item.home && !within(around({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, 0), item.home)) {
    cost += COST.abroad;
  }
  return { ...seat, cost, bad };
}

/** The cheapest of the choices, those that are cheaper by themselves looked at first. */
function best(choices: readonly Costed[], taken: Taken, self: number): Costed {
  let found = choices[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    if (choice.cost >= least) break;
    const cost = choice.cost + taken.among(choice, self, least - choice.cost);
    if (cost < least) {
      least = cost;
      found = choice;
    }
  }
  return found;
}

function collide(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + BESIDE && b.x < a.x + a.width + BESIDE && a.y < b.y + b.height + 1 && b.y < a.y + a.height + 1
  );
}

/** Neither upon anything by itself, nor in the way of another label or its leader. */
function isFree(seat: Costed, taken: Taken, self: number): boolean {
  return !seat.bad && taken.among(seat, self, 1) === 0;
}

/** The smallest box around a box and a point. */
function hull(box: Box, { x, y }: Point): Box {
  const left = Math.min(box.x, x);
  const top = Math.min(box.y, y);
  const right = Math.max(box.x + box.width, x);
  const bottom = Math.max(box.y + box.height, y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
