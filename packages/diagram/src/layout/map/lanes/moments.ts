import type { MomentOfTruth } from '@waymark/model';
import { diamond } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { type Block, EMPTY, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import { para, place, STYLES } from '../text.ts';

const TEXT_X = 24;

/** The steps that decide how the whole is judged, with the question that each asks. */
export const moments: LaneBuilder = (ctx, top) => {
  const cells = stackCells(ctx, 'moments', top, ({ step }) => (step.moment ? [block(ctx, step.moment)] : EMPTY), 0);
  if (!cells.filled) return undefined;
  const label = gutterLabel(ctx, 'moments', top, ctx.words.moments);
  return {
    height: Math.max(cells.height, label.height),
    nodes: [laneGroup('moments', ctx.words.moments, [...label.nodes, ...cells.nodes])],
    marks: ['moment'],
  };
};

function block(ctx: MapContext, moment: MomentOfTruth): Block {
  const asked = moment.text?.trim();
  const text = para(ctx, asked || ctx.words.decides, asked ? STYLES.body : STYLES.quiet, ctx.grid.card - TEXT_X);
  return {
    key: `moments/${moment.id}`,
    ref: moment.id,
    height: Math.max(text.lineHeight, text.height),
    draw: (x, top) => [
      diamond(`${moment.id}/mark`, x + 8, top + text.lineHeight / 2, 8),
      ...place(`${moment.id}/text`, text, x + TEXT_X, top),
    ],
  };
}
