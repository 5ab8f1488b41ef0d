import type { TextFact } from '@waymark/model';
import { delightMark, painMark } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { type Block, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import { para, place, STYLES } from '../text.ts';

const TEXT_X = 22;
const GAP = 6;

/** Where it hurts and where it shines. */
export const pains: LaneBuilder = (ctx, top) => {
  const cells = stackCells(
    ctx,
    'pains',
    top,
    ({ step }) => [
      ...step.pains.map((fact) => block(ctx, fact, painMark)),
      ...step.delights.map((fact) => block(ctx, fact, delightMark)),
    ],
    GAP,
  );
  if (!cells.filled) return undefined;
  const label = gutterLabel(ctx, 'pains', top, ctx.words.pains, [ctx.words.andDelights]);
  return {
    height: Math.max(cells.height, label.height),
    nodes: [laneGroup('pains', ctx.words.pains, [...label.nodes, ...cells.nodes])],
  };
};

function block(ctx: MapContext, fact: TextFact, mark: typeof painMark): Block {
  const text = para(ctx, fact.text, STYLES.body, ctx.grid.card - TEXT_X);
  return {
    key: `pains/${fact.id}`,
    ref: fact.id,
    height: Math.max(text.lineHeight, text.height),
    draw: (x, top) => [
      mark(`${fact.id}/mark`, x + 7, top + text.lineHeight / 2),
      ...place(`${fact.id}/text`, text, x + TEXT_X, top),
    ],
  };
}
