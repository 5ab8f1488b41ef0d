import type { Journey, Lang, Step } from '@waymark/model';
import { formatDuration, journeyTime, netOf, refTitle, signed } from '@waymark/model';
import { tokenOf } from '../../parser/cst.ts';
import type { Unit } from '../../workspace/index.ts';
import { blockOf, extentOf, homeOf, nodeAt, offsetAt, positionAt } from '../base/index.ts';
import type { Context, Position, Range } from '../types.ts';

export interface HintOptions {
  values: boolean;
  times: boolean;
  personas: boolean;
}

/** Something that is not written, shown in the text all the same. */
export interface Hint {
  position: Position;
  label: string;
  tooltip: string;
  /** Space before or behind it. */
  before?: boolean;
  after?: boolean;
}

const WORDS: Readonly<Record<Lang, { value: string; stage: string; journey: string; persona: string }>> = {
  en: {
    value: 'What the step gives less what it takes, over all parties, in points',
    stage: 'Time of the stage: taken and waited',
    journey: 'Time along the main path: taken and waited',
    persona: 'The journey’s first persona',
  },
  'zh-CN': {
    value: '步骤给予的减去取走的，各方合计，以点计',
    stage: '阶段的时间：用时和等待',
    journey: '主路径的时间：用时和等待',
    persona: '旅程的第一个用户画像',
  },
};

/** The net value of each step, the time of each stage and journey, and whose feeling it is where no persona is named. */
export function hintsIn(context: Context, uri: string, range: Range, options: HintOptions): Hint[] {
  const unit = context.workspace.unit(uri);
  if (!unit || unit.library) return [];
  const hints = unit.part.journeys.flatMap((journey) => [
    ...(options.values ? journey.steps.flatMap((step) => valueHint(context, unit, step)) : []),
    ...(options.times ? timeHints(context, unit, journey) : []),
    ...(options.personas ? journey.steps.flatMap((step) => personaHints(context, unit, journey, step)) : []),
  ]);
  const [from, to] = [offsetAt(unit, range.start), offsetAt(unit, range.end)];
  return hints.filter(({ position }) => {
    const at = offsetAt(unit, position);
    return from <= at && at <= to;
  });
}

/** Behind the step's title. */
function valueHint(context: Context, unit: Unit, step: Step): Hint[] {
  const node = homeOf(context.workspace, step.id)?.node;
  if (!node || step.ledger.length === 0) return [];
  const end = (tokenOf(node, 'title') ?? tokenOf(node, 'name'))?.end ?? extentOf(node).end;
  return [
    { position: positionAt(unit, end), label: signed(netOf(step)), tooltip: WORDS[context.lang].value, before: true },
  ];
}

/** Before the braces of the journey and of its stages. */
function timeHints({ workspace, lang }: Context, unit: Unit, journey: Journey): Hint[] {
  const time = journeyTime(journey);
  const byStep = new Map(time.perStep.map(({ step, taken, waited }) => [step, taken + waited]));
  const node = homeOf(workspace, journey.id)?.node;
  const whole = node ? hintAtBrace(unit, node, time.total, lang, WORDS[lang].journey) : [];
  const stages = journey.stages.flatMap(({ source, steps }) => {
    const block = nodeAt(unit, offsetAt(unit, source.start));
    const seconds = steps.reduce((sum, id) => sum + (byStep.get(id) ?? 0), 0);
    return block ? hintAtBrace(unit, block, seconds, lang, WORDS[lang].stage) : [];
  });
  return [...whole, ...stages];
}

function hintAtBrace(
  unit: Unit,
  node: Parameters<typeof blockOf>[0],
  seconds: number,
  lang: Lang,
  tooltip: string,
): Hint[] {
  const open = blockOf(node)?.open;
  if (!open || seconds === 0) return [];
  return [{ position: positionAt(unit, open.offset), label: formatDuration(seconds, lang), tooltip, after: true }];
}

/** Before `feels`, where the persona is left out and the journey has several. */
function personaHints(
  { workspace, lang }: Context,
  unit: Unit,
  { personas }: Journey,
  { feelings, activities }: Step,
): Hint[] {
  const [first] = personas;
  if (!first || personas.length < 2) return [];
  const unnamed = [...feelings.filter(({ persona }) => !persona), ...activities.filter(({ actor }) => !actor)];
  return unnamed.map(({ source }) => ({
    position: positionAt(unit, offsetAt(unit, source.start)),
    label: refTitle(workspace.model(), first).split(/[,，、]/)[0]!,
    tooltip: WORDS[lang].persona,
    after: true,
  }));
}
