import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { plain } from '../../words.ts';
import type { Check } from '../types.ts';

/** Sums of written decimals are not exact. */
const ROUNDING = 1e-6;

export const chances: Check = {
  id: 'step/chances',
  severity: 'error',
  title: say('Chances of more than 100 %', '概率之和超过 100%'),
  reason: say(
    'More people leave the step than came in, so every number behind it is wrong, and whoever plans staff or stock by it plans for people who do not exist.',
    '离开步骤的人比进来的还多，后面的每个数字都是错的；照它安排人手或库存，就是在为不存在的人做准备。',
  ),
  advice: say(
    'Reports a step whose written chances add up to more than 100 %. Lower them, or leave one out: a way without a chance takes what the others leave over.',
    '步骤写明的各个概率之和超过 100% 时提示。请调低，或者省略其中一个：没写概率的去向得到其余部分。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step book "Books a car" {
      then drive 90%
      then stay 20% when "no car is left"
    }
    step drive "Drives to the lake" { ends }
    step stay "Stays at home" { ends }
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step book "Books a car" {
      then drive
      then stay 20% when "no car is left"
    }
    step drive "Drives to the lake" { ends }
    step stay "Stays at home" { ends }
  }
}
`,
  },
  *run({ model }) {
    for (const step of model.journeys.flatMap((journey) => journey.steps)) {
      const written = step.transitions.filter((transition) => transition.chance !== undefined);
      const sum = written.reduce((all, transition) => all + Math.max(0, transition.chance!), 0);
      // A single chance over 100 is a number out of range, and told there.
      if (written.length < 2 || !(sum > 100 + ROUNDING)) continue;
      yield {
        source: written.at(-1)!.source,
        subject: step.id,
        message: say(
          `The chances of leaving “${titleOf(step)}” add up to ${plain(sum)} %.`,
          `离开“${titleOf(step)}”的概率之和为 ${plain(sum)}%。`,
        ),
        help: say(
          `Lower them by ${plain(sum - 100)} in all, or write one \`then\` without a chance.`,
          `请总共调低 ${plain(sum - 100)}，或者让其中一个 \`then\` 不写概率。`,
        ),
        related: written.slice(0, -1).map((transition) => ({
          source: transition.source,
          message: say(`${plain(transition.chance!)} % go here.`, `${plain(transition.chance!)}% 去这里。`),
        })),
      };
    }
  },
};
