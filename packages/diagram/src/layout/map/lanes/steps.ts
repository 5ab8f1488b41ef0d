import { fillIn, type Id, type Step, titleOf } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { diamond, face, group, rect, stroke } from '../../shared/index.ts';
import type { Column } from '../columns.ts';
import type { MapContext } from '../context.ts';
import { PAD } from '../grid.ts';
import { cellLabel, gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { type Para, para, place, STYLES, textNode } from '../text.ts';
import { detours } from './detours.ts';

/** Above a card's title: its number and marks. */
const HEAD = 24;
const FOOT = 12;
/** A face or a diamond takes so much of the head. */
const MARK = 20;

/** The steps as cards in order, arrows between neighbours, and under them the ways that are not simply the next step. */
export const steps: LaneBuilder = (ctx, top) => {
  const { list, runs } = ctx.columns;
  if (list.length === 0) return undefined;
  const { memory } = ctx;
  const texts = list.map(({ step }, i) => memory.recall('steps/texts', i, [step], () => textsOf(ctx, step)));
  let height = 0;
  for (const { title, detail } of texts) height = Math.max(height, HEAD + title.height + (detail?.height ?? 0) + FOOT);
  // Steps without a card of their own hang under others.
  const exits = new Set([...ctx.columns.exits.values()].flatMap((here) => here.map(({ step }) => step.id))).size;
  const stageCount = new Set(runs.map((run) => run.stage)).size;
  const label = gutterLabel(ctx, 'steps', top + 6, ctx.words.steps, [
    fillIn(ctx.words.stepsIn, list.length, stageCount),
    ...(exits > 0 ? [fillIn(ctx.words.exits, exits)] : []),
  ]);
  const extremes = extremesOf(ctx);
  const nodes = list.map((column, i) => {
    const { step, aside } = column;
    const levels = extremes.get(step.id);
    const of = [step, aside, top, height, ...(levels ?? [])];
    return memory.recall('steps/cards', i, of, () => card(ctx, column, texts[i]!, top, height, levels));
  });
  const { flow, columns } = ctx;
  const ways = memory.recall('steps/ways', 0, [flow, columns.of, columns.exits, top, height], () =>
    detours(ctx, { top, bottom: top + height }),
  );
  const marks = new Set<MarkName>();
  if (list.some((column) => column.step.moment)) marks.add('moment');
  if (list.some((column) => column.aside)) marks.add('alternative');
  return {
    height: Math.max(height + ways.height, label.height + 6),
    nodes: [laneGroup('steps', ctx.words.steps, [...label.nodes, ...ways.arrows, ...nodes, ...ways.nodes])],
    marks,
  };
};

const ONWARD = { radius: 6, stroke: stroke('line2'), role: 'card' };
const ASIDE = { ...ONWARD, stroke: stroke('soft', 1, [4, 3]) };

interface Texts {
  title: Para;
  detail: Para | undefined;
}

function textsOf(ctx: MapContext, step: Step): Texts {
  const room = ctx.grid.card - 2 * PAD;
  const finer = step.detail && (ctx.find.journey(step.detail.target) ?? step.detail);
  return {
    title: para(ctx, titleOf(step), STYLES.name, room),
    detail: finer && para(ctx, fillIn(ctx.words.detail, titleOf(finer)), STYLES.label, room),
  };
}

/**
 * The levels of the faces on a step's card: that of a peak or trough of some curve; where it is so for several personas
 * the lowest and the highest.
 */
function extremesOf(ctx: MapContext): Map<Id, number[]> {
  const levels = new Map<Id, number[]>();
  for (const { peak, trough } of ctx.curves) {
    for (const point of [peak, trough]) {
      if (!point) continue;
      const here = [...(levels.get(point.step) ?? []), point.level];
      levels.set(point.step, [...new Set([Math.min(...here), Math.max(...here)])]);
    }
  }
  return levels;
}

function card(
  ctx: MapContext,
  column: Column,
  { title, detail }: Texts,
  top: number,
  height: number,
  extremes: readonly number[] | undefined,
): SceneNode {
  const { step, index, aside } = column;
  const key = `steps/${step.id}`;
  const x = ctx.grid.left(index);
  const box = { x, y: top, width: ctx.grid.card, height };
  const children: SceneNode[] = [
    rect(`${key}/card`, box, 'raise', aside ? ASIDE : ONWARD),
    textNode(`${key}/number`, `${index + 1}`, STYLES.overline, x + PAD, top + 19, 40),
  ];
  let right = x + ctx.grid.card - PAD - 7;
  if (step.moment) {
    children.push(diamond(`${key}/moment`, right, top + 15, 6, { ref: step.moment.id, title: ctx.words.decides }));
    right -= MARK;
  }
  extremes?.forEach((level, i) => {
    children.push(face(`${key}/face.${i}`, right - 2 - i * MARK, top + 16, level));
  });
  children.push(...place(`${key}/title`, title, x + PAD, top + HEAD + 2));
  if (detail) {
    const extra = { ref: step.detail?.target ?? step.id };
    children.push(...place(`${key}/detail`, detail, x + PAD, top + HEAD + 4 + title.height, extra));
  }
  const aria = { role: 'listitem' as const, label: cellLabel(ctx, column) };
  return group(key, children, { ref: step.id, role: 'step', lane: 'steps', aria, box });
}
