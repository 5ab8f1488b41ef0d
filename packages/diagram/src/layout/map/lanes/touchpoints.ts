import { type Touchpoint, titleOf } from '@waymark/model';
import { CHANNEL_RADIUS, channelMark } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { type Block, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { para, place, STYLES } from '../text.ts';

const ROW = 36;
const TEXT_X = 2 * CHANNEL_RADIUS + 8;
const GAP = 4;

/** Where consumer and provider meet in each step, with the channel; and said aloud where they do not. */
export const touchpoints: LaneBuilder = (ctx, top) => {
  if (ctx.contacts.touchpoints.length === 0) return undefined;
  const here = new Map(ctx.contacts.perStep.map((entry) => [entry.step, entry.touchpoints]));
  const met = ctx.contacts.perStep.flatMap(({ touchpoints }) => touchpoints);
  const marks = new Set(met.map(({ interaction }): MarkName => (interaction ? 'interaction' : 'contact')));
  const cells = stackCells(
    ctx,
    'touchpoints',
    top,
    ({ step }) => {
      const met = here.get(step.id) ?? [];
      return met.length > 0 ? met.map((touchpoint) => block(ctx, step.id, touchpoint)) : [nothing(ctx, step.id)];
    },
    GAP,
    ({ step }) => here.get(step.id) ?? [],
  );
  const label = gutterLabel(ctx, 'touchpoints', top, ctx.words.touchpoints, [ctx.words.byChannel]);
  return {
    height: Math.max(cells.height, label.height),
    nodes: [laneGroup('touchpoints', ctx.words.touchpoints, [...label.nodes, ...cells.nodes])],
    marks,
  };
};

function nothing(ctx: MapContext, step: string): Block {
  const text = para(ctx, ctx.words.noTouchpoint, STYLES.label, ctx.grid.card);
  const draw = (x: number, top: number) => place(`touchpoints/${step}/none`, text, x, top + (ROW - text.height) / 2);
  return { key: `touchpoints/${step}/nothing`, ref: step, height: ROW, draw };
}

function block(ctx: MapContext, step: string, touchpoint: Touchpoint): Block {
  const key = `touchpoints/${step}/${touchpoint.id}`;
  const room = ctx.grid.card - TEXT_X;
  const channel = ctx.find.channel(touchpoint.via?.target);
  const name = para(ctx, titleOf(touchpoint), STYLES.strong, room);
  const via = para(ctx, channel ? titleOf(channel) : (touchpoint.via?.name ?? ''), STYLES.label, room);
  const texts = name.height + via.height;
  const height = Math.max(ROW, texts + 4);
  return {
    key,
    ref: touchpoint.id,
    height,
    draw(x, top) {
      const y = top + (height - texts) / 2;
      const middle = height > ROW ? top + ROW / 2 : top + height / 2;
      return [
        channelMark(`${key}/mark`, x + CHANNEL_RADIUS, middle, channel?.medium, touchpoint.interaction),
        ...place(`${key}/name`, name, x + TEXT_X, y),
        ...place(`${key}/via`, via, x + TEXT_X, y + name.height, channel ? { ref: channel.id } : {}),
      ];
    },
  };
}
