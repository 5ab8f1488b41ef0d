import { type Lane, layoutMap, Memory, type Scene } from '@waymark/diagram';
import type { JourneyModel, Lang } from '@waymark/model';
import type { Choice } from '../model/choose.ts';
import { forPersona } from '../model/persona.ts';
import type { PreviewWords } from '../words/index.ts';

const memory = new Memory();
let layMatrix: typeof import('@waymark/diagram').layoutMatrix | undefined;

/** What has to come before a choice can be drawn; undefined where all is there. Rejects where it cannot be fetched. */
export function missing(choice: Choice): Promise<void> | undefined {
  if (layMatrix || isMap(choice)) return undefined;
  return import('../later.ts').then(({ layoutMatrix }) => {
    layMatrix = layoutMatrix;
  });
}

/** The scene of what is chosen, of which nothing is `missing`, by the same layout as the command line's. */
export function sceneOf(
  model: JourneyModel,
  choice: Choice,
  lanes: readonly string[] | undefined,
  lang: Lang,
  words: PreviewWords,
): Scene {
  const { journey, persona, stage } = choice;
  if (!isMap(choice)) {
    return layMatrix!(model, {
      lang,
      words: words.matrix,
      ...(journey ? { journey: journey.id } : {}),
      ...(stage ? { stage } : {}),
    });
  }
  const shown = persona ? forPersona(model, journey!, persona) : model;
  return layoutMap(
    shown,
    journey!.id,
    { lang, words: words.map, ...(lanes ? { lanes: lanes as Lane[] } : {}) },
    memory,
  );
}

function isMap({ view, journey }: Choice): boolean {
  return view !== 'matrix' && journey !== undefined;
}
