import { plainStageName, type StageTitles } from '@waymark/diagram';
import { type Id, type Journey, type JourneyModel, lookup } from '@waymark/model';

/** The stages that a matrix can show, in the order of their model, under the titles that the journey gives them. */
export function stageStops(
  model: JourneyModel,
  journey: Journey | undefined,
  titles: StageTitles,
): { value: Id; text: string }[] {
  const stages = lookup(model).stageModel(journey?.stageModel.target)?.stages ?? [];
  return stages.map(({ id }) => {
    const own = journey?.stages.find(({ stage }) => stage.target === id)?.title?.trim();
    return { value: id, text: own || plainStageName(model, id, titles) };
  });
}
