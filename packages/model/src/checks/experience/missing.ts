import { titleOf } from '../../derive/labels.ts';
import { mainStepsOf } from '../../derive/path.ts';
import { feels, humansOf, takesPart } from '../../derive/people.ts';
import { say } from '../../text.ts';
import type { Journey, Persona, Step } from '../../types.ts';
import type { Check, Report } from '../types.ts';

export const missingExperience: Check = {
  id: 'experience/missing',
  severity: 'info',
  title: say('A step that does not say how it feels', '步骤没有写明感受'),
  reason: say(
    'A gap in the curve looks like calm. It is where nobody has asked, and what people suffer there is found out only when they have left.',
    '曲线上的空缺看上去像是平静，其实是没人问过；人们在那里受的罪，要等他们离开后才会知道。',
  ),
  advice: say(
    'Reports a step of the main path in which a persona takes part but does not feel, and, instead of each step, the journey where a persona feels nothing at all. Steps in which only others act, and machines, are left alone. Write what you know, or what you assume: it counts as assumed until something better is said.',
    '主路径上用户画像参与了、却没有写感受的步骤会被提示；如果某个用户画像在整个旅程中都没有感受，则只提示一次旅程。只有别人行动的步骤以及机器画像不检查。请写下你所知道或假定的：没有更好的依据之前，它就算作假定。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina feels 0 "unsure" } }
  cocreate { step drive "Drives to the lake" { Katrina does "Sings all the way" } }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina feels 0 "unsure" } }
  cocreate { step drive "Drives to the lake" { Katrina does "Sings all the way"  feels +2 "free" } }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      if (journey.steps.length === 0) continue;
      for (const persona of humansOf(context.find, journey)) {
        const isFirst = persona.id === journey.personas[0]?.target;
        const lacking = mainStepsOf(journey).filter((step) => lacks(step, persona, journey));
        if (!journey.steps.some((step) => feels(step, persona, journey))) yield neverFelt(journey, persona);
        else for (const step of lacking) yield notFelt(step, persona, isFirst);
      }
    }
  },
};

function lacks(step: Step, persona: Persona, journey: Journey): boolean {
  return !feels(step, persona, journey) && !step.detail && takesPart(step, persona, journey);
}

function notFelt(step: Step, persona: Persona, isFirst: boolean): Report {
  const line = `${isFirst ? '' : `${persona.name} `}feels 0 "…"`;
  return {
    source: step.nameSource,
    subject: step.id,
    message: say(
      `“${titleOf(step)}” does not say how “${titleOf(persona)}” feels.`,
      `“${titleOf(step)}”没有写明“${titleOf(persona)}”的感受。`,
    ),
    help: say(`Write \`${line}\`, with −2 to +2 and a word for it.`, `请写 \`${line}\`，数值从 −2 到 +2，再配一个词。`),
  };
}

function neverFelt(journey: Journey, persona: Persona): Report {
  return {
    source: journey.nameSource,
    subject: journey.id,
    message: say(
      `“${titleOf(journey)}” never says how “${titleOf(persona)}” feels.`,
      `“${titleOf(journey)}”从未写明“${titleOf(persona)}”的感受。`,
    ),
    help: say(
      `Write \`${persona.name} feels 0 "…"\` in its steps, with −2 to +2 and a word for it.`,
      `请在各步骤中写 \`${persona.name} feels 0 "…"\`，数值从 −2 到 +2，再配一个词。`,
    ),
  };
}
