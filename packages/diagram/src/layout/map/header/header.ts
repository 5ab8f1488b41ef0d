import type { SceneNode } from '../../../scene.ts';
import { group } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { MARGIN } from '../grid.ts';
import type { LaneResult } from '../lane.ts';
import { extremeFigures } from './extremes.ts';
import type { Figure, Fitted } from './figure.ts';
import { timeFigure, touchpointFigure } from './figures.ts';
import { valueFigure } from './net-value.ts';
import { peopleFigure } from './people.ts';
import { titleBlock } from './title.ts';

/** The title takes the gutter and so many columns where the figures stand beside it. */
const TITLE_COLUMNS = 3;
const ROW_GAP = 20;
const AIR = 8;

/** Who, how long, where, how it felt and what it was worth: the answers of the first ten seconds. */
export function header(ctx: MapContext, top: number): LaneResult {
  const people = peopleFigure(ctx);
  const extremes = extremeFigures(ctx);
  const figures = [people, timeFigure(ctx), touchpointFigure(ctx), ...extremes, valueFigure(ctx)].filter(
    (figure) => figure !== undefined,
  );
  const { slots } = ctx.grid;
  const wanted = figures.reduce((sum, figure) => (figure === people ? sum : sum + figure.span), 0);
  const beside = TITLE_COLUMNS + wanted + Math.min(2, people?.span ?? 0) <= slots.count;
  const first = beside ? TITLE_COLUMNS : -1;
  const titleRoom = (beside ? slots.left(TITLE_COLUMNS) - 24 : ctx.grid.edge) - MARGIN;
  const title = titleBlock(ctx, titleRoom);
  const figuresTop = beside ? top : top + title.height + ROW_GAP;
  const placed = arrange(ctx, figures, extremes, first);
  const nodes: SceneNode[] = [
    group('header/about', title.draw(MARGIN, top), { ref: ctx.journey.id, role: 'about', aria: { role: 'group' } }),
    ...placed.list.map(({ figure, fitted, x, y, width }) =>
      group(`header/${figure.key}`, fitted.draw(x, figuresTop + y), {
        role: 'figure',
        lane: 'figures',
        aria: { role: 'group' },
        box: { x, y: figuresTop + y, width, height: fitted.height },
      }),
    ),
  ];
  const below = placed.list.length ? figuresTop - top + placed.height : 0;
  return {
    height: Math.max(title.height, below),
    nodes: [group('header', nodes, { role: 'header', aria: { role: 'group' } })],
  };
}

interface Placed {
  figure: Figure;
  fitted: Fitted;
  x: number;
  y: number;
  width: number;
}

/** From left to right at slots (−1 is the gutter), in as few rows as hold them, each about as full as the others. */
function arrange(
  ctx: MapContext,
  figures: readonly Figure[],
  together: readonly Figure[],
  first: number,
): { list: Placed[]; height: number } {
  const { slots } = ctx.grid;
  const xOf = (slot: number) => (slot < 0 ? MARGIN : slots.left(slot));
  const list: Placed[] = [];
  let y = 0;
  for (const row of balancedRows(figures, together, slots.count - first)) {
    const spans = spansOf(row, slots.count - first);
    let slot = first;
    let tallest = 0;
    for (const [i, figure] of row.entries()) {
      const end = slot + spans[i]!;
      const width = xOf(end) - xOf(slot) - AIR;
      const fitted = figure.fit(width);
      list.push({ figure, fitted, x: xOf(slot), y, width });
      slot = end;
      tallest = Math.max(tallest, fitted.height);
    }
    y += tallest + ROW_GAP;
  }
  return { list, height: Math.max(0, y - ROW_GAP) };
}

/** The narrowest rows that are as few as can be, and do not part those that are to be compared where that costs no row. */
function balancedRows(figures: readonly Figure[], together: readonly Figure[], room: number): Figure[][] {
  const single = figures.map((figure) => [figure]);
  const few = rowsOf(single, room).length;
  const joined = figures.flatMap((figure) =>
    figure === together[0] ? [[...together]] : together.includes(figure) ? [] : [[figure]],
  );
  const units = rowsOf(joined, room).length <= few && leastOf(together) <= room ? joined : single;
  for (let narrow = Math.ceil(leastOf(figures) / Math.max(1, few)); narrow < room; narrow++) {
    const rows = rowsOf(units, narrow);
    if (rows.length <= few && rows.every((row) => leastOf(row) <= narrow)) return rows;
  }
  return rowsOf(units, room);
}

/** Each its least, and of what is left as much as it wants, the last one first: people, the first, wrap best. */
function spansOf(row: readonly Figure[], room: number): number[] {
  let spare = room - leastOf(row);
  return row
    .toReversed()
    .map(({ span, least }) => {
      const more = Math.max(0, Math.min(span - least, spare));
      spare -= more;
      return least + more;
    })
    .reverse();
}

function leastOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + figure.least, 0);
}

function rowsOf(units: readonly (readonly Figure[])[], room: number): Figure[][] {
  const rows: Figure[][] = [];
  for (const unit of units) {
    const row = rows.at(-1);
    if (row && leastOf(row) + leastOf(unit) <= room) row.push(...unit);
    else rows.push([...unit]);
  }
  return rows;
}
