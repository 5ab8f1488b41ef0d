import type { Run } from '../columns.ts';

/** The columns of a stage, folded into one. */
export interface Fold {
  run: Run;
  x: number;
  width: number;
}
