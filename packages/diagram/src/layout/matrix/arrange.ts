/** Where everything in the plot is drawn: marks, ghosts, trails, and the labels around them. */
import { max, mean } from 'd3-array';
import type { Box } from '../../scene.ts';
import type { MatrixFacts, Placed, Stop } from './facts.ts';
import { around, type Point, type Segment } from './geometry.ts';
import { type LabelItem, placeLabels, type Seat } from './place.ts';
import type { PlotScale } from './scale.ts';
import { type Lines, linesOf, type Setting } from './setting.ts';
import { RING, type Spot, sameSpots, spread } from './spread.ts';
import { STYLES } from './styles.ts';
import { type Arc, crossings, flatten, obstruction, pointAt, shorten, throughPoints } from './trail.ts';

/** A mark's own reach, that of one with a ring around it, and that of a trail's ring. */
const REACH = 8;
export const RINGED = 15;
export const KNOT = 4;
/** Air around a mark that other marks keep off. */
const AIR = 3;
/** Names are wrapped to this; long ones to the second, so that they do not become towers. */
const NAME_ROOM = 168;
const LONG_NAME_ROOM = 240;
const LONG_NAME_LINES = 3;

export interface Note extends Point {
  text: string;
  lines: Lines;
  seat: Seat | undefined;
}

interface Knot extends Point {
  note: Note | undefined;
}

export interface Trail {
  ghost: Point & { note: Note };
  arcs: readonly Arc[];
  /** Where it stopped on its way. */
  stops: readonly Point[];
  /** Where it crosses into another quadrant. */
  knots: readonly Knot[];
}

export interface Figure {
  fact: Placed;
  /** Where it stands, and where its mark is drawn. */
  spot: Point;
  mark: Point;
  reach: number;
  name: Lines;
  /** The second line of one that needs attention. */
  remark: Lines | undefined;
  seat: Seat | undefined;
  /** Stands in the mark where there is no room for the name. */
  code: string | undefined;
  trail: Trail | undefined;
  /** One of so many on one spot that a ring around them all says so, not a line for each. */
  crowded: boolean;
}

export function arrange(setting: Setting, facts: MatrixFacts, scale: PlotScale, headings: readonly Box[]): Figure[] {
  const points = drawnApart(facts, scale);
  const figures = facts.placed.map((fact, i) => makeFigure(setting, fact, scale, points.marks[i]!));
  for (const members of sameSpots(facts.placed.map((fact) => pointOf(fact.at, scale)))) {
    if (members.length > RING) for (const i of members) figures[i]!.crowded = true;
  }
  const bodies = figures.map(({ mark, reach }) => around(mark, reach));
  for (const [i, figure] of figures.entries()) {
    const start = points.ghosts[i];
    if (start) figure.trail = makeTrail(setting, figure, start, scale, bodies, headings);
  }
  seatLabels(figures, scale, headings);
  return figures;
}

function reachOf(fact: Placed): number {
  return fact.unengaged ? RINGED : REACH;
}

/** Marks, and the ghosts of those that moved, none upon another. */
function drawnApart(facts: MatrixFacts, scale: PlotScale): { marks: Point[]; ghosts: (Point | undefined)[] } {
  const spot = (stop: Stop, reach: number): Spot => ({
    ...pointOf(stop, scale),
    reach: reach + AIR,
    bounds: scale.bounds(stop.quadrant, reach),
  });
  const spots = facts.placed.map((fact) => spot(fact.at, reachOf(fact)));
  const moved = facts.placed.filter((fact) => fact.from.length > 0);
  const apart = spread([...spots, ...moved.map((fact) => spot(fact.from[0]!, REACH))]);
  const marks = apart.slice(0, spots.length);
  const ghosts = facts.placed.map((fact) => {
    const index = moved.indexOf(fact);
    return index < 0 ? undefined : apart[spots.length + index];
  });
  return { marks, ghosts };
}

function pointOf(stop: Stop, scale: PlotScale): Point {
  return { x: scale.x(stop.interest), y: scale.y(stop.power) };
}

function makeFigure(setting: Setting, fact: Placed, scale: PlotScale, mark: Point): Figure {
  const short = linesOf(setting, fact.name, STYLES.name, NAME_ROOM);
  const name = short.lines.length > LONG_NAME_LINES ? linesOf(setting, fact.name, STYLES.name, LONG_NAME_ROOM) : short;
  const remark = fact.unengaged ? linesOf(setting, setting.words.inNoStep, STYLES.warning, NAME_ROOM) : undefined;
  const spot = pointOf(fact.at, scale);
  return {
    fact,
    spot,
    mark,
    reach: reachOf(fact),
    name,
    remark,
    seat: undefined,
    code: undefined,
    trail: undefined,
    crowded: false,
  };
}

/** From where it began through every stop to where it stands, bent to the side where fewer marks are in the way. */
function makeTrail(
  setting: Setting,
  figure: Figure,
  start: Point,
  scale: PlotScale,
  bodies: readonly Box[],
  headings: readonly Box[],
): Trail {
  const { from, at } = figure.fact;
  const stops = from.slice(1).map((stop) => pointOf(stop, scale));
  const way = [start, ...stops, figure.mark];
  const freer = freest(way, scale.plot, bodies, headings);
  const arcs: Arc[] = [];
  const knots: Knot[] = [];
  for (const [hop, whole] of freer.entries()) {
    const shown = shorten(whole, hop === 0 ? REACH + 3 : 0, hop + 1 === freer.length ? figure.reach + 4 : 0);
    if (shown) arcs.push(shown);
    const target = from[hop + 1] ?? at;
    if (target.quadrant !== from[hop]!.quadrant) knots.push(...knotsOf(setting, whole, target.stage, scale));
  }
  const ghost = { ...start, note: makeNote(setting, start, from[0]!.stage) };
  return { ghost, arcs, stops, knots };
}

