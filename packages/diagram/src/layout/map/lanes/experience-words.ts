/** The words beside the points of a curve: what is felt, pills for peak, trough and end, the persona's name at the end. */
import type { Id } from '@waymark/model';
import type { Paint, SceneNode } from '../../../scene.ts';
import { feelingPaints, PILL_HEIGHT, pill, pillWidth } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { actorName } from './actors.ts';
import type { DrawnCurve, DrawnPoint } from './drawn-curve.ts';
import type { Line, Placed, Side, Wanted, WordPlaces } from './word-places.ts';

const PILL_GAP = 4;
const AT_END = 14;
const FARTHEST_OF_MANY = 46;
/** Ends of curves this close would have their words run into one another. */
const NEAR = 64;

export interface Pill {
  text: string;
  fill: Paint;
  /** It says whose it is. */
  named?: true;
}

export interface WordBlock {
  pills: Pill[];
  pillsWidth: number;
  word: Para | undefined;
  name: Para | undefined;
  width: number;
  height: number;
}

export interface Worded {
  curve: DrawnCurve;
  point: DrawnPoint;
  block?: WordBlock;
  best: Side;
  placed?: Placed;
  /** From the point to its words, where they stand far from it. */
  leader?: Line | undefined;
  /** What is felt found no place near its point. */
  leftOut?: boolean;
}

export function blockOf(ctx: MapContext, curve: DrawnCurve, point: DrawnPoint, all: readonly DrawnCurve[]): Worded {
  const last = point.rank !== undefined && point.rank === curve.walked.length - 1;
  const side = bestSide(curve, point, ctx.columns.exits.has(point.column));
  const best = side === 'right' && endsAbove(point, all) ? 'upper-right' : side;
  const beside = ctx.grid.width - 8 - point.x - AT_END;
  const room = best.endsWith('right') && last ? Math.max(64, beside) : ctx.grid.col - 12;
  const plain = pillsOf(ctx, curve, point);
  const pills = namePill(ctx, curve, plain, last && plain.length === 1 ? endRoom(ctx) : ctx.grid.col - 12);
  const felt = point.of.word?.trim();
  const style = point.of.aside ? { ...STYLES.strong, fill: 'muted' as const } : STYLES.strong;
  const word = felt ? para(ctx, felt, style, room) : undefined;
  const name = (last || pills.length > 0) && pills === plain ? ownerOf(ctx, curve, room) : undefined;
  if (!word && !name && pills.length === 0) return { curve, point, best };
  return { curve, point, best, block: stackBlock(pills, word, name) };
}

/** Pills beside one another, the name and the words under one another. */
function stackBlock(pills: Pill[], word: Para | undefined, name: Para | undefined): WordBlock {
  const pillsWidth = rowWidth(pills);
  const height = (word?.height ?? 0) + (name?.height ?? 0) + (pills.length ? PILL_HEIGHT + PILL_GAP : 0);
  const width = Math.max(word?.width ?? 0, name?.width ?? 0, pillsWidth);
  return { pills, pillsWidth, word, name, width, height };
}

/** Just above the end of another curve, so that the words of one go up and those of the other down. */
function endsAbove(point: DrawnPoint, all: readonly DrawnCurve[]): boolean {
  return all.some(({ walked }) => {
    const end = walked.at(-1);
    return end !== undefined && end.column === point.column && end.y > point.y && end.y - point.y < NEAR;
  });
}

/** In the colour of what is felt: the least of good moments is not bad. */
function pillsOf({ words }: MapContext, { curve }: DrawnCurve, { of }: DrawnPoint): Pill[] {
  const pills: Pill[] = [];
  const fill = feelingPaints(of.level).strong;
  if (of === curve.peak) pills.push({ text: words.peak, fill });
  if (of === curve.trough) pills.push({ text: words.trough, fill });
  if (of === curve.end) pills.push({ text: words.end, fill: 'ink' });
  return pills;
}

/** Of several curves the last pill says whose it is, where there is room for the name; else the same pills. */
function namePill(ctx: MapContext, { curve }: DrawnCurve, pills: Pill[], room: number): Pill[] {
  const last = pills.at(-1);
  if (!last || ctx.curves.length < 2) return pills;
  const text = withOwner(ctx, last.text, curve.persona);
  const named = [...pills.slice(0, -1), { ...last, text, named: true as const }];
  return rowWidth(named) <= room ? named : pills;
}

function withOwner(ctx: MapContext, word: string, persona: Id | null): string {
  return `${word} · ${actorName(ctx, persona, '')}`;
}

/** All ends have their name in the pill, or none: nothing where one of them has no room for it. */
function endRoom(ctx: MapContext): number {
  const { col, width, count, mid } = ctx.grid;
  const beside = width - 8 - mid(count - 1) - AT_END;
  const fits = ctx.curves.every(({ persona }) => pillWidth(withOwner(ctx, ctx.words.end, persona)) <= beside);
  return fits ? col - 12 : 0;
}

