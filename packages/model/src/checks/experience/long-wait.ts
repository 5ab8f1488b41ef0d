import { formatDuration } from '../../derive/duration.ts';
import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { isForMachines } from '../shared/people.ts';
import type { Check } from '../types.ts';

const HOUR = 3600;

export const longWait: Check = {
  id: 'experience/long-wait',
  severity: 'warning',
  title: say('A long wait that nobody announced', '没有事先说明的漫长等待'),
  reason: say(
    'Waiting without knowing how long feels longer than it is. People call to ask, start a second time, or give up; who was told when to come back waits in peace.',
    '不知道要等多久，等待会显得更长。人们会打电话来问、重新再来一遍，或者放弃；被告知何时再来的人则能安心等待。',
  ),
  advice: say(
    'Reports a step that waits `hours` or more and says neither what people expect there nor what is being improved. Journeys of machines only are left alone. Shorten the wait, or tell people how long it takes and write that with `expects`.',
    '步骤等待达到 `hours` 小时，既没有写人们的期望，也没有写正在做的改进时提示。只有机器画像的旅程不检查。请缩短等待，或者告诉人们要等多久，并用 `expects` 写出来。',
  ),
  options: {
    hours: { default: 24, minimum: 0, description: say('How many hours are long.', '多少小时算久。') },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  onboard { step check "Has her licence checked" { waits 3d } }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  onboard {
    step check "Has her licence checked" {
      waits 3d
      expects "An e-mail by Thursday noon, as the app said"
    }
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      if (isForMachines(context, journey)) continue;
      for (const step of journey.steps) {
        if (!step.waits || step.waits.seconds < context.number('hours') * HOUR) continue;
        const eased = step.expectations.length > 0 || step.improvements.some(({ status }) => status !== 'rejected');
        if (eased) continue;
        const { seconds } = step.waits;
        yield {
          source: step.waits.source,
          subject: step.id,
          message: say(
            `“${titleOf(step)}” keeps people waiting for ${formatDuration(seconds, 'en')}, and nobody tells them.`,
            `“${titleOf(step)}”让人等待 ${formatDuration(seconds, 'zh-CN')}，而且没有事先说明。`,
          ),
          help: say(
            'Write `expects "…"` with what people are told about it, or `improve "…"` with how it gets shorter.',
            '请用 `expects "…"` 写明告诉了人们什么，或用 `improve "…"` 写明如何缩短。',
          ),
        };
      }
    }
  },
};
