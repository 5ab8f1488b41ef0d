import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const thin: Check = {
  id: 'persona/thin',
  severity: 'info',
  title: say('A persona that is hardly more than a name', '只有名字的用户画像'),
  reason: say(
    'A persona that nobody knows anything about is filled in by each reader with themselves, and the service is then built for people like the team.',
    '一个没人了解的用户画像，每个读者都会把自己代入，服务最终就成了为团队这样的人而建。',
  ),
  advice: say(
    'Reports a persona with fewer than `facts` facts, or with neither a goal nor a need; a machine only needs one of these two. Write what it wants and what stands in its way.',
    '用户画像的描述少于 `facts` 条，或者既没有目标也没有需求时提示；机器画像只需后两者之一。请写明它想要什么、什么妨碍了它。',
  ),
  options: {
    facts: { default: 3, minimum: 0, description: say('How many facts make a persona.', '至少要有多少条描述。') },
  },
  examples: {
    bad: `persona Katrina "Katrina, student" { goal "Finish the degree on time" }
`,
    good: `persona Katrina "Katrina, student" {
  goal "Finish the degree on time"
  need "Be at the campus and at the café on time"
  pain "Two hours a day in buses"
}
`,
  },
  *run({ model, number }) {
    for (const persona of model.personas) {
      const wants = persona.facts.some(({ facet }) => facet === 'goal' || facet === 'need');
      const count = persona.facts.length;
      if (wants && (persona.machine || count >= number('facts'))) continue;
      const known = count === 1 ? 'one thing is known' : `${count} things are known`;
      yield {
        source: persona.nameSource,
        subject: persona.id,
        message: !wants
          ? say(
              `Nobody knows what “${titleOf(persona)}” wants: it has neither a goal nor a need.`,
              `不知道“${titleOf(persona)}”想要什么：既没有目标，也没有需求。`,
            )
          : say(`Only ${known} of “${titleOf(persona)}”.`, `关于“${titleOf(persona)}”只写了 ${count} 条描述。`),
        help: wants
          ? say(
              'Write more of what is known: `need "…"`, `pain "…"`, `day "…"`, `constraint "…"`.',
              '请补充所了解的内容：`need "…"`、`pain "…"`、`day "…"`、`constraint "…"`。',
            )
          : say('Write `goal "…"` or `need "…"`.', '请写 `goal "…"` 或 `need "…"`。'),
      };
    }
  },
};
