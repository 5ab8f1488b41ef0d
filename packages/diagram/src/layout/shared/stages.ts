import { type Id, type JourneyModel, lookup, type Ref, refTitle, titleOf } from '@waymark/model';

/** What the library's stages are called in the reader's language, by their ids. */
export type StageTitles = Readonly<Record<Id, string>>;

/**
 * What a stage is called in a picture: the title written in the journey (`own`), else that of the stage model, in the
 * reader's language where it is one of the library's.
 */
export function stageName(model: JourneyModel, stage: Ref, own: string | undefined, titles: StageTitles): string {
  return own?.trim() || translated(model, stage.target, titles) || refTitle(model, stage);
}

/** The title of a stage apart from any journey. */
export function plainStageName(model: JourneyModel, stage: Id, titles: StageTitles): string {
  const declared = lookup(model).stage(stage);
  return translated(model, stage, titles) ?? (declared ? titleOf(declared) : stage);
}

/** The library's own title in the reader's language; nothing for a stage model of the project's, or one that a project shadows. */
function translated(model: JourneyModel, stage: Id | null, titles: StageTitles): string | undefined {
  if (stage === null) return undefined;
  const home = model.stageModels.find((candidate) => candidate.stages.some(({ id }) => id === stage));
  return home?.library ? titles[stage] : undefined;
}
