import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import { joined } from '../shared/words.ts';
import type { Check } from '../types.ts';

const ROLES = [
  { role: 'customer', list: 'customers', title: say('customer', '客户') },
  { role: 'user', list: 'users', title: say('user', '用户') },
  { role: 'sponsor', list: 'sponsors', title: say('sponsor', '赞助者') },
] as const;

export const missingRole: Check = {
  id: 'service/missing-role',
  severity: 'warning',
  title: say('A service without customer, user or sponsor', '服务缺少客户、用户或赞助者'),
  reason: say(
    'Who defines the requirements, who uses the service and who pays for it want different things. Where one of them is not named, the service is built for the others, and the missing one finds out when it is too late.',
    '提要求的人、使用的人和出钱的人，想要的并不一样。少写一个，服务就只为其余的人而建，被遗漏的一方发现时已经晚了。',
  ),
  advice: say(
    'Reports a service that does not name all three roles of the consumer’s side. One party may hold several of them: then name it in each.',
    '服务没有写全消费者一侧的三种角色时提示。同一方可以兼任几种角色，请在每种角色里都写上它。',
  ),
  examples: {
    bad: `stakeholder Axle
stakeholder Students

service CarShare "Campus cars" {
  provider Axle
  user Students
}
`,
    good: `stakeholder Axle
stakeholder Students
stakeholder University

service CarShare "Campus cars" {
  provider Axle
  customer University
  user Students
  sponsor University
}
`,
  },
  *run({ model }) {
    for (const service of model.services) {
      const missing = ROLES.filter(({ list }) => service[list].length === 0);
      if (missing.length === 0) continue;
      const en = joined(missing.map(({ title }) => title.en)).en.replace(/ and (?=\S+$)/u, ' or ');
      const zh = joined(missing.map(({ title }) => title['zh-CN']))['zh-CN'];
      const lines = joined(missing.map(({ role }) => `\`${role} …\``));
      yield {
        source: service.nameSource,
        subject: service.id,
        message: say(`“${titleOf(service)}” names no ${en}.`, `“${titleOf(service)}”没有写明${zh}。`),
        help: say(
          `Write ${lines.en} with the stakeholder that holds the role; one may hold several.`,
          `请写 ${lines['zh-CN']}，指明承担该角色的利益相关者；同一方可以兼任。`,
        ),
      };
    }
  },
};
