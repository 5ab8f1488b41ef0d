import { experienceCurve } from '../../derive/experience.ts';
import { flowOf } from '../../derive/path.ts';
import type { CurvePoint, ExperienceCurve } from '../../derive/types.ts';
import type { Feeling, Journey, Persona, Step } from '../../types.ts';
import type { CheckContext } from '../types.ts';

/** The personas of a journey that can feel, each once. */
export function humansOf({ find }: CheckContext, journey: Journey): Persona[] {
  const personas = journey.personas.map((ref) => find.persona(ref.target));
  return [...new Set(personas)].filter((persona) => persona !== undefined && !persona.machine) as Persona[];
}

/** Nobody but machines walks this journey. Without personas it is people, until somebody says otherwise. */
export function isForMachines({ find }: CheckContext, journey: Journey): boolean {
  return journey.personas.length > 0 && journey.personas.every((ref) => find.persona(ref.target)?.machine === true);
}

export function mainSteps({ find }: CheckContext, journey: Journey): Step[] {
  return flowOf(journey)
    .main.map((id) => find.step(id))
    .filter((step) => step !== undefined);
}

export interface Walk {
  journey: Journey;
  persona: Persona;
  curve: ExperienceCurve;
  /** The points of the curve on the main path, in the order of walking. */
  points: CurvePoint[];
  /** The place of each of its steps on the main path. */
  order: ReadonlyMap<string, number>;
}

/** What each human persona of each journey feels along the main path. */
export function* walks(context: CheckContext): Generator<Walk> {
  const { model } = context;
  for (const journey of model.journeys) {
    const order = new Map(flowOf(journey).main.map((step, i) => [step, i]));
    for (const persona of humansOf(context, journey)) {
      const curve = experienceCurve(model, journey, persona.id);
      const points = curve.points
        .filter((point) => !point.aside)
        .sort((a, b) => order.get(a.step)! - order.get(b.step)!);
      yield { journey, persona, curve, points, order };
    }
  }
}

/** The step and the written feeling behind a point. */
export function writtenAt({ find }: CheckContext, point: CurvePoint): { step: Step; feeling: Feeling } {
  const step = find.step(point.step)!;
  return { step, feeling: step.feelings.find((feeling) => feeling.id === point.feeling)! };
}
