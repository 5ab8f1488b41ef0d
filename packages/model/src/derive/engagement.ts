import type { Id, Journey, JourneyModel, Step } from '../types.ts';
import { feelerOf } from './experience.ts';
import { lookup } from './lookup.ts';
import { stakeholderOf } from './parties.ts';
import type { Engagement } from './types.ts';

/**
 * Where each stakeholder takes part, itself or through its personas and teams: in a step as an actor, as a party of
 * value, as the one who feels, or as the owner of a touchpoint that is met there. Every stakeholder has an entry,
 * those who take part nowhere an empty one.
 */
export function engagementOf(model: JourneyModel): Map<Id, Engagement> {
  const result = new Map<Id, Engagement>();
  for (const { id } of model.stakeholders) result.set(id, { stakeholder: id, steps: [], journeys: [] });
  for (const journey of model.journeys) {
    const here = new Set<Engagement>();
    for (const step of journey.steps) {
      for (const id of engagedIn(model, journey, step)) {
        const engagement = result.get(id)!;
        engagement.steps.push(step.id);
        here.add(engagement);
      }
    }
    for (const engagement of here) engagement.journeys.push(journey.id);
  }
  return result;
}

/** The stakeholders that take part in one step, as `engagementOf` counts them. */
export function engagedIn(model: JourneyModel, journey: Journey, step: Step): Set<Id> {
  const stakeholders = new Set<Id>();
  eachEngaged(model, journey, step, (id) => stakeholders.add(id));
  return stakeholders;
}

/** Visits them, some more than once. */
export function eachEngaged(model: JourneyModel, journey: Journey, step: Step, visit: (stakeholder: Id) => void): void {
  const find = lookup(model);
  const add = (party: Id | null | undefined) => {
    const stakeholder = stakeholderOf(model, party);
    if (stakeholder) visit(stakeholder.id);
  };
  for (const activity of step.activities) {
    add((activity.actor ?? journey.personas[0])?.target);
    add(find.touchpoint(activity.at?.target)?.ownedBy?.target);
  }
  for (const entry of step.ledger) add(entry.party.target);
  for (const feeling of step.feelings) add(feelerOf(journey, feeling));
}
