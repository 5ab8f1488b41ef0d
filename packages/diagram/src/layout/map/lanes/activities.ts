import { fillIn, type Placement } from '@waymark/model';
import type { Box, SceneNode } from '../../../scene.ts';
import { type ChipKind, chip, eye, group, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { PAD } from '../grid.ts';
import { cell, gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import { type Para, para, place, STYLES, textNode, widthOf } from '../text.ts';
import { isSeen, type Row, rowsOf } from './actors.ts';
import { type Band, bandNodes, EDGE_LABEL } from './band.ts';

const ROW_GAP = 12;
const CHIP_GAP = 4;
/** Above and below the lines of a chip. */
const CHIP_AIR = 12;
/** How far an island reaches beyond its chips, and how much it needs under them for its words. */
const ISLAND = 6;
const ISLAND_LABEL = 20;

interface Chip {
  placement: Placement;
  text: Para;
}

/** Who does what, one row an actor, with the band of visibility behind the rows that both sides can see. */
export const activities: LaneBuilder = (ctx, top) => {
  const rows = ctx.memory.recall('rows', 0, [ctx.contacts, ctx.columns.of], () => rowsOf(ctx));
  if (rows.length === 0) return undefined;
  const nodes: SceneNode[] = [];
  const band: Band = { above: rows[0]!.kind === 'own', below: false, top: 0, bottom: 0 };
  let y = top;
  let inside = false;
  for (const [i, row] of rows.entries()) {
    const within = row.kind === 'contact' || row.kind === 'front';
    if (within && !inside) {
      if (i > 0) y += 4;
      band.top = y;
      y += EDGE_LABEL;
    } else if (!within && inside) {
      band.bottom = y - ROW_GAP + EDGE_LABEL;
      band.below = true;
      y = band.bottom + 16;
    }
    inside = within;
    const drawn = drawRow(ctx, row, y);
    nodes.push(drawn.node);
    y += drawn.height + ROW_GAP;
  }
  y -= ROW_GAP;
  if (inside) {
    band.bottom = y + ROW_GAP;
    y = band.bottom;
  }
  const under = band.bottom > band.top ? bandNodes(ctx, band) : [];
  return {
    height: y - top,
    under: under.slice(0, 1),
    nodes: [...under.slice(1), laneGroup('activities', ctx.words.groups.happens, nodes, 'group')],
  };
};

function drawRow(ctx: MapContext, row: Row, top: number): { node: SceneNode; height: number } {
  const islands = row.kind === 'partner';
  const stacks = new Map<number, Chip[]>();
  let tallest = 0;
  let seen = false;
  for (const [column, placements] of row.cells) {
    const room = ctx.grid.card - 2 * PAD;
    const chips = ctx.memory.recall(`${row.key}/texts`, column, [placements], () =>
      placements.map((placement) => ({ placement, text: para(ctx, placement.activity.text, STYLES.body, room) })),
    );
    stacks.set(column, chips);
    tallest = Math.max(tallest, heightOf(chips, islands));
    seen ||= islands && placements.some(isSeen);
  }
  const label = gutterLabel(ctx, row.key, top + 5, row.name, [row.sub], row.actor ?? undefined);
  const height = Math.max(tallest, label.height + 5);
  const columns = [...stacks.keys()].sort((a, b) => a - b);
  const nodes: SceneNode[] = [...label.nodes];
  if (seen) nodes.push(...islandNodes(ctx, row, stacks, columns, { top, height }));
  for (const column of columns) {
    const entry = ctx.columns.list[column]!;
    const chips = stacks.get(column)!;
    nodes.push(
      ctx.memory.recall(row.key, column, [entry.step, chips, top, height], () =>
        cell(ctx, row.key, entry, { top, height }, drawStack(ctx, row, column, chips, { top, height })),
      ),
    );
  }
  const box: Box = { x: 0, y: top, width: ctx.grid.width, height: height + (seen ? ISLAND_LABEL + ISLAND : 0) };
  const node = group(row.key, nodes, {
    ref: row.actor ?? ctx.journey.id,
    role: 'row',
    lane: 'activities',
    aria: { role: 'list', label: `${row.name}, ${row.sub}` },
    box,
  });
  return { node, height: box.height };
}

function chipHeight(chip: Chip): number {
  return Math.max(16, chip.text.height) + CHIP_AIR;
}

function heightOf(chips: readonly Chip[], islands: boolean): number {
  const inner = chips.reduce((sum, chip) => sum + chipHeight(chip), 0) + (chips.length - 1) * CHIP_GAP;
  const mixed = islands && chips.some((c) => isSeen(c.placement)) && chips.some((c) => !isSeen(c.placement));
  return inner + (mixed ? 2 * ISLAND : 0);
}

/** All chips of a row are as high as the row; where several share a cell, each takes a part. */
function drawStack(
  ctx: MapContext,
  row: Row,
  column: number,
  chips: readonly Chip[],
  { top, height }: { top: number; height: number },
): SceneNode[] {
  const islands = row.kind === 'partner';
  const spare = (height - heightOf(chips, islands)) / chips.length;
  const x = ctx.grid.left(column);
  let y = top;
  let before: Chip | undefined;
  return chips.map((chip) => {
    if (before) y += CHIP_GAP + (islands && isSeen(chip.placement) && !isSeen(before.placement) ? 2 * ISLAND : 0);
    const box = { x, y, width: ctx.grid.card, height: chipHeight(chip) + spare };
    y += box.height;
    before = chip;
    return drawChip(chip, islands && isSeen(chip.placement) ? 'front' : row.kind, box);
  });
}

const CHIPS: Readonly<Record<Row['kind'], ChipKind>> = {
  own: 'unseen-by-provider',
  contact: 'seen',
  front: 'seen',
  back: 'unseen-by-consumer',
  partner: 'unseen-by-consumer',
};

function drawChip({ placement, text }: Chip, kind: Row['kind'], box: Box): SceneNode {
  const { id } = placement.activity;
  const key = `chip/${id}`;
  const shape = chip(`${key}/shape`, box, CHIPS[kind]);
  const words = place(`${key}/text`, text, box.x + PAD, box.y + (box.height - text.height) / 2);
  return group(key, [shape, ...words], { ref: id, role: `chip-${kind}`, box });
}

/** Seen work below the band: a piece of its tint, with its dashes, round neighbouring chips; and who sees it. */
function islandNodes(
  ctx: MapContext,
  row: Row,
  stacks: ReadonlyMap<number, readonly Chip[]>,
  columns: readonly number[],
  { top, height }: { top: number; height: number },
): SceneNode[] {
  const starts = new Map<number, number>();
  for (const column of columns) {
    const chips = stacks.get(column)!;
    if (chips.some((chip) => isSeen(chip.placement))) starts.set(column, seenTop(chips, height));
  }
  const nodes: SceneNode[] = [];
  for (const [column, start] of starts) {
    if (starts.get(column - 1) === start) continue;
    let last = column;
    while (starts.get(last + 1) === start) last++;
    nodes.push(island(ctx, `${row.key}/island.${column}`, column, last, { top: top + start, bottom: top + height }));
  }
  return nodes;
}

/** How far down in its cell the first seen chip starts. */
function seenTop(chips: readonly Chip[], height: number): number {
  const spare = (height - heightOf(chips, true)) / chips.length;
  let y = 0;
  for (const chip of chips) {
    if (isSeen(chip.placement)) return y === 0 ? 0 : y + 2 * ISLAND;
    y += chipHeight(chip) + spare + CHIP_GAP;
  }
  return y;
}

function island(
  ctx: MapContext,
  key: string,
  from: number,
  to: number,
  { top, bottom }: { top: number; bottom: number },
): SceneNode {
  const x = ctx.grid.left(from) - ISLAND + 0.5;
  const width = ctx.grid.left(to) + ctx.grid.card + ISLAND - 0.5 - x;
  const box = { x, y: top - ISLAND, width, height: bottom - top + 2 * ISLAND + ISLAND_LABEL };
  const room = width - 2 * ISLAND - 28;
  const full = fillIn(ctx.words.seenBy, ctx.consumer);
  const words = widthOf(full, STYLES.overline) <= room ? full : ctx.words.seenShort;
  return group(
    key,
    [
      rect(`${key}/tint`, box, 'visS', { radius: 6, stroke: stroke('vis', 1.5, [8, 4]), role: 'island' }),
      eye(`${key}/eye`, x + ISLAND + 9, bottom + ISLAND + 7, true),
      textNode(`${key}/words`, words, STYLES.overline, x + ISLAND + 22, bottom + ISLAND + 11, room, { fill: 'vis' }),
    ],
    { role: 'island', ref: ctx.journey.id },
  );
}
