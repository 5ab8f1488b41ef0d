/** Who walks a journey, and what of a step is theirs. */
import type { Journey, Persona, Step } from '../types.ts';
import { feelerOf } from './experience.ts';
import type { Lookup } from './lookup.ts';

/** The personas of a journey that can feel, each once. */
export function humansOf(find: Pick<Lookup, 'persona'>, journey: Journey): Persona[] {
  const personas = journey.personas.map(({ target }) => find.persona(target));
  return [...new Set(personas)].filter((one): one is Persona => one !== undefined && !one.machine);
}

/** Whether a step says how somebody feels; where nobody is named, the first persona is meant. */
export function feels(step: Step, { id }: Persona, journey: Journey): boolean {
  return step.feelings.some((feeling) => feelerOf(journey, feeling) === id);
}

/** The first persona is in every step in which not only others act; another one where it acts. */
export function takesPart({ activities }: Step, { id }: Persona, { personas: [first] }: Journey): boolean {
  if (first?.target === id && activities.length === 0) return true;
  return activities.some(({ actor }) => (actor ?? first)?.target === id);
}
