import { stageTitle, stageWords, titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Journey, Stage, StageModel } from '../../types.ts';
import { quotedList } from '../shared/words.ts';
import type { Check } from '../types.ts';

export const missingStage: Check = {
  id: 'journey/missing-stage',
  severity: 'info',
  title: say('A stage that nothing happens in', '有阶段没有任何步骤'),
  reason: say(
    'A journey is lived from end to end. What a map leaves out nobody looks after: often it is how people get on board, and whether they got anything out of it in the end.',
    '旅程是从头到尾被经历的。地图上缺了的部分没有人负责：常常是人们如何开始使用，以及最后是否真的得到了价值。',
  ),
  advice: say(
    'Reports stages of the journey’s stage model without a step, from its first stage with steps on; a journey may start in the middle unless `before` is set. Journeys that detail a step of another one are left alone. Add the steps, or say in a suppression why there are none.',
    '从第一个有步骤的阶段起，阶段模型中没有步骤的阶段会被提示；除非设置了 `before`，旅程可以从中间开始。用来细化另一旅程中某一步的旅程不检查。请补上步骤，或在忽略注释中写明为什么没有。',
  ),
  options: {
    before: {
      default: false,
      description: say('Also report stages before the first one with steps.', '同时提示第一个有步骤的阶段之前的阶段。'),
    },
  },
  examples: {
    bad: `persona Katrina
stages Visit { before during after }

journey Trip "A day at the lake" {
  for Katrina
  stages Visit
  before { step book "Books a car" }
  after { step pay "Pays the fee" }
}
`,
    good: `persona Katrina
stages Visit { before during after }

journey Trip "A day at the lake" {
  for Katrina
  stages Visit
  before { step book "Books a car" }
  during { step drive "Drives to the lake" }
  after { step pay "Pays the fee" }
}
`,
  },
  *run({ model, find, flag, project }) {
    for (const journey of model.journeys) {
      const stages = find.stageModel(journey.stageModel.target);
      if (!stages || journey.steps.length === 0 || project.isDetail(journey.id)) continue;
      const missing = missingIn(journey, stages, flag('before'));
      if (missing.length === 0) continue;
      const words = missing.map((stage) => stageWords(stage, stages.library));
      const en = quotedList(
        words.map((title) => title.en),
        7,
      ).en;
      const zh = quotedList(
        words.map((title) => title['zh-CN']),
        7,
      )['zh-CN'];
      const name = missing[0]!.name;
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: say(
          `Nothing happens in ${en} of “${titleOf(journey)}”.`,
          `“${titleOf(journey)}”的${zh}阶段没有任何步骤。`,
        ),
        help: say(
          `Write \`${name} { step … }\`, or say why this journey has no such stage: \`// waymark-ignore journey/missing-stage: …\`.`,
          `请写 \`${name} { step … }\`，或说明这个旅程为什么没有这个阶段：\`// waymark-ignore journey/missing-stage: …\`。`,
        ),
        related: journey.stages
          .filter((stage) => stage.steps.length === 0)
          .map((stage) => ({
            source: stage.source,
            message: say(`“${stageTitle(model, stage)}” is empty.`, `“${stageTitle(model, stage)}”是空的。`),
          })),
      };
    }
  },
};

function missingIn(journey: Journey, { stages }: StageModel, before: boolean): Stage[] {
  const filled = new Set(journey.stages.filter((stage) => stage.steps.length > 0).map((stage) => stage.stage.target));
  const first = stages.findIndex((stage) => filled.has(stage.id));
  if (first < 0) return [];
  return stages.filter((stage, i) => !filled.has(stage.id) && (before || i > first));
}
