import { type Improvement, titleOf } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { PAD } from '../grid.ts';
import { type Block, gutterLabel, type LaneBuilder, laneGroup, stackCells } from '../lane.ts';
import { CELLS_WIDTH, cells as ratingCells } from '../marks.ts';
import { para, place, STYLES, textNode, widthOf } from '../text.ts';

const GAP = 8;
const RATING = 18;

/** What could be better: a card each, with its benefit, its effort, where it stands and whose it is. */
export const improvements: LaneBuilder = (ctx, top) => {
  const cells = stackCells(ctx, 'improvements', top, ({ step }) => step.improvements.map((one) => card(ctx, one)), GAP);
  if (!cells.filled) return undefined;
  const label = gutterLabel(ctx, 'improvements', top + 6, ctx.words.improvements, [subOf(ctx)]);
  return {
    height: Math.max(cells.height, label.height + 6),
    nodes: [laneGroup('improvements', ctx.words.improvements, [...label.nodes, ...cells.nodes])],
  };
};

/** Where nothing is left to plan: how far things are. */
function subOf({ columns, words }: MapContext): string {
  const statuses = new Set(columns.list.flatMap(({ step }) => step.improvements.map(({ status }) => status ?? 'idea')));
  if (statuses.has('idea') || statuses.has('planned')) return words.toPlan;
  return [...statuses].map((status) => words.status[status].toLowerCase()).join(words.comma);
}

function card(ctx: MapContext, improvement: Improvement): Block {
  const { id, benefit, effort, status } = improvement;
  const room = ctx.grid.card - 2 * PAD;
  const style = status === 'rejected' ? { ...STYLES.strong, strike: true } : STYLES.strong;
  const title = para(ctx, improvement.text, style, room);
  const ratings = [
    ...(benefit ? [{ key: 'benefit', name: ctx.words.benefit, fact: benefit, fill: 'good' as const }] : []),
    ...(effort ? [{ key: 'effort', name: ctx.words.effort, fact: effort, fill: 'ink' as const }] : []),
  ];
  const foot = footOf(ctx, improvement, room);
  const height = PAD + title.height + (ratings.length ? 4 + ratings.length * RATING : 0) + foot.height + PAD;
  const draw = (x: number, top: number): SceneNode[] => {
    const box = { x, y: top, width: ctx.grid.card, height };
    const nodes: SceneNode[] = [
      rect(`${id}/card`, box, 'raise', { radius: 6, stroke: stroke('line2'), role: 'improvement' }),
      ...place(`${id}/title`, title, x + PAD, top + PAD),
    ];
    let y = top + PAD + title.height + 4;
    for (const { key, name, fact, fill } of ratings) {
      const children = [
        textNode(`${fact.id}/name`, name, STYLES.label, x + PAD, y + RATING / 2 + 4, room - CELLS_WIDTH - 4),
        ratingCells(`${fact.id}/cells`, x + PAD + room, y + RATING / 2, fact.value, fill),
      ];
      nodes.push(group(`${id}/${key}`, children, { ref: fact.id, role: key, title: `${name} ${fact.value} / 5` }));
      y += RATING;
    }
    if (!ratings.length) y -= 4;
    return [...nodes, ...foot.draw(x + PAD, y + 4)];
  };
  return { key: `improvements/${id}`, ref: id, height, draw };
}

/** Where it stands, and whose it is: on one line, or on two where that is too long. */
function footOf(ctx: MapContext, { id, status, by }: Improvement, room: number) {
  const state = status ? ctx.words.status[status] : '';
  const owner = by ? ctx.find.get(by.target) : undefined;
  const name = owner ? titleOf(owner) : (by?.name ?? '');
  const beside = widthOf(state, STRONG_LABEL) + 8 + widthOf(name, STYLES.label) <= room;
  const left = para(ctx, state, STRONG_LABEL, room);
  const right = para(ctx, name, STYLES.label, beside ? widthOf(name, STYLES.label) + 0.01 : room);
  const height = beside ? Math.max(left.height, right.height) : left.height + right.height;
  const draw = (x: number, top: number): SceneNode[] => [
    ...place(`${id}/status`, left, x, top),
    ...place(`${id}/by`, right, beside ? x + room : x, beside ? top : top + left.height, {
      anchor: beside ? 'end' : 'start',
      ...(by?.target ? { ref: by.target } : {}),
    }),
  ];
  return { height: height ? height + 4 : 0, draw };
}

const STRONG_LABEL = { ...STYLES.overline, fill: 'text' as const };
