import type { Id, Journey, JourneyModel, Touchpoint } from '../types.ts';
import { lookup } from './lookup.ts';
import type { Contacts } from './types.ts';

/**
 * The touchpoints and channels that a journey meets, over all its steps in the order of writing: a touchpoint is met
 * where an activity is `at` it. Names that refer to nothing are left out.
 */
export function contactsOf(model: JourneyModel, journey: Journey): Contacts {
  const find = lookup(model);
  const met = new Map<Id, Contacts['touchpoints'][number]>();
  const channels = new Set<Id>();
  const perStep = journey.steps.map((step) => {
    const here = new Set<Touchpoint>();
    for (const activity of step.activities) {
      const touchpoint = find.touchpoint(activity.at?.target);
      if (touchpoint) here.add(touchpoint);
    }
    for (const touchpoint of here) {
      const channel = find.channel(touchpoint.via?.target)?.id ?? null;
      if (channel) channels.add(channel);
      const entry = met.get(touchpoint.id);
      if (entry) entry.steps.push(step.id);
      else met.set(touchpoint.id, { touchpoint: touchpoint.id, channel, steps: [step.id] });
    }
    return { step: step.id, touchpoints: [...here] };
  });
  return { touchpoints: [...met.values()], channels: [...channels], perStep };
}
