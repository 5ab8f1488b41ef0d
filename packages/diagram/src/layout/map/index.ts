import { fillIn, type Id, type Journey, type JourneyModel, stageTitle, titleOf } from '@waymark/model';
import { LANES, type Lane, type MapOptions } from '../../options.ts';
import type { Scene, SceneNode } from '../../scene.ts';
import { line, stroke } from '../shared/index.ts';
import { type MapContext, makeContext, shortName } from './context.ts';
import { AIR, MARGIN } from './grid.ts';
import { header } from './header/header.ts';
import type { LaneBuilder, LaneResult } from './lane.ts';
import { activities } from './lanes/activities.ts';
import { experience } from './lanes/experience.ts';
import { improvements } from './lanes/improvements.ts';
import { metrics } from './lanes/metrics.ts';
import { moments } from './lanes/moments.ts';
import { pains } from './lanes/pains.ts';
import { scenario } from './lanes/scenario.ts';
import { stages } from './lanes/stages.ts';
import { steps } from './lanes/steps.ts';
import { thoughts } from './lanes/thoughts.ts';
import { time } from './lanes/time.ts';
import { touchpoints } from './lanes/touchpoints.ts';
import { value } from './lanes/value.ts';
import { legend } from './legend.ts';
import type { MarkName } from './mark-names.ts';
import { Memory } from './memory.ts';
import { overview } from './overview/overview.ts';
import { para, place, STYLES } from './text.ts';

const BUILDERS: Readonly<Record<Lane, LaneBuilder>> = {
  scenario,
  stages,
  steps,
  activities,
  touchpoints,
  experience,
  thoughts,
  pains,
  time,
  value,
  metrics,
  moments,
  improvements,
};

type Group = 'frame' | 'happens' | 'feels' | 'gives' | 'next';

const GROUP_OF: Readonly<Record<Lane, Group>> = {
  scenario: 'frame',
  stages: 'frame',
  steps: 'frame',
  activities: 'happens',
  touchpoints: 'happens',
  experience: 'feels',
  thoughts: 'feels',
  pains: 'feels',
  time: 'gives',
  value: 'gives',
  metrics: 'gives',
  moments: 'next',
  improvements: 'next',
};

const GROUP_AIR = 8;
const GROUP_NAME = 28;

/**
 * The journey map: a header, a column a step, a lane a subject, a legend.
 *
 * Pure: the same model, journey and options give the same scene. A journey that the model does not have gives an empty
 * picture that says so, as does one without steps. Time and size are linear in the journey.
 *
 * Who draws one journey again and again hands in a memory of their own: the scene is the same as without, and what is
 * as it was last time are the same objects. So its nodes are for reading only.
 */
export function layoutMap(model: JourneyModel, journeyId: Id, options: MapOptions, memory = new Memory()): Scene {
  const journey = model.journeys.find((one) => one.id === journeyId);
  const lanes = [...new Set(options.lanes ?? LANES)];
  const ctx = makeContext(model, journey ?? nowhere(journeyId), options, lanes, memory);
  const { curves, ledgers, columns } = ctx;
  const head = memory.recall('header', 0, [curves, ledgers, columns.of], () => header(ctx, MARGIN));
  const headEnd = MARGIN + head.height + 20;
  const glanceAt = headEnd + AIR;
  const glance = memory.recall('overview', 0, [curves, ledgers, columns.of, columns.runs, glanceAt], () =>
    overview(ctx, glanceAt),
  );
  const rule = glance ? [line('rule/overview', MARGIN, headEnd, ctx.grid.edge, headEnd, stroke('line'))] : [];
  const picture = stackLanes(ctx, lanes, glance ? headEnd + 2 * AIR + glance.height : headEnd);
  const explained = legend(ctx, picture.bottom + 16, picture.marks);
  const bottom = explained ? picture.bottom + 16 + explained.height : picture.bottom;
  return {
    width: ctx.grid.width,
    height: Math.ceil(bottom + MARGIN - 8),
    title: titleOf(ctx.journey),
    desc: describe(ctx),
    lang: options.lang,
    children: [
      ...rule,
      ...picture.behind,
      ...head.nodes,
      ...(glance?.nodes ?? []),
      ...picture.nodes,
      ...(explained?.nodes ?? []),
    ],
  };
}

