/** Which pictures a project has: names and scenes. */
import { type Lane, layoutMap, layoutMatrix, type Scene } from '@waymark/diagram';
import {
  fileNamePart,
  type Journey,
  type JourneyModel,
  type Lang,
  nearest,
  type Stage,
  say,
  titleOf,
} from '@waymark/model';
import { type Complaint, unknownWord } from '../complaint.ts';
import { UniqueNames } from '../files/unique-names.ts';
import type { Built } from '../project/build.ts';

export interface Wanted {
  view: 'map' | 'matrix' | 'all';
  lanes?: readonly Lane[];
  /** Names or titles of journeys; all where absent. */
  journeys?: readonly string[];
  /** A stage's key, or `all` for a matrix each. */
  stage?: string;
}

export interface Picture {
  kind: 'map' | 'matrix';
  /** A file name without its ending, unique in the project. */
  name: string;
  /** What a heading calls it. */
  title: string;
  /** Laid out when asked for, so that only one large scene is in memory. */
  scene: () => Scene;
}

/** The pictures of the journeys in the files asked for. Throws a `Complaint` for a stage that is not there. */
export function picturesOf(built: Built, wanted: Wanted, lang: Lang): Picture[] {
  const journeys = journeysOf(built, wanted.journeys);
  const names = new UniqueNames();
  const maps = wanted.view === 'matrix' ? [] : journeys.map((journey) => mapOf(built.model, journey, wanted, lang));
  const matrices = wanted.view === 'map' ? [] : matricesOf(built.model, journeys, wanted, lang);
  return [...maps, ...matrices].map((picture) => ({ ...picture, name: names.claim(picture.name) }));
}

/** The journeys written in the files asked for, and among them those that are named. */
export function journeysOf({ model, project }: Built, named: readonly string[] | undefined): Journey[] {
  const here = model.journeys.filter(({ source }) => project.selected.has(source.uri));
  return named ? here.filter((journey) => named.includes(journey.name) || named.includes(journey.title ?? '')) : here;
}

function mapOf(model: JourneyModel, journey: Journey, { lanes }: Wanted, lang: Lang): Picture {
  return {
    kind: 'map',
    name: `${fileNamePart(journey.name)}.map`,
    title: titleOf(journey),
    scene: () => layoutMap(model, journey.id, { lang, lanes }),
  };
}

function matricesOf(model: JourneyModel, journeys: readonly Journey[], wanted: Wanted, lang: Lang): Picture[] {
  if (model.stakeholders.length === 0) return [];
  const chosen = wanted.journeys ? journeys : journeys.slice(0, 1);
  if (chosen.length === 0) return wanted.journeys || wanted.stage ? [] : [matrixOf(model, undefined, undefined, lang)];
  return chosen.flatMap((journey) => {
    const framed = wanted.journeys ? journey : undefined;
    return stagesOf(model, journey, wanted.stage).map((stage) => matrixOf(model, stage, framed, lang));
  });
}

function matrixOf(model: JourneyModel, stage: Stage | undefined, journey: Journey | undefined, lang: Lang): Picture {
  const words = say('Stakeholders', '利益相关者')[lang];
  const parts = ['stakeholders', journey?.name, 'matrix', stage?.name].filter((part) => part !== undefined);
  return {
    kind: 'matrix',
    name: parts.map(fileNamePart).join('.'),
    title: [words, journey && titleOf(journey), stage && titleOf(stage)].filter(Boolean).join(' · '),
    scene: () => layoutMatrix(model, { lang, journey: journey?.id, stage: stage?.id }),
  };
}

/** The stages to show: one `undefined`, for the whole movement, where none is asked for. */
function stagesOf(model: JourneyModel, journey: Journey, wanted: string | undefined): (Stage | undefined)[] {
  if (wanted === undefined) return [undefined];
  const stages = model.stageModels.find(({ id }) => id === journey.stageModel.target)?.stages ?? [];
  if (wanted === 'all') return stages;
  const stage = stages.find(({ name, title }) => name === wanted || title === wanted);
  if (stage) return [stage];
  throw noStage(wanted, journey, stages);
}

function noStage(wanted: string, journey: Journey, stages: readonly Stage[]): Complaint {
  const names = stages.map(({ name }) => name);
  return unknownWord(
    say(`The journey ${journey.name} has no stage ${wanted}.`, `旅程 ${journey.name} 没有步骤（阶段）${wanted}。`),
    nearest(wanted, names),
    say(`Its stages are: ${names.join(', ')}.`, `可用的步骤（阶段）：${names.join('、')}。`),
  );
}
