import type { JourneyStage } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, rect, stageName } from '../../shared/index.ts';
import type { Run } from '../columns.ts';
import type { MapContext } from '../context.ts';
import { PAD } from '../grid.ts';
import { gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import { type Para, para, place, STYLES, textNode, widthOf } from '../text.ts';

const HEAD = 36;
const BAR = 2;
/** Room for the stage's number. */
const NUMBER = 24;
/** So many steps on, nobody remembers the stage's name, and a screen no longer shows it. */
const AGAIN = 10;

/** The heads of the stages, each over its steps, with its number in the stage model. */
export const stages: LaneBuilder = (ctx, top) => {
  const { runs } = ctx.columns;
  if (!runs.some((run) => run.stage)) return undefined;
  const heads = runs.flatMap((run) => {
    if (!run.stage) return [];
    const x = ctx.grid.left(run.from);
    const width = ctx.grid.left(run.to) + ctx.grid.card - x;
    const number = numberOf(ctx, run.stage);
    const numberWidth = widthOf(number, STYLES.label);
    const title = para(
      ctx,
      stageName(ctx.model, run.stage.stage, run.stage.title, ctx.words.titles),
      STYLES.name,
      width - 3 * PAD - numberWidth,
    );
    return { run, stage: run.stage, x, width, number, numberWidth, title };
  });
  const height = Math.max(HEAD, ...heads.map(({ title }) => title.height + HEAD - title.lineHeight));
  const label = gutterLabel(ctx, 'stages', top + (HEAD - 17) / 2, ctx.words.stages);
  const nodes: SceneNode[] = heads.map(({ run, stage, x, width, number, numberWidth, title }) => {
    const key = `stages/${stage.id}/${run.from}`;
    const textTop = top + (HEAD - title.lineHeight) / 2 + 1;
    const numberAt = textTop + title.lineHeight / 2 + 4;
    return group(
      key,
      [
        rect(`${key}/head`, { x, y: top, width, height }, 'surface', { role: 'stage' }),
        rect(`${key}/bar`, { x, y: top, width, height: BAR }, 'ink'),
        ...place(`${key}/title`, title, x + PAD, textTop),
        ...again(ctx, run, title, key, textTop),
        textNode(`${key}/number`, number, STYLES.label, x + width - PAD, numberAt, numberWidth, { anchor: 'end' }),
      ],
      {
        ref: stage.stage.target ?? stage.id,
        lane: 'stages',
        aria: { role: 'listitem' },
        box: { x, y: top, width, height },
      },
    );
  });
  return {
    height: Math.max(height, label.height + (HEAD - 17) / 2),
    nodes: [laneGroup('stages', ctx.words.stages, [...label.nodes, ...nodes])],
  };
};

/** The name of a long stage once more every so many steps, where a line of it fits. */
function again({ grid }: MapContext, run: Run, title: Para, key: string, top: number): SceneNode[] {
  const nodes: SceneNode[] = [];
  if (title.lines.length > 1) return nodes;
  const quiet = { ...title, style: { ...title.style, fill: 'muted' as const }, room: title.width };
  for (let column = run.from + AGAIN; column < run.to; column += AGAIN) {
    const room = grid.left(run.to) + grid.card - grid.left(column) - 4 * PAD;
    if (title.width + NUMBER > room) break;
    nodes.push(...place(`${key}/again.${column}`, quiet, grid.left(column) + PAD, top, { role: 'stage-again' }));
  }
  return nodes;
}

/** Its place in the stage model, so that a gap shows which stage a journey leaves out; else its place in the journey. */
function numberOf({ find, journey }: MapContext, stage: JourneyStage): string {
  const model = find.stageModel(journey.stageModel.target);
  const place = model?.stages.findIndex((one) => one.id === stage.stage.target) ?? -1;
  return `${(place >= 0 ? place : journey.stages.indexOf(stage)) + 1}`;
}
