import type { Journey, JourneyModel, Ref, Step } from '../types.ts';

type Visit = (ref: Ref) => void;

/**
 * Visits every name in a model that refers to something, whatever it refers to. Written out, since a walk over all that
 * a model holds takes many times as long.
 */
export function eachRef(model: JourneyModel, visit: Visit): void {
  const maybe = (ref: Ref | undefined) => {
    if (ref) visit(ref);
  };
  for (const { providers, customers, users, sponsors } of model.services) {
    for (const refs of [providers, customers, users, sponsors]) refs.forEach(visit);
  }
  for (const { moves } of model.stakeholders) for (const { stage } of moves) visit(stage);
  for (const { of } of model.teams) maybe(of);
  for (const { of } of model.personas) maybe(of);
  for (const { via, ownedBy } of model.touchpoints) {
    maybe(via);
    maybe(ownedBy);
  }
  for (const journey of model.journeys) inJourney(journey, visit);
}

function inJourney(journey: Journey, visit: Visit): void {
  journey.personas.forEach(visit);
  if (journey.service) visit(journey.service);
  visit(journey.stageModel);
  if (journey.owner) visit(journey.owner);
  for (const { stage } of journey.stages) visit(stage);
  for (const step of journey.steps) inStep(step, visit);
}

function inStep(step: Step, visit: Visit): void {
  for (const { actor, at } of step.activities) {
    if (actor) visit(actor);
    if (at) visit(at);
  }
  for (const { persona, metric } of step.feelings) {
    if (persona) visit(persona);
    if (metric) visit(metric);
  }
  for (const { party } of step.ledger) visit(party);
  for (const { to } of step.transitions) visit(to);
  for (const { by } of step.improvements) if (by) visit(by);
  for (const ref of step.offsets) visit(ref);
  for (const ref of step.measures) visit(ref);
  if (step.detail) visit(step.detail);
}
