import { type Id, LANE_NAMES, type Lang } from '@waymark/model';

/** The lanes of a journey map, in their usual order: waymark.json names them so, too. */
export const LANES = LANE_NAMES;
export type Lane = (typeof LANES)[number];

export interface MapOptions {
  lang: Lang;
  /** Which lanes, in this order; all where absent. Lanes without content vanish all the same. */
  lanes?: readonly Lane[];
}

export interface MatrixOptions {
  lang: Lang;
  /** The journey whose stage model and title frame the matrix; the first one where absent. */
  journey?: Id;
  /** The stage shown; the last one where absent. */
  stage?: Id;
}
