import { titleOf } from '../../derive/labels.ts';
import { mainStepsOf } from '../../derive/path.ts';
import type { CurvePoint } from '../../derive/types.ts';
import { say } from '../../text.ts';
import type { Journey } from '../../types.ts';
import { signed } from '../../words.ts';
import { type Walk, walks, writtenAt } from '../shared/people.ts';
import type { Check, CheckContext, Report } from '../types.ts';

/** Levels are written in decimals, whose differences are not exact. */
const ROUNDING = 1e-9;

export const surprise: Check = {
  id: 'experience/surprise',
  severity: 'warning',
  title: say('A drop that nobody was prepared for', '毫无准备的落差'),
  reason: say(
    'Losing hurts more than winning pleases, and most of all when it comes out of the blue: people feel cheated even where all was in the small print.',
    '失去的痛胜过得到的乐，而突如其来的失去最痛：哪怕条款里都写着，人们也会觉得受了骗。',
  ),
  advice: say(
    'Reports a feeling that lies at least `drop` below the one before it on the main path, where neither of the two steps nor one between them says what is expected. Set the expectation before, and write it with `expects`; or soften the drop.',
    '主路径上的感受比前一个低至少 `drop`，而这两个步骤及其间的步骤都没有写期望时提示。请事先建立期望，并用 `expects` 写出来；或者减小落差。',
  ),
  options: {
    drop: { default: 2, minimum: 0, description: say('How far it must drop, in levels.', '下降多少个等级才提示。') },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { feels +1 "glad" } }
  onboard { step pickup "Finds the battery empty" { feels -1 "let down" } }
  cocreate { step drive "Drives to the lake" { feels +1 "free" } }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step book "Books a car" {
      feels +1 "glad"
      expects "Half a charge, so a stop on the way"
    }
  }
  onboard { step pickup "Finds the battery half empty" { feels -1 "impatient" } }
  cocreate { step drive "Drives to the lake" { feels +1 "free" } }
}
`,
  },
  *run(context) {
    const expected = new Map<Journey, number[]>();
    for (const walk of walks(context)) {
      const counts = expected.get(walk.journey) ?? runningExpectations(walk.journey);
      expected.set(walk.journey, counts);
      for (let i = 1; i < walk.points.length; i++) {
        const before = walk.points[i - 1]!;
        const after = walk.points[i]!;
        if (before.level - after.level < context.number('drop') - ROUNDING) continue;
        const said = counts[walk.order.get(after.step)! + 1]! - counts[walk.order.get(before.step)!]!;
        if (said === 0) yield dropped(context, walk, before, after);
      }
    }
  },
};

/** How many expectations are said before each place of the main path, so that a stretch is one subtraction. */
function runningExpectations(journey: Journey): number[] {
  const counts = [0];
  for (const step of mainStepsOf(journey)) counts.push(counts.at(-1)! + step.expectations.length);
  return counts;
}

function dropped(context: CheckContext, { persona }: Walk, before: CurvePoint, after: CurvePoint): Report {
  const from = writtenAt(context, before);
  const to = writtenAt(context, after);
  return {
    source: to.feeling.source,
    subject: to.step.id,
    message: say(
      `“${titleOf(persona)}” drops from ${signed(before.level)} to ${signed(after.level)} at “${titleOf(to.step)}”, and nothing prepared for it.`,
      `“${titleOf(persona)}”在“${titleOf(to.step)}”从 ${signed(before.level)} 跌到 ${signed(after.level)}，事先毫无准备。`,
    ),
    help: say(
      `Write \`expects "…"\` in “${titleOf(from.step)}” with what people are told beforehand, or soften the drop.`,
      `请在“${titleOf(from.step)}”里用 \`expects "…"\` 写明事先告知了什么，或者减小落差。`,
    ),
    related: [
      {
        source: from.feeling.source,
        message: say(`It was ${signed(before.level)} here.`, `这里还是 ${signed(before.level)}。`),
      },
    ],
  };
}
