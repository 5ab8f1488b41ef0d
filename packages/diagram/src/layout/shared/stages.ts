import { type Id, type JourneyModel, type Lang, lookup, type Ref, refTitle, titleOf } from '@waymark/model';

/**
 * The library's stages in Chinese, by their keys: its titles are written in English, as a file can be in one language
 * only, but every reader shall know the stages by their own terms.
 */
const CHINESE: Readonly<Record<string, string>> = {
  explore: '探索',
  engage: '契动',
  offer: '供应',
  agree: '协议',
  onboard: '引入',
  cocreate: '价值共创',
  realize: '实现价值',
  before: '之前',
  during: '期间',
  after: '之后',
  awareness: '认知',
  consideration: '考虑',
  decision: '决定',
  adoption: '采用',
  retention: '留存',
  advocacy: '推荐',
};

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

function translated(model: JourneyModel, stage: Id | null, lang: Lang): string | undefined {
  if (lang !== 'zh-CN' || stage === null) return undefined;
  const home = model.stageModels.find((candidate) => candidate.stages.some(({ id }) => id === stage));
  if (!home?.library) return undefined;
  return CHINESE[lookup(model).stage(stage)!.name];
}
