import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { joined } from '../shared/words.ts';
import type { Check } from '../types.ts';

const PARTS = ['who', 'why', 'goal', 'how'] as const;

export const noScenario: Check = {
  id: 'journey/no-scenario',
  severity: 'info',
  title: say('A journey without a scenario', '旅程没有场景'),
  reason: say(
    'Without a scenario everybody reads a different story into the same map: a first-time visitor and a daily user, in a hurry or not, do not suffer from the same things, so the wrong ones get mended.',
    '没有场景，同一张地图每个人会读出不同的故事：初次到访的人和每天使用的人、赶时间的人和不赶时间的人，痛点并不相同，结果修的往往不是真正的问题。',
  ),
  advice: say(
    'Reports a journey that says fewer of `who`, `why`, `goal` and `how` than `parts` asks for. Write the goal and one more at least.',
    '`who`、`why`、`goal`、`how` 写得比 `parts` 要求的少时提示。至少写出目标和另外一项。',
  ),
  options: {
    parts: {
      default: 2,
      minimum: 1,
      description: say(
        'How many of `who`, `why`, `goal` and `how` must be written.',
        '`who`、`why`、`goal`、`how` 中至少要写几项。',
      ),
    },
  },
  examples: {
    bad: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
  goal "Swim before noon"
}
`,
    good: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
  why "It is the only free day this month"
  goal "Swim before noon"
}
`,
  },
  *run({ model, number }) {
    for (const journey of model.journeys) {
      const missing = PARTS.filter((part) => !journey[part]?.text.trim());
      const written = PARTS.length - missing.length;
      if (written >= number('parts')) continue;
      const parts = joined(missing.map((part) => `\`${part}\``));
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message:
          written === 0
            ? say(`“${titleOf(journey)}” has no scenario.`, `“${titleOf(journey)}”没有场景。`)
            : say(
                `The scenario of “${titleOf(journey)}” lacks ${parts.en}.`,
                `“${titleOf(journey)}”的场景缺少 ${parts['zh-CN']}。`,
              ),
        help: say(
          `Write ${parts.en} before its stages, each with a text: who walks it, why, to reach what, and how.`,
          `请在各阶段之前写 ${parts['zh-CN']}，各带一段文字：谁、为什么、想达到什么、怎么做。`,
        ),
      };
    }
  },
};
