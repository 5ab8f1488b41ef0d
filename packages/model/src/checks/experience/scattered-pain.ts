import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Step } from '../../types.ts';
import { walks, writtenAt } from '../shared/people.ts';
import { quotedList } from '../shared/words.ts';
import type { Check } from '../types.ts';

export const scatteredPain: Check = {
  id: 'experience/scattered-pain',
  severity: 'info',
  title: say('Pain in many places', '痛点过于分散'),
  reason: say(
    'Three small pains spread over a journey hurt more than the same pains at once: each one spoils a new beginning, and people come to expect the next.',
    '分散在旅程各处的三次小痛，比一次承受更难受：每一次都毁掉一个新的开始，人们会开始等着下一次。',
  ),
  advice: say(
    'Reports a main path on which a persona feels below zero in at least `places` places with better steps between them; steps without a feeling do not part them. Combine the pains in one place, and spread the pleasures.',
    '主路径上用户画像在至少 `places` 处互不相连的地方感受低于零时提示；没有写感受的步骤不算隔开。请把痛点集中到一处，把愉快分散开来。',
  ),
  options: {
    places: {
      default: 3,
      minimum: 2,
      description: say('How many separate places are too many.', '多少处互不相连的痛点算过多。'),
    },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step sign "Signs up" { feels -1 "bored" }
    step book "Books a car" { feels +1 "curious" }
    step pay "Pays the deposit" { feels -1 "unsure" }
  }
  cocreate {
    step drive "Drives to the lake" { feels +2 "free" }
    step clean "Cleans the car" { feels -1 "tired" }
    step done "Is home again" { feels +1 "content" }
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step sign "Signs up" { feels -1 "bored" }
    step pay "Pays the deposit, cleaning included" { feels -1 "unsure" }
    step book "Books a car" { feels +1 "curious" }
  }
  cocreate {
    step drive "Drives to the lake" { feels +2 "free" }
    step done "Is home again" { feels +1 "content" }
  }
}
`,
  },
  *run(context) {
    for (const walk of walks(context)) {
      const places: Step[] = [];
      let hurts = false;
      for (const point of walk.points) {
        if (point.level < 0 && !hurts) places.push(writtenAt(context, point).step);
        hurts = point.level < 0;
      }
      if (places.length < context.number('places')) continue;
      const names = quotedList(places.map(titleOf));
      yield {
        source: walk.journey.nameSource,
        subject: walk.journey.id,
        message: say(
          `“${titleOf(walk.persona)}” is hurt in ${places.length} separate places of “${titleOf(walk.journey)}”: ${names.en}.`,
          `“${titleOf(walk.persona)}”在“${titleOf(walk.journey)}”中有 ${places.length} 处互不相连的痛点：${names['zh-CN']}。`,
        ),
        help: say(
          'Combine the pains in one step, early, and leave the pleasures apart.',
          '请把痛点集中到一个靠前的步骤，让愉快的部分分散开来。',
        ),
        related: places.map((step) => ({
          source: step.nameSource,
          message: say(`It hurts from “${titleOf(step)}” on.`, `从“${titleOf(step)}”开始感到不快。`),
        })),
      };
    }
  },
};
