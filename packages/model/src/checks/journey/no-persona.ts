import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const noPersona: Check = {
  id: 'journey/no-persona',
  severity: 'warning',
  title: say('A journey that is nobody’s', '旅程没有用户画像'),
  reason: say(
    'A journey that belongs to nobody is a process: nobody asks what it is like to live through it, and the people concerned drop out of every decision made with it.',
    '不属于任何人的旅程只是一条流程：没有人会问亲历它是什么感受，据此做决定时，当事人就被遗漏了。',
  ),
  advice: say(
    'Reports a journey that names no persona. Say whose it is with `for`, and describe that persona where it does not exist yet.',
    '旅程没有写明用户画像时提示。请用 `for` 写明这是谁的旅程；如果还没有这个用户画像，请先描述它。',
  ),
  examples: {
    bad: `journey Trip "A day at the lake" {
  explore {
    step look "Looks for a car" { takes 5min }
  }
}
`,
    good: `persona Katrina "Katrina, student"

journey Trip "A day at the lake" {
  for Katrina
  explore {
    step look "Looks for a car" { takes 5min }
  }
}
`,
  },
  *run({ model, project }) {
    for (const journey of model.journeys) {
      if (journey.personas.length > 0) continue;
      const example = project.firstName('persona') ?? 'Katrina';
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: say(`“${titleOf(journey)}” names no persona.`, `“${titleOf(journey)}”没有写明用户画像。`),
        help: say(
          `Write \`for ${example}\` as its first line, with the name of the persona whose journey it is.`,
          `请在第一行写 \`for ${example}\`，写明这是哪个用户画像的旅程。`,
        ),
      };
    }
  },
};
