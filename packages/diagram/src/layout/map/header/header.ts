import type { SceneNode } from '../../../scene.ts';
import { group } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { GUTTER, MARGIN } from '../grid.ts';
import type { LaneResult } from '../lane.ts';
import type { Figure } from './figure.ts';
import { experienceFigures, timeFigure, touchpointFigure, valueFigure } from './figures.ts';
import { peopleFigure } from './people.ts';
import { titleBlock } from './title.ts';

/** From so many columns on, title and figures share one row; the title has the gutter and the first columns. */
const ONE_ROW_FROM = 12;
const TITLE_COLUMNS = 3;
const ROW_GAP = 20;
/** More parties than this stand in their lanes alone. */
const MOST_VALUES = 4;

/** Who, how long, where, how it felt and what it was worth: the answers of the first ten seconds. */
export function header(ctx: MapContext, top: number): LaneResult {
  const beside = ctx.grid.count >= ONE_ROW_FROM;
  const titleRoom = beside ? ctx.grid.left(TITLE_COLUMNS) - MARGIN - 24 : ctx.grid.edge - MARGIN;
  const title = titleBlock(ctx, titleRoom);
  const first = beside ? TITLE_COLUMNS : -1;
  const figures = figuresOf(ctx, beside);
  const placed = arrange(ctx, figures, first);
  const figuresTop = beside ? top : top + title.height + ROW_GAP + 4;
  const nodes: SceneNode[] = [
    group('header/about', title.draw(MARGIN, top), { ref: ctx.journey.id, role: 'about', aria: { role: 'group' } }),
  ];
  for (const { figure, slot, y, width } of placed.list) {
    const x = slot < 0 ? MARGIN : ctx.grid.left(slot);
    nodes.push(
      group(`header/${figure.key}`, figure.draw(x, figuresTop + y), {
        role: 'figure',
        lane: 'figures',
        aria: { role: 'group' },
        box: { x, y: figuresTop + y, width, height: figure.height },
      }),
    );
  }
  const height = beside ? Math.max(title.height, placed.height) : figuresTop - top + placed.height;
  return {
    height: placed.list.length ? height : title.height,
    nodes: [group('header', nodes, { role: 'header', aria: { role: 'group' } })],
  };
}

function figuresOf(ctx: MapContext, beside: boolean): Figure[] {
  const ledgers = ctx.ledgers.filter((ledger) => ledger.gained + ledger.given + ledger.leaked > 0);
  const most = ctx.lanes.includes('value') ? MOST_VALUES : ledgers.length;
  return [
    peopleFigure(ctx, beside ? 2 : 1),
    timeFigure(ctx),
    touchpointFigure(ctx),
    ...experienceFigures(ctx),
    ...ledgers.slice(0, most).map((ledger, i) => valueFigure(ctx, ledger, i === 0)),
  ].filter((figure) => figure !== undefined);
}

interface Placed {
  figure: Figure;
  /** The column that it starts at; −1 is the gutter. */
  slot: number;
  y: number;
  width: number;
}

/** From left to right at column edges, into further rows where the picture ends. */
function arrange(ctx: MapContext, figures: readonly Figure[], first: number): { list: Placed[]; height: number } {
  const list: Placed[] = [];
  let slot = first;
  let y = 0;
  let tallest = 0;
  for (const figure of figures) {
    if (slot > first && slot + figure.span > ctx.grid.room) {
      y += tallest + ROW_GAP;
      slot = first;
      tallest = 0;
    }
    const width = slot < 0 && figure.span === 1 ? GUTTER : figure.span * ctx.grid.col - 12;
    list.push({ figure, slot, y, width });
    slot += figure.span;
    tallest = Math.max(tallest, figure.height);
  }
  return { list, height: y + tallest };
}
