import { refTitle, stageWords, titleOf } from '../../derive/labels.ts';
import { type Localized, say } from '../../text.ts';
import type { JourneyStage, StageModel } from '../../types.ts';
import type { Check } from '../types.ts';

export const stageOrder: Check = {
  id: 'stage/order',
  severity: 'info',
  title: say('Stages in another order than their model', '阶段顺序与阶段模型不同'),
  reason: say(
    'Stages out of order mislead whoever reads the map: they take what is drawn first for what people go through first, and prepare for the wrong moment.',
    '阶段顺序颠倒会误导读图的人：他们以为画在前面的就是先经历的，于是在错误的时刻做准备。',
  ),
  advice: say(
    'Reports a stage that first appears after one which its stage model puts later. Coming back to a stage for a second time is fine. Move it, or choose a stage model that fits.',
    '一个阶段首次出现时，排在了阶段模型中更靠后的阶段之后，就会提示。再次回到某个阶段没有问题。请移动它，或选用合适的阶段模型。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  cocreate { step drive "Drives to the lake" }
  agree { step book "Books a car" }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" }
  cocreate { step drive "Drives to the lake" }
}
`,
  },
  *run({ model, find }) {
    for (const journey of model.journeys) {
      const stages = find.stageModel(journey.stageModel.target);
      if (!stages) continue;
      const order = new Map(stages.stages.map((stage, i) => [stage.id, i] as const));
      const seen = new Set<string>();
      let latest: (typeof journey.stages)[number] | undefined;
      let furthest = -1;
      for (const stage of journey.stages) {
        const id = stage.stage.target;
        const place = id === null ? undefined : order.get(id);
        if (id === null || place === undefined || seen.has(id)) continue;
        seen.add(id);
        if (place > furthest) {
          furthest = place;
          latest = stage;
          continue;
        }
        const later = wordsOf(latest!, stages);
        const here = wordsOf(stage, stages);
        yield {
          source: stage.stage.source,
          subject: stage.id,
          message: say(
            `“${here.en}” of “${titleOf(journey)}” comes after “${later.en}”, in “${refTitle(model, journey.stageModel)}” before it.`,
            `“${titleOf(journey)}”中“${here['zh-CN']}”排在“${later['zh-CN']}”之后，而在“${refTitle(model, journey.stageModel)}”中它排在前面。`,
          ),
          help: say(
            'Move it to its place, or name a stage model that fits: `stages …`.',
            '请移到相应位置，或用 `stages …` 选用合适的阶段模型。',
          ),
          related: [
            { source: latest!.stage.source, message: say(`“${later.en}” stands here.`, `“${later['zh-CN']}”在这里。`) },
          ],
        };
      }
    }
  },
};

/** A title of its own, or that of the stage model in every language. */
function wordsOf(journey: JourneyStage, { stages, library }: StageModel): Localized {
  const own = journey.title?.trim();
  const stage = stages.find(({ id }) => id === journey.stage.target);
  const title = own || journey.stage.name;
  return own || !stage ? say(title, title) : stageWords(stage, library);
}
