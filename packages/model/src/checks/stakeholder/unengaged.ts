import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { plain } from '../../words.ts';
import { positionsOf } from '../shared/standing.ts';
import type { Check } from '../types.ts';

export const unengaged: Check = {
  id: 'stakeholder/unengaged',
  severity: 'warning',
  title: say('A powerful, interested stakeholder in no step', '有影响力又关心的利益相关者没有参与'),
  reason: say(
    'Who can stop a service and cares about it wants to be part of it. Left out, they learn of it late and from others, and then use their power against it.',
    '能叫停服务又关心它的人，想要参与其中。被排除在外，他们会很晚才从别人那里听说，然后用影响力来反对它。',
  ),
  advice: say(
    'Reports a stakeholder with at least `power` and `interest` at some stage that neither itself nor through its personas or teams acts, feels, gains, gives, or owns a touchpoint in any step. Give it a step, or a share in the value of one.',
    '利益相关者在某个阶段的影响力和兴趣达到 `power` 和 `interest`，而它自己及其用户画像、团队都没有在任何步骤中行动、感受、得到、付出或拥有接触点时提示。请给它一个步骤，或写明它在某个步骤中的价值。',
  ),
  options: {
    power: {
      default: 6,
      minimum: 0,
      description: say('The power from which on it counts as much.', '影响力达到多少算高。'),
    },
    interest: {
      default: 6,
      minimum: 0,
      description: say('The interest from which on it counts as much.', '兴趣达到多少算高。'),
    },
  },
  examples: {
    bad: `stakeholder Council "Works council" { internal  power 8  interest 9 }
persona Katrina

journey Trip {
  for Katrina
  explore { step look "Looks for a car" { does "Opens the app" } }
}
`,
    good: `stakeholder Council "Works council" { internal  power 8  interest 9 }
persona Katrina

journey Trip {
  for Katrina
  explore {
    step look "Looks for a car" {
      does "Opens the app"
      Council does "Agrees to what is recorded of the search"
    }
  }
}
`,
  },
  *run(context) {
    const { model, number, project } = context;
    for (const stakeholder of model.stakeholders) {
      if (!project.hasSteps() || project.isEngaged(stakeholder.id)) continue;
      const strong = positionsOf(context, stakeholder).find(
        ({ power, interest }) => power >= number('power') && interest >= number('interest'),
      );
      if (!strong) continue;
      const { power, interest } = strong;
      yield {
        source: stakeholder.nameSource,
        subject: stakeholder.id,
        message: say(
          `“${titleOf(stakeholder)}” has much power (${plain(power)}) and interest (${plain(interest)}), but takes part in no step.`,
          `“${titleOf(stakeholder)}”影响力（${plain(power)}）和兴趣（${plain(interest)}）都高，却没有参与任何步骤。`,
        ),
        help: say(
          `Write what it does in a step, \`${stakeholder.name} does "…"\`, or what it gains there, \`gain ${stakeholder.name} 1 "…"\`.`,
          `请在某个步骤里写它做什么：\`${stakeholder.name} does "…"\`，或得到什么：\`gain ${stakeholder.name} 1 "…"\`。`,
        ),
      };
    }
  },
};