function nowhere(id: Id): Journey {
  const start = { line: 0, character: 0 };
  const source = { uri: '', start, end: start };
  const stageModel = { name: '', target: null, source };
  const name = id.replace(/^journey:/, '');
  return { id, name, source, nameSource: source, personas: [], stageModel, stages: [], steps: [] };
}

interface Stack {
  /** Rules, borders, tints: behind all else. */
  behind: SceneNode[];
  nodes: SceneNode[];
  marks: Set<MarkName>;
  bottom: number;
}

/** One lane under the other, parted by rules; a stronger rule and a name where a new group of lanes starts. */
function stackLanes(ctx: MapContext, lanes: readonly Lane[], top: number): Stack {
  const under: SceneNode[] = [];
  const rules: SceneNode[] = [];
  const nodes: SceneNode[] = [];
  const marks = new Set<MarkName>();
  const { edge } = ctx.grid;
  let y = top;
  let bordersFrom: number | undefined;
  let before: Group | undefined;
  for (const lane of lanes) {
    const group = GROUP_OF[lane];
    const same = group === before;
    const named = group !== 'frame';
    const breakAir = same || !before ? 0 : GROUP_AIR;
    const start = y + breakAir + (same ? (named ? AIR : 0) : named ? GROUP_NAME : AIR);
    const result = build(ctx, lane, start);
    if (!result) continue;
    const ruleY = y + breakAir;
    if (!same || named) {
      rules.push(line(`rule/${lane}`, MARGIN, ruleY, edge, ruleY, stroke(same || !before ? 'line' : 'line2')));
    }
    if (!same && named) {
      const name = para(ctx, ctx.words.groups[group], STYLES.overline, edge - MARGIN);
      nodes.push(...place(`group/${lane}`, name, MARGIN, ruleY + 9, { role: 'group-name' }));
    }
    if (lane !== 'scenario') bordersFrom ??= lane === 'stages' ? start + result.height : ruleY;
    under.push(...(result.under ?? []));
    nodes.push(...result.nodes);
    for (const mark of result.marks ?? []) marks.add(mark);
    before = group;
    y = start + result.height + AIR;
  }
  rules.push(line('rule/end', MARGIN, y, edge, y, stroke('line2')));
  return { behind: [...under, ...borders(ctx, bordersFrom, y), ...rules], nodes, marks, bottom: y };
}

function build(ctx: MapContext, lane: Lane, top: number): LaneResult | undefined {
  if (lane === 'steps' && ctx.columns.list.length === 0) return noSteps(ctx, top);
  return BUILDERS[lane](ctx, top);
}

/** What stands in the place of the steps of a journey that has none yet. */
function noSteps(ctx: MapContext, top: number): LaneResult {
  const words = para(ctx, ctx.words.noSteps, STYLES.quiet, ctx.grid.edge - ctx.grid.left(0));
  return { height: words.height, nodes: place('steps/none', words, ctx.grid.left(0), top) };
}

/** A line at each border of two stages, through all lanes. */
function borders(ctx: MapContext, top: number | undefined, bottom: number): SceneNode[] {
  if (top === undefined) return [];
  return ctx.columns.runs.slice(1).map(({ from }) => {
    const x = ctx.grid.x(from);
    return line(`border/${from}`, x, top, x, bottom, stroke('line'), 'stage-border');
  });
}

function describe(ctx: MapContext): string {
  const { columns, words, curves } = ctx;
  const feeling = (point: { step: Id; word?: string } | undefined) => {
    const column = point && columns.of.get(point.step);
    if (column === undefined) return undefined;
    const title = titleOf(columns.list[column]!.step);
    return point?.word ? `${title} (${point.word})` : title;
  };
  const stageNames = new Set(columns.runs.flatMap((run) => (run.stage ? stageTitle(ctx.model, run.stage) : [])));
  const who = ctx.personas.map(shortName).join(', ');
  const [best, worst] = [feeling(curves[0]?.peak), feeling(curves[0]?.trough)];
  return [
    fillIn(words.described, columns.list.length, stageNames.size, who && fillIn(words.describedFor, who)),
    best ? fillIn(words.best, best) : '',
    worst ? fillIn(words.worst, worst) : '',
  ].join('');
}
