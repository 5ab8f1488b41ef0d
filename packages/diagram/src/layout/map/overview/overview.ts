/** A long journey at a glance: its stages folded into a column each, as wide together as a page, over the map itself. */
import { fillIn, formatDuration } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, line, rect, stageName, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { X0 } from '../grid.ts';
import { gutterLabel, type LaneResult, laneGroup } from '../lane.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { curveNodes } from './curves.ts';
import type { Fold } from './fold.ts';

/** Journeys of more steps have one. */
const FOLDED_FROM = 41;
/** As wide as a map of twelve steps. */
const WIDEST = 12 * 136;
/** Of more stages, one after the other, no name would have room. */
const MOST_FOLDS = 20;
const AIR = 6;
const PAD = 8;
const BAR = 2;
const GAP = 8;

/** Nothing for a journey that a reader takes in as it is. */
export function overview(ctx: MapContext, top: number): LaneResult | undefined {
  const count = ctx.columns.list.length;
  if (count < FOLDED_FROM) return undefined;
  const folds = foldsOf(ctx);
  const label = gutterLabel(ctx, 'overview', top + 10, ctx.words.overview, [ctx.words.folded]);
  const heads = folds.map((fold) => headOf(ctx, fold));
  const headHeight = Math.max(...heads.map(({ height }) => height));
  const curves = curveNodes(ctx, folds, top + headHeight + GAP);
  const timesTop = top + headHeight + GAP + curves.height + (curves.height ? GAP : 0);
  const times = folds.map((fold) => timeOf(ctx, fold));
  const timesHeight = Math.max(...times.map((time) => time?.height ?? 0));
  const bottom = timesHeight ? timesTop + timesHeight : timesTop - GAP;
  const nodes: SceneNode[] = [
    ...label.nodes,
    ...folds.slice(1).map(({ x }, i) => {
      return line(`overview/border.${i}`, x, top + headHeight, x, bottom, stroke('line'), 'fold-border');
    }),
    ...heads.map((head, i) => head.draw(top, headHeight, `overview/fold.${i}`)),
    ...curves.nodes,
    ...times.flatMap((time, i) => {
      return time ? place(`overview/time.${i}`, time, folds[i]!.x + AIR, timesTop, { role: 'fold-time' }) : [];
    }),
  ];
  return { height: bottom - top, nodes: [laneGroup('overview', ctx.words.overview, nodes, 'group')] };
}

function foldsOf({ columns, grid }: MapContext): Fold[] {
  const last = columns.list.length - 1;
  const runs = columns.runs.length > MOST_FOLDS ? [{ stage: undefined, from: 0, to: last }] : columns.runs;
  const width = Math.min(grid.edge - X0, WIDEST) / runs.length;
  return runs.map((run, i) => ({ run, x: X0 + i * width, width }));
}

interface Head {
  height: number;
  draw(top: number, height: number, key: string): SceneNode;
}

/** The stage's name, and which steps are folded into it. */
function headOf(ctx: MapContext, { run, x, width }: Fold): Head {
  const { words, model, journey } = ctx;
  const room = width - 2 * AIR - 2 * PAD;
  const name = run.stage ? stageName(model, run.stage.stage, run.stage.title, words.titles) : '';
  const title = name ? para(ctx, name, STYLES.name, room) : undefined;
  const range = run.from === run.to ? words.step : words.stepRange;
  const steps = para(ctx, fillIn(range, run.from + 1, run.to + 1), STYLES.label, room);
  return {
    height: BAR + PAD + (title?.height ?? 0) + steps.height + PAD,
    draw(top, height, key) {
      const box = { x: x + AIR, y: top, width: width - 2 * AIR, height };
      const textX = box.x + PAD;
      const textTop = top + BAR + PAD;
      const children = [
        rect(`${key}/head`, box, 'surface'),
        rect(`${key}/bar`, { ...box, height: BAR }, 'ink'),
        ...(title ? place(`${key}/title`, title, textX, textTop) : []),
        ...place(`${key}/steps`, steps, textX, textTop + (title?.height ?? 0)),
      ];
      const ref = run.stage?.stage.target ?? run.stage?.id ?? journey.id;
      return group(key, children, { ref, role: 'fold', lane: 'folds', box });
    },
  };
}

/** What all steps of a stage take, and how long one waits in them. */
function timeOf(ctx: MapContext, { run, width }: Fold): Para | undefined {
  let [taken, waited] = [0, 0];
  for (const spent of ctx.time.perStep) {
    const column = ctx.columns.of.get(spent.step);
    if (column === undefined || column < run.from || column > run.to) continue;
    taken += spent.taken;
    waited += spent.waited;
  }
  if (taken + waited === 0) return undefined;
  const text = [
    taken > 0 ? formatDuration(taken, ctx.lang) : '',
    waited > 0 ? fillIn(ctx.words.plusWaited, formatDuration(waited, ctx.lang)) : '',
  ];
  return para(ctx, text.filter(Boolean).join(' '), { ...STYLES.quiet, figures: true }, width - 2 * AIR);
}
