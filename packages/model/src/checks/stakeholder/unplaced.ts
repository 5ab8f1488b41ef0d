import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { isPlaced } from '../shared/standing.ts';
import type { Check } from '../types.ts';

export const unplaced: Check = {
  id: 'stakeholder/unplaced',
  severity: 'info',
  title: say('A stakeholder that is not on the map', '利益相关者不在图上'),
  reason: say(
    'Without power and interest nobody can say how a stakeholder wants to be treated: those with much of both are overlooked, and time goes to those who shout loudest.',
    '不知道影响力和兴趣，就说不清该怎样对待一个利益相关者：两者都高的被忽视，时间都花在嗓门最大的人身上。',
  ),
  advice: say(
    'Reports a stakeholder that takes part somewhere but whose power or interest is never said. Estimate both from 0 to 10; an estimate can be discussed, a gap cannot.',
    '利益相关者在某处出现，但从未写明影响力或兴趣时提示。请用 0 到 10 估计两者：估计可以讨论，空白无从谈起。',
  ),
  examples: {
    bad: `stakeholder Students { internal user  power 3 }
persona Katrina of Students
`,
    good: `stakeholder Students { internal user  power 3  interest 8 }
persona Katrina of Students
`,
  },
  *run({ model, project }) {
    for (const stakeholder of model.stakeholders) {
      if (isPlaced(stakeholder) || !project.isReferred(stakeholder.id)) continue;
      const lines = [...(stakeholder.power ? [] : ['`power 5`']), ...(stakeholder.interest ? [] : ['`interest 5`'])];
      yield {
        source: stakeholder.nameSource,
        subject: stakeholder.id,
        message: say(
          `Nobody knows where “${titleOf(stakeholder)}” stands: its power or interest is not said.`,
          `不知道“${titleOf(stakeholder)}”处在什么位置：没有写明影响力或兴趣。`,
        ),
        help: say(`Write ${lines.join(' and ')}, each from 0 to 10.`, `请写 ${lines.join(' 和 ')}，数值各为 0 到 10。`),
      };
    }
  },
};
