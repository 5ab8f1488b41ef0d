import { fillIn, type Metric, titleOf } from '@waymark/model';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Paint, SceneNode } from '../../../scene.ts';
import { rect } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { type Block, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import { plain } from '../numbers.ts';
import { para, place, STYLES, widthOf } from '../text.ts';

const BAR = 8;
const GAP = 12;
const SYMBOLS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** What is measured at each step: the last reading as a bar, a tick where the target lies. */
export const metrics: LaneBuilder = (ctx, top) => {
  const cells = stackCells(
    ctx,
    'metrics',
    top,
    ({ step }) => {
      const measured = new Set(step.measures.flatMap((ref) => ctx.find.metric(ref.target) ?? []));
      return [...measured].map((metric, i) => block(ctx, `metrics/${step.id}/${i}`, metric));
    },
    GAP,
  );
  if (!cells.filled) return undefined;
  const targets = ctx.columns.list.some(({ step }) => step.measures.some((ref) => ctx.find.metric(ref.target)?.target));
  const label = gutterLabel(ctx, 'metrics', top, ctx.words.metric, [ctx.words.againstTarget]);
  return {
    height: Math.max(cells.height, label.height),
    nodes: [laneGroup('metrics', ctx.words.metric, [...label.nodes, ...cells.nodes])],
    marks: targets ? ['target'] : [],
  };
};

/** Whether the last reading meets the target; undefined where either is missing. */
function isMet({ target, readings }: Metric): boolean | undefined {
  const value = readings.at(-1)?.value;
  if (value === undefined || !target) return undefined;
  switch (target.comparison) {
    case '>=':
      return value >= target.value;
    case '<=':
      return value <= target.value;
    case '>':
      return value > target.value;
    case '<':
      return value < target.value;
    case '=':
      return value === target.value;
  }
}

function block(ctx: MapContext, key: string, metric: Metric): Block {
  const { card } = ctx.grid;
  const met = isMet(metric);
  const paint: Paint = met === undefined ? 'ink' : met ? 'good' : 'bad';
  const reading = metric.readings.at(-1);
  const name = para(ctx, titleOf(metric), STYLES.body, card);
  const valueStyle = reading ? { ...STYLES.strong, fill: paint, figures: true } : STYLES.label;
  const valueWords = reading ? withUnit(reading.value, metric.unit) : ctx.words.noReading;
  const targetWords = metric.target
    ? fillIn(ctx.words.target, SYMBOLS[metric.target.comparison], withUnit(metric.target.value, metric.unit))
    : ctx.words.noTarget;
  const beside = widthOf(valueWords, valueStyle) + 10 + widthOf(targetWords, STYLES.label) <= card;
  const value = para(ctx, valueWords, valueStyle, card);
  const target = para(ctx, targetWords, STYLES.label, beside ? card - value.width - 10 : card);
  // Beside one another both stand on one line, whatever their sizes.
  const below = beside ? (value.lineHeight - target.lineHeight) / 2 : value.height;
  const textTop = name.height + 4 + BAR + 6;
  const draw = (x: number, top: number): SceneNode[] => [
    ...place(`${key}/name`, name, x, top),
    ...bar(key, metric, paint, x, top + name.height + 4, card),
    ...place(`${key}/value`, value, x, top + textTop, { ref: reading?.id }),
    ...place(`${key}/target`, target, beside ? x + value.width + 10 : x, top + textTop + below, {
      ref: metric.target?.id,
    }),
  ];
  return { key, ref: metric.id, height: textTop + value.height + (beside ? 0 : target.height), draw };
}

function bar(key: string, metric: Metric, paint: Paint, x: number, y: number, width: number): SceneNode[] {
  const value = metric.readings.at(-1)?.value;
  const at = scaleOf(metric).range([x, x + width]);
  const [low = 0, high = 0] = at.domain();
  const nodes: SceneNode[] = [rect(`${key}/track`, { x, y, width, height: BAR }, 'line', { role: 'track' })];
  if (value !== undefined) {
    const zero = at(Math.min(Math.max(0, low), high));
    const box = { x: Math.min(zero, at(value)), y, width: Math.abs(at(value) - zero), height: BAR };
    nodes.push(rect(`${key}/bar`, box, paint, { role: 'reading' }));
  }
  if (metric.target) {
    const tick = Math.min(x + width - 1, Math.max(x + 1, at(metric.target.value)));
    nodes.push(rect(`${key}/tick`, { x: tick - 1, y: y - 4, width: 2, height: BAR + 8 }, 'ink', { role: 'target' }));
  }
  return nodes;
}

/** Per cent run from 0 to 100; all else from zero to a round number a little above reading and target. */
function scaleOf({ unit, target, readings }: Metric): ScaleLinear<number, number> {
  const amounts = [0, readings.at(-1)?.value ?? 0, target?.value ?? 0].filter(Number.isFinite);
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  if (unit === '%' && low >= 0 && high <= 100) return scaleLinear().domain([0, 100]);
  if (low === high) return scaleLinear().domain([0, 1]);
  return scaleLinear()
    .domain([low * 1.05, high * 1.05])
    .nice(4);
}

function withUnit(value: number, unit: string | undefined): string {
  if (!unit) return plain(value);
  return unit === '%' || unit === '°' ? `${plain(value)}${unit}` : `${plain(value)} ${unit}`;
}
