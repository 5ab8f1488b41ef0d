/** What every lane is made with: its result, its name in the gutter, and cells that stack blocks in columns. */
import { fillIn, titleOf } from '@waymark/model';
import type { SceneNode } from '../../scene.ts';
import { group } from '../shared/index.ts';
import type { Column } from './columns.ts';
import type { MapContext } from './context.ts';
import { GUTTER, MARGIN } from './grid.ts';
import type { MarkName } from './mark-names.ts';
import { para, place, STYLES, type Style } from './text.ts';

export interface LaneResult {
  /** From the top that the lane was given down to its last mark, without the air below. */
  height: number;
  nodes: SceneNode[];
  /** Drawn behind the borders of the stages. */
  under?: SceneNode[];
  /** The marks that occur, for the legend. */
  marks?: Iterable<MarkName>;
}

/** A lane, drawn in absolute coordinates from `top` down; nothing where it has no content. */
export type LaneBuilder = (ctx: MapContext, top: number) => LaneResult | undefined;

/** The name of a lane or of a row in the gutter, with quiet words under it. */
export function gutterLabel(
  ctx: MapContext,
  key: string,
  top: number,
  name: string,
  subs: readonly (string | { text: string; style: Style })[] = [],
  ref?: string,
): { nodes: SceneNode[]; height: number } {
  const head = para(ctx, name, STYLES.name, GUTTER);
  const nodes: SceneNode[] = place(`${key}/name`, head, MARGIN, top, { role: 'lane-name', ref });
  let height = head.height;
  subs.forEach((sub, i) => {
    const { text, style } = typeof sub === 'string' ? { text: sub, style: STYLES.quiet } : sub;
    const lines = para(ctx, text, style, GUTTER);
    nodes.push(...place(`${key}/sub.${i}`, lines, MARGIN, top + height, { role: 'lane-sub' }));
    height += lines.height;
  });
  return { nodes, height };
}

/** A piece of a cell: how high it is, and how it is drawn where it comes to stand. */
export interface Block {
  key: string;
  ref: string;
  height: number;
  title?: string;
  draw(x: number, top: number): SceneNode[];
}

/** What a screen reader says before the content of a cell. */
export function cellLabel(ctx: MapContext, column: Column): string {
  return `${fillIn(ctx.words.step, column.index + 1)}${ctx.words.colon}${titleOf(column.step)}`;
}

/** A cell of nothing. */
export const EMPTY: readonly Block[] = [];

/**
 * One cell a column, its blocks under one another from `top` down.
 *
 * @param madeOf What a cell is made of beside its step, so that it need not be made again where nothing of it changed.
 */
export function stackCells(
  ctx: MapContext,
  lane: string,
  top: number,
  cellOf: (column: Column) => readonly Block[],
  gap: number,
  madeOf?: (column: Column) => readonly unknown[],
): { nodes: SceneNode[]; height: number; filled: boolean } {
  const nodes: SceneNode[] = [];
  let tallest = 0;
  const name = `cells/${lane}`;
  for (const column of ctx.columns.list) {
    const of = madeOf ? [column.step, top, ...madeOf(column)] : [column.step, top];
    const stacked = ctx.memory.recall(name, column.index, of, () =>
      stackCell(ctx, lane, top, column, cellOf(column), gap),
    );
    if (!stacked) continue;
    nodes.push(stacked.node);
    tallest = Math.max(tallest, stacked.height);
  }
  return { nodes, height: tallest, filled: nodes.length > 0 };
}

function stackCell(
  ctx: MapContext,
  lane: string,
  top: number,
  column: Column,
  blocks: readonly Block[],
  gap: number,
): { node: SceneNode; height: number } | undefined {
  if (blocks.length === 0) return undefined;
  const x = ctx.grid.left(column.index);
  let y = top;
  const children: SceneNode[] = [];
  for (const block of blocks) {
    if (y > top) y += gap;
    const box = { x, y, width: ctx.grid.card, height: block.height };
    const extra = { ref: block.ref, box, role: 'block', ...(block.title ? { title: block.title } : {}) };
    children.push(group(block.key, block.draw(x, y), extra));
    y += block.height;
  }
  const height = y - top;
  return { node: cell(ctx, lane, column, { top, height }, children), height };
}

/** The group of what a lane says of one step. */
export function cell(
  ctx: MapContext,
  lane: string,
  column: Column,
  { top, height }: { top: number; height: number },
  children: SceneNode[],
): SceneNode {
  return group(`${lane}/${column.step.id}`, children, {
    ref: column.step.id,
    role: 'cell',
    lane,
    aria: { role: 'listitem', label: cellLabel(ctx, column) },
    box: { x: ctx.grid.left(column.index), y: top, width: ctx.grid.card, height },
  });
}

/** The group of a whole lane. */
export function laneGroup(
  lane: string,
  label: string,
  nodes: SceneNode[],
  role: 'list' | 'group' | 'img' = 'list',
): SceneNode {
  return group(`lane/${lane}`, nodes, { role: 'lane', aria: { role, label } });
}
