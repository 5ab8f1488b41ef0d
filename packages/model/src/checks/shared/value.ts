import { points, realizedOf } from '../../derive/ledger.ts';
import type { Step } from '../../types.ts';

/** What a step gives less what it takes, in points, over all parties: realised gains − costs − risks. */
export function netOf(step: Step): number {
  return step.ledger.reduce(
    (sum, entry) => sum + (entry.kind === 'gain' ? realizedOf(entry) : -points(entry.amount)),
    0,
  );
}
