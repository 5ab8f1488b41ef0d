import type { Feeling, Id, Journey, JourneyModel } from '../types.ts';
import { placesOf } from './path.ts';
import type { CurvePoint, ExperienceCurve } from './types.ts';

/** Whose feeling it is: the persona named, else the journey's first; null where that resolves to nothing. */
export function feelerOf(journey: Journey, feeling: Feeling): Id | null {
  return (feeling.persona ?? journey.personas[0])?.target ?? null;
}

/**
 * What one persona feels along a journey; `personaId` null gives the feelings that belong to no known persona.
 *
 * One point a step that says a feeling of that persona (of several in one step the last written counts), its level
 * clamped to −2 … +2. Peak, trough and end as defined in `ExperienceCurve`, over the points on the main path alone:
 * people remember the extremes and the end, and few walk the detours.
 */
export function experienceCurve(_model: JourneyModel, journey: Journey, personaId: Id | null): ExperienceCurve {
  return feltAlong(journey, personaId).curve;
}

/** The same, with the points on the main path in the order of walking. */
export function feltAlong(journey: Journey, personaId: Id | null): { curve: ExperienceCurve; walked: CurvePoint[] } {
  const places = placesOf(journey);
  const points: CurvePoint[] = [];
  for (const step of journey.steps) {
    const feeling = lastOf(step.feelings, journey, personaId);
    if (!feeling) continue;
    const point: CurvePoint = {
      step: step.id,
      index: step.index,
      level: clampLevel(feeling.level),
      basis: feeling.basis,
      feeling: feeling.id,
      aside: !places.has(step.id),
    };
    if (feeling.word !== undefined) point.word = feeling.word;
    points.push(point);
  }
  const walked = points.filter((point) => !point.aside).sort((a, b) => places.get(a.step)! - places.get(b.step)!);
  return { curve: { persona: personaId, points, ...extremes(walked) }, walked };
}

function lastOf(feelings: readonly Feeling[], journey: Journey, personaId: Id | null): Feeling | undefined {
  for (let i = feelings.length - 1; i >= 0; i--) {
    if (feelerOf(journey, feelings[i]!) === personaId) return feelings[i];
  }
  return undefined;
}

function extremes(walked: CurvePoint[]): Pick<ExperienceCurve, 'peak' | 'trough' | 'end'> {
  const end = walked.at(-1);
  if (!end) return {};
  let peak = walked[0]!;
  let trough = walked[0]!;
  for (const point of walked) {
    if (point.level > peak.level) peak = point;
    if (point.level < trough.level) trough = point;
  }
  return peak.level === trough.level ? { end } : { peak, trough, end };
}

/** −2 … +2; what is not a number counts as 0. */
function clampLevel(level: number): number {
  return Number.isFinite(level) ? Math.min(2, Math.max(-2, level)) : 0;
}
