/** What one party gains and gives in one step: its bars, their numbers, and the name of what weighs most. */
import { fillIn, type LedgerCell, type LedgerEntry, type LedgerKind, points, realizedOf } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, rect, stroke } from '../../shared/index.ts';
import type { Column } from '../columns.ts';
import type { MapContext } from '../context.ts';
import { cellLabel } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { plain, signed } from '../numbers.ts';
import { type Para, para, place, STYLES, widthOf } from '../text.ts';

const BAR = 20;
const TEXT_X = BAR + 6;
/** From so many points on, or at a moment of truth, the number has a name beside it. */
const NAMED_FROM = 3;
const SHIFT = 3;

export interface LedgerColumn {
  /** How far it reaches above and below zero. */
  up: number;
  down: number;
  marks: MarkName[];
  draw(zero: number, lane: { top: number; height: number }): SceneNode;
}

interface Words {
  number: Para;
  name: Para | undefined;
  height: number;
  /** The middle, from zero downwards. */
  middle: number;
}

export function ledgerColumn(
  ctx: MapContext,
  key: string,
  column: Column,
  cell: LedgerCell,
  { bar: unit, total: totalUnit }: { bar: number; total: number },
): LedgerColumn {
  const given = cell.cost + cell.risk;
  const total = -cell.cumulative * totalUnit;
  const gains = cell.entries.filter((entry) => entry.kind === 'gain' && points(entry.amount) > 0);
  const losses = cell.entries.filter((entry) => entry.kind !== 'gain' && points(entry.amount) > 0);
  const up = gains.length ? wordsFor(ctx, column, gains, cell.gain, 'good') : undefined;
  const down = losses.length ? wordsFor(ctx, column, losses, -given, 'bad') : undefined;
  if (up) settle(up, -cell.gain * unit, -1, total);
  if (down) settle(down, given * unit, 1, total);
  return {
    up: Math.max(cell.expected * unit, up ? up.height / 2 - up.middle : 0),
    down: Math.max(given * unit, down ? down.middle + down.height / 2 : 0),
    marks: marksOf(cell),
    draw(zero, lane) {
      const x = ctx.grid.left(column.index);
      const children = bars(ctx, key, cell, x, zero, unit);
      if (up) children.push(...drawWords(`${key}/up`, up, x, zero, heaviest(gains)));
      if (down) children.push(...drawWords(`${key}/down`, down, x, zero, heaviest(losses)));
      const box = { x, y: lane.top, width: ctx.grid.card, height: lane.height };
      const aria = { role: 'listitem' as const, label: cellLabel(ctx, column) };
      return group(key, children, { ref: column.step.id, role: 'cell', lane: 'value-cells', aria, box });
    },
  };
}

function marksOf(cell: LedgerCell): MarkName[] {
  const marks: MarkName[] = [];
  if (cell.gain > 0) marks.push('gain');
  if (cell.leaked > 0) marks.push('unrealised');
  if (cell.cost > 0) marks.push('cost');
  if (cell.risk > 0) marks.push('risk');
  return marks;
}

function heaviest(entries: readonly LedgerEntry[]): LedgerEntry {
  return entries.reduce((most, entry) => (points(entry.amount) > points(most.amount) ? entry : most));
}

function wordsFor(
  ctx: MapContext,
  column: Column,
  entries: readonly LedgerEntry[],
  amount: number,
  fill: 'good' | 'bad',
): Words {
  const style = { ...STYLES.strong, fill, figures: true };
  const text = signed(amount);
  const number = para(ctx, text, style, widthOf(text, style));
  const named = Math.abs(amount) >= NAMED_FROM || column.step.moment !== undefined;
  const room = ctx.grid.card - TEXT_X - number.width - 6;
  const name = named ? para(ctx, heaviest(entries).text, STYLES.label, room) : undefined;
  return { number, name, height: Math.max(number.height, name?.height ?? 0), middle: 0 };
}

/**
 * Beside the middle of its bar, on its own side of zero; moved as little as it takes, in steps of 3, until the line of
 * the running total no longer runs through it.
 */
function settle(words: Words, bar: number, side: -1 | 1, total: number): void {
  const half = words.height / 2;
  const start = Math.max(Math.abs(bar) / 2, half);
  const clear = (distance: number) => Math.abs(side * distance - total) >= half + 1;
  let distance = start;
  for (let shift = 0; !clear(distance); shift += SHIFT) {
    distance = start + shift;
    if (!clear(distance) && start - shift >= half) distance = start - shift;
  }
  words.middle = side * distance;
}

function drawWords(key: string, words: Words, x: number, zero: number, entry: LedgerEntry): SceneNode[] {
  const top = zero + words.middle - words.height / 2;
  const left = x + TEXT_X;
  const nodes: SceneNode[] = place(`${key}/number`, words.number, left, top, { role: 'amount' });
  if (words.name) {
    const nameTop = top + (words.number.lineHeight - words.name.lineHeight) / 2;
    nodes.push(...place(`${key}/name`, words.name, left + words.number.width + 6, nameTop, { ref: entry.id }));
  }
  return nodes;
}

/** A piece for every entry, so that each can be pointed at. */
function bars(ctx: MapContext, key: string, cell: LedgerCell, x: number, zero: number, unit: number): SceneNode[] {
  const nodes: SceneNode[] = [];
  let up = zero;
  for (const entry of cell.entries) {
    const height = entry.kind === 'gain' ? realizedOf(entry) * unit : 0;
    if (height === 0) continue;
    up -= height;
    nodes.push(piece(ctx, entry, { x, y: up, width: BAR, height }));
  }
  if (cell.leaked > 0) {
    const height = cell.leaked * unit;
    const box = { x: x + 0.5, y: up - height + 0.5, width: BAR - 1, height: Math.max(1, height - 1) };
    const title = fillIn(ctx.words.notRealised, plain(cell.leaked));
    const leaking = cell.entries.find((entry) => points(entry.amount) > realizedOf(entry)) ?? cell.entries[0]!;
    const outline = stroke('good', 1, [2, 2]);
    nodes.push(rect(`${key}/unrealised`, box, 'none', { stroke: outline, role: 'unrealised', title, ref: leaking.id }));
  }
  let down = zero;
  for (const kind of ['cost', 'risk'] as const) {
    for (const entry of cell.entries) {
      const height = entry.kind === kind ? points(entry.amount) * unit : 0;
      if (height === 0) continue;
      nodes.push(piece(ctx, entry, { x, y: down, width: BAR, height }));
      down += height;
    }
  }
  return nodes;
}

const FILLS = { gain: 'good', cost: 'bad', risk: 'hatch-bad' } as const satisfies Record<LedgerKind, string>;

function piece(
  ctx: MapContext,
  entry: LedgerEntry,
  box: { x: number; y: number; width: number; height: number },
): SceneNode {
  const title = `${ctx.words.kinds[entry.kind]} ${plain(points(entry.amount))}${ctx.words.colon}${entry.text}`;
  const more = { ref: entry.id, role: entry.kind, title };
  if (entry.kind !== 'risk') return rect(`${entry.id}/bar`, box, FILLS[entry.kind], more);
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: BAR - 1, height: Math.max(0.5, box.height - 1) };
  return rect(`${entry.id}/bar`, inner, FILLS.risk, { ...more, stroke: stroke('bad') });
}
