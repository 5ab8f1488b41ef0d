/** What found no place beside the curves: listed under them, column by column, so that nothing felt goes unread. */

import type { SceneNode } from '../../../scene.ts';
import type { MapContext } from '../context.ts';
import { GUTTER, MARGIN } from '../grid.ts';
import { type Block, EMPTY, stackCells } from '../lane.ts';
import { curvePoint, SHAPES } from '../marks.ts';
import { para, place, STYLES } from '../text.ts';
import { actorName } from './actors.ts';
import type { Worded } from './experience-words.ts';

const AIR = 8;
const GAP = 4;
const TEXT_X = 16;

/** Each with the point's own mark and, of several personas, the name; nothing where all words stand at their points. */
export function listLeftOut(
  ctx: MapContext,
  words: readonly Worded[],
  top: number,
): { nodes: SceneNode[]; height: number } {
  const byColumn = Map.groupBy(
    words.filter((one) => one.leftOut),
    (one) => one.point.column,
  );
  if (byColumn.size === 0) return { nodes: [], height: 0 };
  const cells = stackCells(
    ctx,
    'also-felt',
    top + AIR,
    ({ index }) => byColumn.get(index)?.map((one) => listed(ctx, one)) ?? EMPTY,
    GAP,
    ({ index }) => byColumn.get(index) ?? EMPTY,
  );
  const label = para(ctx, ctx.words.alsoFelt, STYLES.quiet, GUTTER);
  const nodes = [...place('also-felt/name', label, MARGIN, top + AIR, { role: 'lane-sub' }), ...cells.nodes];
  return { nodes, height: AIR + Math.max(cells.height, label.height) };
}

function listed(ctx: MapContext, { curve, point }: Worded): Block {
  const { feeling, basis } = point.of;
  const key = `also-felt/${feeling}`;
  const name = ctx.curves.length > 1 ? actorName(ctx, curve.curve.persona, '') : '';
  const text = [name, point.of.word!.trim()].filter(Boolean).join(ctx.words.colon);
  const words = para(ctx, text, STYLES.label, ctx.grid.card - TEXT_X);
  const shape = SHAPES[curve.rank % SHAPES.length]!;
  const draw = (x: number, top: number): SceneNode[] => [
    ...curvePoint(`${key}/point`, x + 6, top + words.lineHeight / 2, basis, shape),
    ...place(`${key}/word`, words, x + TEXT_X, top, { role: 'listed-word' }),
  ];
  return { key, ref: feeling, height: words.height, draw };
}
