import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const empty: Check = {
  id: 'journey/empty',
  severity: 'warning',
  title: say('A journey without steps', '旅程没有步骤'),
  reason: say(
    'A journey without steps has a place in the list and a picture with nothing in it: whoever looks for what people go through finds that somebody meant to ask them.',
    '没有步骤的旅程在列表里占着位置，图上却什么都没有：想了解人们经历了什么的人，只能看出有人曾打算去问。',
  ),
  advice: say(
    'Reports a journey in which no step is written. Write the first step in its stage, even if it is not known for sure, or remove the journey.',
    '旅程中一个步骤也没有时提示。请在相应的阶段里写出第一个步骤，哪怕还不确定；或者删除这个旅程。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
}
`,
    good: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
  explore { step notice "Hears of the lake" }
}
`,
  },
  *run({ model, find }) {
    for (const journey of model.journeys) {
      if (journey.steps.length > 0) continue;
      const [first] = find.stageModel(journey.stageModel.target)?.stages ?? [];
      const stage = journey.stages[0]?.stage.name ?? first?.name ?? 'explore';
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: say(`“${titleOf(journey)}” has no steps.`, `“${titleOf(journey)}”没有任何步骤。`),
        help: say(
          `Write \`${stage} { step … }\` with the first thing that happens.`,
          `请写 \`${stage} { step … }\`，写出最先发生的事。`,
        ),
      };
    }
  },
};
