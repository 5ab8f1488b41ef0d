import { type Lane, layoutMap, layoutMatrix, type Scene } from '@waymark/diagram';
import type { JourneyModel, Lang } from '@waymark/model';
import type { Choice } from '../model/choose.ts';
import { forPersona } from '../model/persona.ts';

/** The scene of what is chosen, by the same layout as the command line's. */
export function sceneOf(model: JourneyModel, choice: Choice, lanes: readonly string[] | undefined, lang: Lang): Scene {
  const { journey, persona, stage } = choice;
  if (choice.view === 'matrix' || !journey) {
    return layoutMatrix(model, { lang, ...(journey ? { journey: journey.id } : {}), ...(stage ? { stage } : {}) });
  }
  const shown = persona ? forPersona(model, journey, persona) : model;
  return layoutMap(shown, journey.id, { lang, ...(lanes ? { lanes: lanes as Lane[] } : {}) });
}
