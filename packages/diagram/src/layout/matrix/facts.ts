/** What the matrix shows, as facts: who stands where at the stage shown, how it came there, and what is amiss. */
import {
  engagementOf,
  type Id,
  type Journey,
  type JourneyModel,
  lookup,
  type Quadrant,
  refTitle,
  type Side,
  type StageModel,
  type StakeholderPosition,
  stakeholderPositions,
  titleOf,
} from '@waymark/model';
import type { MatrixOptions } from '../../options.ts';
import { plainStageName, type StageTitles } from '../shared/stages.ts';

interface StageFact {
  id: Id;
  title: string;
}

/** A position, with the title of its stage. */
export interface Stop {
  power: number;
  interest: number;
  quadrant: Quadrant;
  stage: string;
  why?: string;
}

export interface Placed {
  id: Id;
  name: string;
  side: Side | undefined;
  /** Where it stands at the stage shown. */
  at: Stop;
  /** Where it came from, oldest first, without `at`; empty for one that stayed. */
  from: readonly Stop[];
  /** Much power and interest, yet in no step. */
  unengaged: boolean;
}

export interface MatrixFacts {
  service: string | undefined;
  journey: string | undefined;
  stages: readonly StageFact[];
  /** The index of the stage shown; −1 where there are no stages. */
  shown: number;
  /** Somebody stands elsewhere at one stage than at another. */
  moving: boolean;
  /** Most powerful first. */
  placed: readonly Placed[];
  unplaced: readonly { id: Id; name: string }[];
}

/** From here on power and interest are much: what the check `stakeholder/unengaged` takes unless told otherwise. */
const MUCH = 6;

export const QUADRANTS: readonly Quadrant[] = ['manage-closely', 'keep-satisfied', 'keep-informed', 'monitor'];

export function matrixFacts(model: JourneyModel, options: MatrixOptions, titles: StageTitles): MatrixFacts {
  const find = lookup(model);
  const journey = find.journey(options.journey) ?? model.journeys[0];
  const stageModel = find.stageModel(journey?.stageModel.target) ?? model.stageModels[0] ?? NO_STAGES;
  const stages = stagesOf(model, stageModel, journey, titles);
  const asked = stages.findIndex((stage) => stage.id === options.stage);
  const shown = asked >= 0 ? asked : stages.length - 1;
  const engagement = engagementOf(model);
  const anyStep = model.journeys.some(({ steps }) => steps.length > 0);
  const placed: Placed[] = [];
  const unplaced: { id: Id; name: string }[] = [];
  for (const stakeholder of model.stakeholders) {
    const { id, side } = stakeholder;
    const name = titleOf(stakeholder);
    const stops = stopsOf(stakeholderPositions(model, stageModel, stakeholder), stages, shown);
    const at = stops.pop();
    if (!at) {
      unplaced.push({ id, name });
      continue;
    }
    const idle = anyStep && (engagement.get(id)?.steps.length ?? 0) === 0;
    const unengaged = idle && at.power >= MUCH && at.interest >= MUCH;
    placed.push({ id, name, side, at, from: stops, unengaged });
  }
  placed.sort((a, b) => b.at.power - a.at.power || b.at.interest - a.at.interest);
  const service = journey?.service && refTitle(model, journey.service);
  const moving = model.stakeholders.some((stakeholder) => stakeholder.moves.length > 0);
  return { service, journey: journey && titleOf(journey), stages, shown, moving, placed, unplaced };
}

const NO_STAGES: StageModel = {
  id: 'stages:',
  name: '',
  library: false,
  stages: [],
  source: { uri: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  nameSource: { uri: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

/** The stages of the model, under the titles that the journey gives them. */
function stagesOf(
  model: JourneyModel,
  stageModel: StageModel,
  journey: Journey | undefined,
  titles: StageTitles,
): StageFact[] {
  return stageModel.stages.map((stage) => {
    const own = journey?.stages.find((candidate) => candidate.stage.target === stage.id);
    return { id: stage.id, title: own?.title?.trim() || plainStageName(model, stage.id, titles) };
  });
}

/** The distinct positions up to the stage shown, oldest first, the present one last. */
function stopsOf(positions: readonly StakeholderPosition[], stages: readonly StageFact[], shown: number): Stop[] {
  const stops: Stop[] = [];
  for (const position of positions) {
    const index = stages.findIndex((stage) => stage.id === position.stage);
    if (index > shown || (position.stage === null && shown >= 0 && positions.length > 1)) continue;
    const last = stops.at(-1);
    if (last && last.power === position.power && last.interest === position.interest) continue;
    const stop: Stop = {
      power: position.power,
      interest: position.interest,
      quadrant: position.quadrant,
      stage: stages[index]?.title ?? '',
    };
    if (position.moved && position.why !== undefined) stop.why = position.why;
    stops.push(stop);
  }
  return stops;
}
