import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { isPlaced } from '../shared/standing.ts';
import type { Check } from '../types.ts';

export const unusedStakeholder: Check = {
  id: 'stakeholder/unused',
  severity: 'info',
  title: say('A stakeholder that nothing speaks of', '没有被提到的利益相关者'),
  reason: say(
    'A stakeholder that stands in a list and nowhere else is a promise nobody keeps: everyone assumes that somebody else has talked to them.',
    '只出现在名单上的利益相关者，是一个没人兑现的承诺：大家都以为别人已经和他们谈过了。',
  ),
  advice: say(
    'Reports a stakeholder that no service, persona, team, touchpoint, journey or step names. One that stands on the stakeholder map is used there, unless `placed` is set.',
    '没有任何服务、用户画像、团队、接触点、旅程或步骤提到的利益相关者会被提示。已标在利益相关者图上的算作已使用，除非设置了 `placed`。',
  ),
  options: {
    placed: {
      default: false,
      description: say(
        'Also report those that have power and interest, and so stand on the stakeholder map.',
        '同时提示写明了影响力和兴趣、因而已在利益相关者图上的利益相关者。',
      ),
    },
  },
  examples: {
    bad: `stakeholder Neighbours "People next door" { external }
`,
    good: `stakeholder Neighbours "People next door" { external  power 2  interest 6 }
`,
  },
  *run({ model, flag, project }) {
    for (const stakeholder of model.stakeholders) {
      if (project.isReferred(stakeholder.id) || (isPlaced(stakeholder) && !flag('placed'))) continue;
      yield {
        source: stakeholder.nameSource,
        subject: stakeholder.id,
        message: say(`Nothing speaks of “${titleOf(stakeholder)}”.`, `“${titleOf(stakeholder)}”没有在任何地方被提到。`),
        help: say(
          'Write `power 5 interest 5` to place it on the map, name it where it takes part, or remove it.',
          '请写 `power 5 interest 5` 把它放到图上，或在它参与的地方写上它；如果多余，请删除。',
        ),
      };
    }
  },
};
