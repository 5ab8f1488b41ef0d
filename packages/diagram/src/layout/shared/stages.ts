import {
  type Id,
  type JourneyModel,
  type Lang,
  LIBRARY_TITLES,
  lookup,
  type Ref,
  refTitle,
  titleOf,
} from '@waymark/model';

/**
 * What a stage is called in a picture: the title written in the journey (`own`), else that of the stage model, in the
 * reader's language where it is one of the library's.
 */
export function stageName(model: JourneyModel, stage: Ref, own: string | undefined, lang: Lang): string {
  return own?.trim() || translated(model, stage.target, lang) || refTitle(model, stage);
}

/** The title of a stage apart from any journey. */
export function plainStageName(model: JourneyModel, stage: Id, lang: Lang): string {
  const declared = lookup(model).stage(stage);
  return translated(model, stage, lang) ?? (declared ? titleOf(declared) : stage);
}

/** The library's own title in the reader's language; nothing for a stage model of the project's, or one that a project shadows. */
function translated(model: JourneyModel, stage: Id | null, lang: Lang): string | undefined {
  if (stage === null) return undefined;
  const home = model.stageModels.find((candidate) => candidate.stages.some(({ id }) => id === stage));
  return home?.library ? LIBRARY_TITLES[stage]?.[lang] : undefined;
}
