import { type Id, LANE_NAMES, type Lang } from '@waymark/model';
import type { Words as MapWords } from './layout/map/words/words.ts';
import type { MatrixWords } from './layout/matrix/words.ts';

/** The lanes of a journey map, in their usual order: waymark.json names them so, too. */
export const LANES = LANE_NAMES;
export type Lane = (typeof LANES)[number];

export interface MapOptions {
  lang: Lang;
  /** What the picture says by itself, where others than those of its language are wanted, or these came another way. */
  words?: MapWords;
  /** Which lanes, in this order; all where absent. Lanes without content vanish all the same. */
  lanes?: readonly Lane[];
}

export interface MatrixOptions {
  lang: Lang;
  /** As with a map. */
  words?: MatrixWords;
  /** The journey whose stage model and title frame the matrix; the first one where absent. */
  journey?: Id;
  /** The stage shown; the last one where absent. */
  stage?: Id;
}
