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
  const others = [timeFigure(ctx), touchpointFigure(ctx), ...extremeFigures(ctx), valueFigure(ctx)].filter(
    (figure) => figure !== undefined,
  );
  const wanted = others.reduce((sum, figure) => sum + figure.span, 0);
  const beside = TITLE_COLUMNS + wanted + Math.min(2, people?.span ?? 0) <= ctx.grid.count;
  const first = beside ? TITLE_COLUMNS : -1;
  const free = ctx.grid.room - first - wanted;
  const figures = people
    ? [{ ...people, span: Math.max(people.least, Math.min(people.span, free)) }, ...others]
    : others;
  const titleRoom = beside ? ctx.grid.left(TITLE_COLUMNS) - MARGIN - 24 : ctx.grid.edge - MARGIN;
  const title = titleBlock(ctx, titleRoom);
  const figuresTop = beside ? top : top + title.height + ROW_GAP;
  const placed = arrange(ctx, figures, first);
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

/** From left to right at column edges (−1 is the gutter), into further rows where the picture ends. */
function arrange({ grid }: MapContext, figures: readonly Figure[], first: number): { list: Placed[]; height: number } {
  const xOf = (slot: number) => (slot < 0 ? MARGIN : grid.left(slot));
  const list: Placed[] = [];
  let slot = first;
  let y = 0;
  let tallest = 0;
  for (const figure of figures) {
    if (slot > first && slot + figure.least > grid.room) {
      y += tallest + ROW_GAP;
      slot = first;
      tallest = 0;
    }
    if (figure.onGrid) slot = Math.max(0, slot);
    const span = Math.max(figure.least, Math.min(figure.span, grid.room - slot));
    const width = xOf(slot + span) - xOf(slot) - AIR;
    const fitted = figure.fit(width);
    list.push({ figure, fitted, x: xOf(slot), y, width });
    slot += span;
    tallest = Math.max(tallest, fitted.height);
  }
  return { list, height: y + tallest };
}
