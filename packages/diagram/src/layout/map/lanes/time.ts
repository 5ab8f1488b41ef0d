import { fillIn, formatDuration } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { num, path, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { MARGIN } from '../grid.ts';
import { cell, gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { type Para, para, place, STYLES, textNode, widthOf } from '../text.ts';
import { type BarPart, barParts, timeScale } from './time-scale.ts';

const BAR = 12;
const BAR_TOP = 2;
const TEXT_TOP = BAR_TOP + BAR + 6;
/** Half of a cut: how far its two strokes lean, and stand apart. */
const LEAN = 4;

interface Timed {
  column: number;
  taken: number;
  waited: number;
  parts: BarPart[];
  takenText: Para | undefined;
  waitedText: Para | undefined;
  beside: boolean;
}

/** Time taken and waited, to one scale for all steps. */
export const time: LaneBuilder = (ctx, top) => {
  const spent = ctx.time.perStep.flatMap(({ step, taken, waited }) => {
    const column = ctx.columns.of.get(step);
    return column === undefined || taken + waited === 0 ? [] : [{ column, taken, waited }];
  });
  if (spent.length === 0) return undefined;
  const scale = timeScale(
    spent.map(({ taken, waited }) => taken + waited),
    ctx.grid.card,
  );
  const marks = new Set<MarkName>();
  let height = 0;
  const nodes: SceneNode[] = [];
  for (const { column, taken, waited } of spent) {
    const here = ctx.columns.list[column]!;
    const drawn = ctx.memory.recall('time', column, [here.step, taken, waited, top, scale.perSecond], () => {
      const parts = barParts(taken, waited, scale, ctx.grid.card);
      const { nodes, height } = drawTime(ctx, textsOf(ctx, { column, taken, waited, parts }), top);
      return { height, cut: parts.some((part) => part.cut), node: cell(ctx, 'time', here, { top, height }, nodes) };
    });
    if (taken) marks.add('taken');
    if (waited) marks.add('waited');
    if (drawn.cut) marks.add('cut');
    height = Math.max(height, drawn.height);
    nodes.push(drawn.node);
  }
  const label = gutterLabel(ctx, 'time', top, ctx.words.time, [ctx.words.toScale]);
  const bar = scaleBar(ctx, top + label.height + 8, scale.unit, scale.unitWidth);
  return {
    height: Math.max(height, label.height + 16),
    nodes: [laneGroup('time', ctx.words.time, [...label.nodes, ...bar, ...nodes])],
    marks,
  };
};

function textsOf(ctx: MapContext, at: Pick<Timed, 'column' | 'taken' | 'waited' | 'parts'>): Timed {
  const { words, lang, grid } = ctx;
  const takenStyle = { ...STYLES.strong, figures: true };
  const waitedStyle = { ...STYLES.quiet, figures: true };
  const takenWords = at.taken ? formatDuration(at.taken, lang) : '';
  const waitedWords = at.waited ? fillIn(words.plusWaited, formatDuration(at.waited, lang)) : '';
  return {
    ...at,
    takenText: takenWords ? para(ctx, takenWords, takenStyle, grid.card) : undefined,
    waitedText: waitedWords ? para(ctx, waitedWords, waitedStyle, grid.card) : undefined,
    beside: widthOf(takenWords, takenStyle) + 6 + widthOf(waitedWords, waitedStyle) <= grid.card,
  };
}

function drawTime(ctx: MapContext, timed: Timed, top: number): { nodes: SceneNode[]; height: number } {
  const { takenText, waitedText, beside } = timed;
  const { step } = ctx.columns.list[timed.column]!;
  const key = `time/${step.id}`;
  const x = ctx.grid.left(timed.column);
  const nodes = timed.parts.flatMap((part) => {
    const ref = (part.kind === 'taken' ? step.takes : step.waits)?.id ?? step.id;
    return drawPart(`${key}/${part.kind}`, ref, part, x, top + BAR_TOP);
  });
  let height = TEXT_TOP;
  if (takenText) {
    nodes.push(...place(`${key}/taken-text`, takenText, x, top + height, { ref: step.takes?.id }));
    if (!beside || !waitedText) height += takenText.height;
  }
  if (waitedText) {
    const after = takenText && beside ? takenText.width + 6 : 0;
    const text = { ...waitedText, room: ctx.grid.card - after };
    nodes.push(...place(`${key}/waited-text`, text, x + after, top + height, { ref: step.waits?.id }));
    height += waitedText.height;
  }
  return { nodes, height };
}

function drawPart(
  key: string,
  ref: string,
  { kind, start, width, cut }: BarPart,
  left: number,
  top: number,
): SceneNode[] {
  const box = { x: left + start, y: top, width, height: BAR };
  const nodes: SceneNode[] = [
    kind === 'taken'
      ? rect(key, box, 'ink', { ref, role: 'taken' })
      : rect(key, { x: box.x + 0.5, y: top + 0.5, width: Math.max(1, width - 1), height: BAR - 1 }, 'hatch-soft', {
          ref,
          role: 'waited',
          stroke: stroke('soft'),
        }),
  ];
  if (cut === undefined) return nodes;
  const x = left + cut;
  const slant = (dx: number) => `${num(x + dx + LEAN)} ${num(top - 3)}L${num(x + dx - LEAN)} ${num(top + BAR + 3)}`;
  const gap = `M${slant(-4)}L${num(x + 4 - LEAN)} ${num(top + BAR + 3)}L${num(x + 4 + LEAN)} ${num(top - 3)}Z`;
  nodes.push(path(`${key}/cut`, gap, 'bg', { role: 'cut' }));
  nodes.push(path(`${key}/edges`, `M${slant(-4)}M${slant(4)}`, 'none', { stroke: stroke('soft', 1.25), role: 'cut' }));
  return nodes;
}

function scaleBar(ctx: MapContext, y: number, unit: number, width: number): SceneNode[] {
  const end = MARGIN + width;
  const d = `M${MARGIN} ${num(y - 3)}V${num(y + 3)}M${MARGIN} ${num(y)}H${num(end)}M${num(end)} ${num(y - 3)}V${num(y + 3)}`;
  const text = formatDuration(unit, ctx.lang);
  return [
    path('time/scale', d, 'none', { stroke: stroke('soft', 1.25), role: 'scale' }),
    textNode('time/scale-text', text, STYLES.label, end + 8, y + 4, widthOf(text, STYLES.label)),
  ];
}
