import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const unmeasured: Check = {
  id: 'moment/unmeasured',
  severity: 'warning',
  title: say('A moment of truth that nobody measures', '没有度量的关键时刻'),
  reason: say(
    'This step decides how people judge the whole. If nobody measures it, the first to learn that it fails is whoever counts the people who left.',
    '这个步骤决定人们如何评价整体。没人度量，最先知道它出问题的，就是清点流失人数的人。',
  ),
  advice: say(
    'Reports a `moment of truth` in a step that measures nothing and has no feeling measured by a metric. Name the metric that shows how it goes.',
    '带 `moment of truth` 的步骤没有任何度量，也没有由指标得出的感受时提示。请写明能反映它好坏的指标。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  onboard { step unlock "Unlocks the car" { moment of truth } }
}
`,
    good: `persona Katrina
metric Opened "Cars opened at the first try" { unit "%"  target >= 98 }

journey Trip {
  for Katrina
  onboard {
    step unlock "Unlocks the car" {
      moment of truth
      measure Opened
    }
  }
}
`,
  },
  *run({ model, project }) {
    for (const step of model.journeys.flatMap((journey) => journey.steps)) {
      if (!step.moment || step.measures.length > 0) continue;
      if (step.feelings.some((feeling) => feeling.basis === 'measured')) continue;
      const metric = project.firstName('metric') ?? 'Satisfaction';
      yield {
        source: step.moment.source,
        subject: step.id,
        message: say(
          `“${titleOf(step)}” is a moment of truth, and nobody measures it.`,
          `“${titleOf(step)}”是关键时刻，却没有度量。`,
        ),
        help: say(
          `Write \`measure ${metric}\`, with the metric that shows how it goes.`,
          `请写 \`measure ${metric}\`，换成能反映它好坏的指标。`,
        ),
      };
    }
  },
};