/** Bent to the right, to the left where fewer things are in the way, or straight where both would lead out of the plot. */
function freest(way: readonly Point[], plot: Box, bodies: readonly Box[], headings: readonly Box[]): Arc[] {
  const [first, ...others] = ([1, -1, 0] as const).map((side) => {
    const arcs = throughPoints(way, side);
    return { arcs, cost: obstruction(arcs, plot, bodies, headings) + (side === 0 ? 9 : 0) };
  });
  return others.reduce((best, other) => (other.cost < best.cost ? other : best), first!).arcs;
}

/** A ring at each rule that is crossed; the last one, where the new quadrant begins, names the stage. */
function knotsOf(setting: Setting, whole: Arc, stage: string, { middle }: PlotScale): Knot[] {
  const at = [...crossings(whole, 'x', middle.x), ...crossings(whole, 'y', middle.y)].sort((a, b) => a - b);
  return at.map((t, i) => {
    const point = pointAt(whole, t);
    return { ...point, note: i === at.length - 1 ? makeNote(setting, point, stage) : undefined };
  });
}

function makeNote(setting: Setting, { x, y }: Point, text: string): Note {
  return { x, y, text, lines: linesOf(setting, text, STYLES.note, NAME_ROOM), seat: undefined };
}

/** Names and notes seated together; a name without a seat gets a code, a note without one is left to the tooltip. */
function seatLabels(figures: readonly Figure[], scale: PlotScale, headings: readonly Box[]): void {
  const names = figures.map((figure) => nameItem(figure, scale));
  const trails = figures.flatMap(({ trail }) => trail ?? []);
  const ghostNotes = trails.map(({ ghost }) => ghost.note);
  const knots = trails.flatMap((trail) => trail.knots);
  const knotNotes = knots.flatMap(({ note }) => note ?? []);
  const items = [
    ...names,
    ...ghostNotes.map((note) => noteItem(note, REACH, Math.PI / 2)),
    ...knotNotes.map((note) => noteItem(note, KNOT, Math.PI / 4)),
  ];
  const seats = placeLabels(items, {
    plot: { x: scale.plot.x + 4, y: scale.plot.y + 4, width: scale.plot.width - 8, height: scale.plot.height - 8 },
    marks: [
      ...figures.map(({ mark, reach }) => around(mark, reach)),
      ...trails.map(({ ghost }) => around(ghost, REACH)),
      ...knots.map((knot) => around(knot, KNOT)),
    ],
    headings,
    lines: [
      ...trails.flatMap(({ arcs }) => arcs.flatMap(flatten)),
      ...figures.flatMap((figure) => tether(figure) ?? []),
    ],
    axes: axesOf(scale),
  });
  let codes = 0;
  for (const [i, figure] of figures.entries()) {
    figure.seat = seats[i];
    if (!figure.seat) figure.code = codeOf(codes++);
  }
  for (const [i, note] of [...ghostNotes, ...knotNotes].entries()) note.seat = seats[names.length + i];
}

function nameItem({ fact, mark, reach, name, remark }: Figure, scale: PlotScale): LabelItem {
  const height = name.height + (remark?.height ?? 0);
  const width = Math.max(name.width, remark?.width ?? 0) + 1;
  return { ...mark, reach, width, height, likes: 0, home: scale.quadrant(fact.at.quadrant) };
}

function noteItem({ x, y, lines }: Note, reach: number, likes: number): LabelItem {
  return { x, y, reach, width: lines.width + 1, height: lines.height, likes };
}

function axesOf({ plot, middle }: PlotScale): Segment[] {
  return [
    { a: { x: plot.x, y: middle.y }, b: { x: plot.x + plot.width, y: middle.y } },
    { a: { x: middle.x, y: plot.y }, b: { x: middle.x, y: plot.y + plot.height } },
  ];
}

/** From a mark that was drawn aside to where it stands. */
export function tether({ spot, mark, reach, crowded }: Figure): Segment | undefined {
  if (crowded) return undefined;
  const distance = Math.hypot(mark.x - spot.x, mark.y - spot.y);
  if (distance < reach) return undefined;
  const share = (distance - reach) / distance;
  return { a: spot, b: { x: spot.x + (mark.x - spot.x) * share, y: spot.y + (mark.y - spot.y) * share } };
}

/** Circles around each crowd of one spot, as they are drawn. */
export function crowdsOf(figures: readonly Figure[]): (Point & { r: number })[] {
  const crowded = figures.filter((figure) => figure.crowded);
  return sameSpots(crowded.map(({ spot }) => spot)).map((members) => {
    const marks = members.map((i) => crowded[i]!);
    const x = mean(marks, ({ mark }) => mark.x)!;
    const y = mean(marks, ({ mark }) => mark.y)!;
    const r = max(marks, ({ mark, reach }) => Math.hypot(mark.x - x, mark.y - y) + reach)! + 4;
    return { x, y, r };
  });
}

/** 1 … 99, then A1 … Z9, then AA …: two characters fit into a mark. */
function codeOf(index: number): string {
  if (index < 99) return `${index + 1}`;
  const letter = (n: number): string => String.fromCharCode(65 + n);
  const rest = index - 99;
  if (rest < 26 * 9) return `${letter(Math.floor(rest / 9))}${(rest % 9) + 1}`;
  const pair = rest - 26 * 9;
  return `${letter(Math.floor(pair / 26) % 26)}${letter(pair % 26)}`;
}