function rowWidth(pills: readonly Pill[]): number {
  return pills.reduce((sum, one) => sum + pillWidth(one.text) + PILL_GAP, -PILL_GAP);
}

/** Extremes above or below; on a slope to the right, on the side that the curve turns away from; the last to its right. */
function bestSide({ curve, walked }: DrawnCurve, point: DrawnPoint, leaves: boolean): Side {
  if (point.rank === undefined) return point.of.level > 0 ? 'above' : 'below';
  const before = walked[point.rank - 1];
  const after = walked[point.rank + 1];
  if (before && !after) return 'right';
  if (point.of === curve.peak) return 'above';
  if (point.of === curve.trough) return leaves ? 'below-left' : 'below';
  const fromBelow = before ? before.y - point.y : 0;
  const toBelow = after ? after.y - point.y : 0;
  if (fromBelow >= 0 && toBelow >= 0) return fromBelow + toBelow > 0 || point.y <= 0 ? 'above' : 'below';
  // A spur leaves downwards to the right.
  if (fromBelow <= 0 && toBelow <= 0) return leaves ? 'below-left' : 'below';
  if (leaves) return fromBelow > 0 ? 'above-left' : 'below-left';
  return fromBelow > 0 ? 'below-right' : 'above-right';
}

/**
 * Points with a pill choose first, since they are what is looked for; then the ends of lines, that name whose they are;
 * then the others from left to right. Words that find no place near their point are left out, and marked as such.
 */
export function placeBlocks(ctx: MapContext, words: Worded[], places: WordPlaces): Worded[] {
  const urgency = ({ block }: Worded) => (block!.pills.length ? 0 : block!.name ? 1 : 2);
  const inOrder = words.filter((one) => one.block).sort((a, b) => urgency(a) - urgency(b));
  // Among many curves, words far from their point could be anyone's.
  const farthest = ctx.curves.length > 2 ? FARTHEST_OF_MANY : undefined;
  for (const one of inOrder) placeBlock(ctx, one, places, farthest);
  for (const one of inOrder) one.leader = one.placed && places.leader(one.placed.box, one.point);
  return words;
}

function placeBlock(ctx: MapContext, one: Worded, places: WordPlaces, farthest: number | undefined): void {
  const wanted = (block: WordBlock): Wanted => ({
    at: one.point,
    width: block.width,
    height: block.height,
    best: one.best,
  });
  const { pills, name, word } = one.block!;
  one.placed = places.place(wanted(one.block!), farthest);
  if (one.placed) return;
  one.leftOut = word !== undefined;
  if (pills.length === 0 && !name) return;
  one.block = stackBlock(pills, undefined, name);
  one.placed = word && places.place(wanted(one.block), farthest);
  if (one.placed) return;
  // Farther off it must say whose it is.
  one.block = stackBlock(
    pills,
    undefined,
    name ?? (pills.some((pill) => pill.named) ? undefined : ownerOf(ctx, one.curve, ctx.grid.col - 12)),
  );
  one.placed = places.stack(wanted(one.block));
}

function ownerOf(ctx: MapContext, { curve }: DrawnCurve, room: number): Para | undefined {
  const owner = ctx.curves.length > 1 ? actorName(ctx, curve.persona, '') : '';
  return owner ? para(ctx, owner, STYLES.overline, room) : undefined;
}

/** Above a point the pill is on top, else below; the words are next to the point. */
export function drawBlock(key: string, block: WordBlock, { box, side }: Placed, zero: number): SceneNode[] {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const pillsFirst = side.startsWith('above') || side === 'upper-right';
  const nodes: SceneNode[] = [];
  let y = box.y + zero;
  if (pillsFirst && block.pills.length) {
    nodes.push(...pillRow(key, block, x, y, anchor));
    y += PILL_HEIGHT + PILL_GAP;
  }
  for (const [part, text] of [
    ['name', block.name],
    ['word', block.word],
  ] as const) {
    if (!text) continue;
    nodes.push(...place(`${key}/${part}`, { ...text, room: text.width }, x, y, { anchor, role: part }));
    y += text.height;
  }
  if (!pillsFirst && block.pills.length) nodes.push(...pillRow(key, block, x, y + PILL_GAP, anchor));
  return nodes;
}

function pillRow(
  key: string,
  block: WordBlock,
  x: number,
  top: number,
  anchor: 'start' | 'middle' | 'end',
): SceneNode[] {
  let at = anchor === 'start' ? x : anchor === 'end' ? x - block.pillsWidth : x - block.pillsWidth / 2;
  return block.pills.map(({ text, fill }, i) => {
    const width = pillWidth(text);
    const node = pill(`${key}/pill.${i}`, at + width / 2, top + PILL_HEIGHT / 2, text, fill);
    at += width + PILL_GAP;
    return node;
  });
}
