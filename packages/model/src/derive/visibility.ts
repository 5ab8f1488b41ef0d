import type { Activity, Journey, JourneyModel, Step } from '../types.ts';
import { refTitle } from './labels.ts';
import { consumerSide } from './parties.ts';
import type { Placement, Zone } from './types.ts';

/**
 * Where an activity stands to the band of visibility. At a touchpoint it lies within (the consumer's in `contact`, the
 * provider's in `front`); otherwise it is the actor's own (`own`, `back`); `hidden` and `visible` override. Sides as
 * `consumerSide` has them. Where no actor is written it is the journey's first persona; without one, the consumer
 * with an empty name.
 */
export function placeActivity(model: JourneyModel, journey: Journey, _step: Step, activity: Activity): Placement {
  const ref = activity.actor ?? journey.personas[0];
  const actor = ref?.target ?? null;
  const consumer = !activity.actor || (actor !== null && consumerSide(model, journey).has(actor));
  const within = activity.visibility ? activity.visibility === 'visible' : activity.at !== undefined;
  return {
    activity,
    zone: zoneOf(consumer, within),
    actor,
    actorName: ref ? refTitle(model, ref) : '',
    side: consumer ? 'consumer' : 'provider',
  };
}

function zoneOf(consumer: boolean, within: boolean): Zone {
  if (consumer) return within ? 'contact' : 'own';
  return within ? 'front' : 'back';
}
