import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { plain, signed } from '../../words.ts';
import { walks, writtenAt } from '../shared/people.ts';
import type { Check } from '../types.ts';

export const latePain: Check = {
  id: 'experience/late-pain',
  severity: 'info',
  title: say('The worst comes late', '最糟的时刻来得太晚'),
  reason: say(
    'What hurts early is forgiven, and fades behind what follows. What hurts late is what people walk away with, and all that went well before is coloured by it.',
    '早来的痛会被原谅，也会被后面的事冲淡。晚来的痛则是人们带走的记忆，之前的一切顺利都会因此变色。',
  ),
  advice: say(
    'Reports the lowest point of a main path of at least `points` felt steps where it is `level` or less and lies in the last part of it, as large as `share`. The very end belongs to `experience/peak-end`, and a step with an `improve` that is not rejected is left alone. Move what hurts to the front: bad news, forms, payment.',
    '主路径上至少有 `points` 个写了感受的步骤，而最低点不高于 `level`、且落在最后 `share` 的部分时提示。最末一步由 `experience/peak-end` 负责；写有未被否决的 `improve` 的步骤不检查。请把不愉快的事移到前面：坏消息、填表、付款。',
  ),
  options: {
    level: {
      default: -1,
      minimum: -2,
      description: say('How low the lowest point must be.', '最低点低到多少才提示。'),
    },
    share: {
      default: 0.33,
      minimum: 0,
      description: say('How much of the path counts as late, from 0 to 1.', '路径最后多大的部分算晚，0 到 1。'),
    },
    points: {
      default: 4,
      minimum: 2,
      description: say('How many steps must say a feeling.', '至少有多少个步骤写了感受才检查。'),
    },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { feels +1 "curious" } }
  cocreate {
    step pickup "Picks it up" { feels 0 "busy" }
    step drive "Drives to the lake" { feels +2 "free" }
    step park "Finds the last bay taken" { feels -2 "stuck" }
    step done "Is home again" { feels +1 "content" }
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Reserves the last bay, after a fight with the form" { feels -2 "annoyed" } }
  cocreate {
    step pickup "Picks it up" { feels 0 "busy" }
    step drive "Drives to the lake" { feels +2 "free" }
    step park "Rolls into the bay" { feels +1 "smug" }
    step done "Is home again" { feels +1 "content" }
  }
}
`,
  },
  *run(context) {
    for (const { journey, persona, curve, points, order } of walks(context)) {
      const { trough, end } = curve;
      if (!trough || trough === end || points.length < context.number('points')) continue;
      const place = order.get(trough.step)! + 1;
      const late = place > order.size * (1 - context.number('share'));
      if (!late || trough.level > context.number('level')) continue;
      const { step, feeling } = writtenAt(context, trough);
      if (step.improvements.some(({ status }) => status !== 'rejected')) continue;
      yield {
        source: feeling.source,
        subject: step.id,
        message: say(
          `The worst of “${titleOf(journey)}” for “${titleOf(persona)}” comes late: “${titleOf(step)}” (${signed(trough.level)}) is step ${plain(place)} of ${plain(order.size)}.`,
          `“${titleOf(journey)}”中“${titleOf(persona)}”最糟的时刻来得晚：“${titleOf(step)}”（${signed(trough.level)}）是 ${plain(order.size)} 步中的第 ${plain(place)} 步。`,
        ),
        help: say(
          'Move what hurts here to an earlier step, or write what would mend it: `improve "…"`.',
          '请把这里不愉快的部分移到更早的步骤，或用 `improve "…"` 写明如何改善。',
        ),
      };
    }
  },
};
