import { fillIn, type Step, type TextFact } from '@waymark/model';
import type { MapContext } from '../context.ts';
import { type Block, EMPTY, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import { type Para, para, place, STYLES, widthOf } from '../text.ts';

const GAP = 6;
const MARK_GAP = 6;

/** What goes through the persona's head: thoughts in quotes, questions after a mark, expectations named as such. */
export const thoughts: LaneBuilder = (ctx, top) => {
  const cells = stackCells(ctx, 'thoughts', top, ({ step }) => blocksOf(ctx, step), GAP);
  if (!cells.filled) return undefined;
  const label = gutterLabel(ctx, 'thoughts', top, ctx.words.thoughts, [ctx.words.andQuestions]);
  return {
    height: Math.max(cells.height, label.height),
    nodes: [laneGroup('thoughts', ctx.words.thoughts, [...label.nodes, ...cells.nodes])],
  };
};

function blocksOf(ctx: MapContext, step: Step): readonly Block[] {
  if (step.thoughts.length + step.questions.length + step.expectations.length === 0) return EMPTY;
  return [
    ...step.thoughts.map((fact) => thought(ctx, fact)),
    ...step.questions.map((fact) => question(ctx, fact)),
    ...step.expectations.map((fact) => expectation(ctx, fact)),
  ];
}

function thought(ctx: MapContext, fact: TextFact): Block {
  return plain(fact, para(ctx, fillIn(ctx.words.quote, fact.text), STYLES.quiet, ctx.grid.card));
}

function plain(fact: TextFact, text: Para): Block {
  const draw = (x: number, top: number) => place(`${fact.id}/text`, text, x, top);
  return { key: `thoughts/${fact.id}`, ref: fact.id, height: text.height, draw };
}

function question(ctx: MapContext, fact: TextFact): Block {
  const mark = para(ctx, '?', STYLES.strong, 12);
  const inset = widthOf('?', STYLES.strong) + MARK_GAP;
  const text = para(ctx, fact.text, STYLES.body, ctx.grid.card - inset);
  return {
    key: `thoughts/${fact.id}`,
    ref: fact.id,
    height: Math.max(mark.height, text.height),
    draw: (x, top) => [...place(`${fact.id}/mark`, mark, x, top), ...place(`${fact.id}/text`, text, x + inset, top)],
  };
}

function expectation(ctx: MapContext, fact: TextFact): Block {
  const head = para(ctx, ctx.words.expects, STYLES.overline, ctx.grid.card);
  const text = para(ctx, fact.text, STYLES.body, ctx.grid.card);
  return {
    key: `thoughts/${fact.id}`,
    ref: fact.id,
    height: head.height + text.height,
    draw: (x, top) => [
      ...place(`${fact.id}/head`, head, x, top),
      ...place(`${fact.id}/text`, text, x, top + head.height),
    ],
  };
}
