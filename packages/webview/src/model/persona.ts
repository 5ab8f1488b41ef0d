import { feelerOf, type Id, type Journey, type JourneyModel } from '@waymark/model';

/** The model with one persona's feelings alone in a journey, the others' activities and values left as they are. */
export function forPersona(model: JourneyModel, journey: Journey, persona: Id): JourneyModel {
  const first = journey.personas[0];
  const steps = journey.steps.map((step) => ({
    ...step,
    activities: step.activities.map((activity) =>
      activity.actor || !first ? activity : { ...activity, actor: first },
    ),
    feelings: step.feelings.filter((feeling) => feelerOf(journey, feeling) === persona),
  }));
  const personas = journey.personas.filter(({ target }) => target === persona);
  const only: Journey = { ...journey, personas, steps };
  return { ...model, journeys: model.journeys.map((one) => (one === journey ? only : one)) };
}
