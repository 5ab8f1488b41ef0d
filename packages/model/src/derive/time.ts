import type { Duration, Journey } from '../types.ts';
import { placesOf } from './path.ts';
import type { JourneyTime } from './types.ts';

/**
 * The time a journey takes, in seconds: what is done (`takes`) and what is waited (`waits`), per step for all steps,
 * summed along the main path. Where nothing is said, or a duration is negative, it counts as 0.
 */
export function journeyTime(journey: Journey): JourneyTime {
  const main = placesOf(journey);
  const time: JourneyTime = { taken: 0, waited: 0, total: 0, perStep: [] };
  for (const step of journey.steps) {
    const taken = seconds(step.takes);
    const waited = seconds(step.waits);
    time.perStep.push({ step: step.id, taken, waited });
    if (!main.has(step.id)) continue;
    time.taken += taken;
    time.waited += waited;
  }
  time.total = time.taken + time.waited;
  return time;
}

function seconds(duration: Duration | undefined): number {
  return duration && Number.isFinite(duration.seconds) ? Math.max(0, duration.seconds) : 0;
}
