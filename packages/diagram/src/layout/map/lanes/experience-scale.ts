import type { SceneNode } from '../../../scene.ts';
import { face, group, line, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { MARGIN, X0 } from '../grid.ts';
import { signed } from '../numbers.ts';
import { STYLES, textNode, widthOf } from '../text.ts';
import { LEVEL } from './drawn-curve.ts';

const NUMBER_X = X0 - 12;
const FACE_X = X0 - 42;
const WORD_X = FACE_X - 16;

/** A line a level across the picture, and what it means in the gutter: a word, a face, a number. */
export function scaleNodes(ctx: MapContext, zero: number): SceneNode[] {
  const nodes: SceneNode[] = [];
  for (const level of [2, 1, 0, -1, -2]) {
    const y = zero - level * LEVEL;
    const key = `experience/scale.${level}`;
    const number = signed(level);
    const look = { ...STYLES.label, figures: true };
    const children: SceneNode[] = [
      line(`${key}/line`, X0, y, ctx.grid.edge, y, stroke(level === 0 ? 'line2' : 'line'), 'grid'),
      textNode(`${key}/word`, ctx.words.levels[level + 2]!, STYLES.label, WORD_X, y + 4, WORD_X - MARGIN, {
        anchor: 'end',
      }),
      face(`${key}/face`, FACE_X, y, level),
      textNode(`${key}/number`, number, look, NUMBER_X, y + 4, widthOf(number, look), { anchor: 'end' }),
    ];
    nodes.push(group(key, children, { role: 'scale' }));
  }
  return nodes;
}
