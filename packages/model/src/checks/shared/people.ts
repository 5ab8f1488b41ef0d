import { feltAlong } from '../../derive/experience.ts';
import { placesOf } from '../../derive/path.ts';
import { humansOf } from '../../derive/people.ts';
import type { CurvePoint, ExperienceCurve } from '../../derive/types.ts';
import type { Feeling, Journey, Persona, Step } from '../../types.ts';
import type { CheckContext } from '../types.ts';

/** Nobody but machines walks this journey. Without personas it is people, until somebody says otherwise. */
export function isForMachines({ find }: CheckContext, journey: Journey): boolean {
  return journey.personas.length > 0 && journey.personas.every((ref) => find.persona(ref.target)?.machine === true);
}

export interface Walk {
  journey: Journey;
  persona: Persona;
  curve: ExperienceCurve;
  /** The points of the curve on the main path, in the order of walking. */
  points: readonly CurvePoint[];
  /** The place of each of its steps on the main path. */
  order: ReadonlyMap<string, number>;
}

type Felt = ReturnType<typeof feltAlong>;

const known = new WeakMap<Journey, Map<string, Felt>>();

/** What somebody feels along a journey: kept, since many checks look at it. */
function felt(journey: Journey, persona: string): Felt {
  const byPersona = known.get(journey) ?? new Map<string, Felt>();
  known.set(journey, byPersona);
  const found = byPersona.get(persona) ?? feltAlong(journey, persona);
  byPersona.set(persona, found);
  return found;
}

/** What each human persona of each journey feels along the main path. */
export function* walks(context: CheckContext): Generator<Walk> {
  for (const journey of context.model.journeys) {
    const order = placesOf(journey);
    for (const persona of humansOf(context.find, journey)) {
      const { curve, walked } = felt(journey, persona.id);
      yield { journey, persona, curve, points: walked, order };
    }
  }
}

/** The step and the written feeling behind a point. */
export function writtenAt({ find }: CheckContext, point: CurvePoint): { step: Step; feeling: Feeling } {
  const step = find.step(point.step)!;
  return { step, feeling: step.feelings.find((feeling) => feeling.id === point.feeling)! };
}
