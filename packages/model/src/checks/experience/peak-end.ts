import { titleOf } from '../../derive/labels.ts';
import type { CurvePoint } from '../../derive/types.ts';
import { say } from '../../text.ts';
import { signed } from '../../words.ts';
import { type Walk, walks, writtenAt } from '../shared/people.ts';
import type { Check, CheckContext, Report } from '../types.ts';

export const peakEnd: Check = {
  id: 'experience/peak-end',
  severity: 'warning',
  title: say('A journey that is remembered badly', '会留下坏印象的旅程'),
  reason: say(
    'People do not remember an average. They remember the strongest moment and the end, and by these two decide whether to come back and what to tell their friends.',
    '人们记住的不是平均值，而是最强烈的时刻和结尾；他们据此决定是否再来，以及怎么对朋友说。',
  ),
  advice: say(
    'Reports a main path of at least `points` felt steps that ends below `end`, or of which the mean of its strongest moment (good or bad; of equals the bad one) and its end is below `remembered`. Mend the strongest moment, or give the journey a good end.',
    '主路径上至少有 `points` 个写了感受的步骤，而结尾低于 `end`，或者最强烈的时刻（无论好坏；同样强烈时取坏的）与结尾的平均值低于 `remembered` 时提示。请改善最强烈的时刻，或给旅程一个好的结尾。',
  ),
  options: {
    end: { default: 0, minimum: -2, description: say('The level the end must reach.', '结尾至少要达到的水平。') },
    remembered: {
      default: 0,
      minimum: -2,
      description: say(
        'What the mean of the strongest moment, good or bad, and the end must reach.',
        '最强烈的时刻（无论好坏）与结尾的平均值至少要达到的水平。',
      ),
    },
    points: {
      default: 3,
      minimum: 1,
      description: say('How many steps must say a feeling.', '至少有多少个步骤写了感受才检查。'),
    },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { feels +1 "curious" } }
  cocreate { step drive "Drives to the lake" { feels +2 "free" } }
  realize { step pay "Finds a fee on the bill" { feels -1 "cheated" } }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Sees all fees at once" { feels -1 "sobered" } }
  cocreate { step drive "Drives to the lake" { feels +2 "free" } }
  realize { step thank "Gets the deposit and a photo" { feels +1 "content" } }
}
`,
  },
  *run(context) {
    for (const walk of walks(context)) {
      const { end } = walk.curve;
      if (!end || walk.points.length < context.number('points')) continue;
      const strongest = strongestOf(walk.points);
      if (end.level < context.number('end')) yield badEnd(context, walk, end);
      else if ((strongest.level + end.level) / 2 < context.number('remembered')) {
        yield badMemory(context, walk, strongest, end);
      }
    }
  },
};

function strongestOf(points: readonly CurvePoint[]): CurvePoint {
  return points.reduce((best, point) => {
    const more = Math.abs(point.level) - Math.abs(best.level);
    return more > 0 || (more === 0 && point.level < best.level) ? point : best;
  });
}

function badEnd(context: CheckContext, { journey, persona }: Walk, end: CurvePoint): Report {
  const { step, feeling } = writtenAt(context, end);
  return {
    source: feeling.source,
    subject: step.id,
    message: say(
      `“${titleOf(journey)}” ends badly for “${titleOf(persona)}”: ${signed(end.level)} at “${titleOf(step)}”.`,
      `“${titleOf(journey)}”对“${titleOf(persona)}”来说结局不好：“${titleOf(step)}”为 ${signed(end.level)}。`,
    ),
    help: say(
      'Move what hurts to an earlier step, or write a last step that ends on a good note.',
      '请把不愉快的部分移到更早的步骤，或写一个令人愉快的收尾步骤。',
    ),
  };
}

function badMemory(context: CheckContext, walk: Walk, strongest: CurvePoint, end: CurvePoint): Report {
  const { journey, persona } = walk;
  const { step, feeling } = writtenAt(context, strongest);
  const last = writtenAt(context, end);
  return {
    source: feeling.source,
    subject: step.id,
    message: say(
      `“${titleOf(persona)}” will remember “${titleOf(journey)}” badly: its strongest moment is “${titleOf(step)}” (${signed(strongest.level)}), and its end (${signed(end.level)}) does not make up for it.`,
      `“${titleOf(persona)}”会对“${titleOf(journey)}”留下坏印象：最强烈的时刻是“${titleOf(step)}”（${signed(strongest.level)}），结尾（${signed(end.level)}）弥补不了。`,
    ),
    help: say(
      'Mend this step and write its new level, or lift the end with a last good moment.',
      '请改善这个步骤并写上新的感受数值，或者用一个美好的收尾提升结局。',
    ),
    related: [
      {
        source: last.feeling.source,
        message: say(`It ends here, at ${signed(end.level)}.`, `旅程在这里结束，为 ${signed(end.level)}。`),
      },
    ],
  };
}
