import type { SceneNode } from '../../../scene.ts';
import type { MapContext } from '../context.ts';
import { para, place, STYLES } from '../text.ts';

/** A figure of the header: an overline, and under it what it says. */
export interface Figure {
  key: string;
  /** The slots it wants, and the fewest that will do. */
  span: number;
  least: number;
  /** Fitted into a width. */
  fit(room: number): Fitted;
}

export interface Fitted {
  height: number;
  draw(x: number, top: number): SceneNode[];
}

/** Between the overline and what stands under it. */
export const FIGURE_TOP = 22;

export function overline(
  ctx: MapContext,
  key: string,
  text: string,
  x: number,
  top: number,
  room: number,
): SceneNode[] {
  return place(key, para(ctx, text, STYLES.overline, room), x, top);
}
