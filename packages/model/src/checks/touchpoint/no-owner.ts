import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const noOwner: Check = {
  id: 'touchpoint/no-owner',
  severity: 'info',
  title: say('A touchpoint without an owner', '接触点没有负责人'),
  reason: say(
    'What nobody owns nobody mends: people meet the same broken form for years, since every team takes it for another’s.',
    '没人负责的东西没人修：人们年复一年遇到同一张坏掉的表单，因为每个团队都以为那是别人的。',
  ),
  advice: say(
    'Reports a touchpoint that a step meets and that nobody owns. Name the team or stakeholder that answers for it.',
    '步骤用到、却没有写明归谁的接触点会被提示。请写明对它负责的团队或利益相关者。',
  ),
  examples: {
    bad: `persona Katrina
channel App
touchpoint Booking "Booking screen" via App { interaction }

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina does "Picks the hours" at Booking } }
}
`,
    good: `persona Katrina
team Fleet
channel App
touchpoint Booking "Booking screen" via App owned by Fleet { interaction }

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina does "Picks the hours" at Booking } }
}
`,
  },
  *run({ model, project }) {
    for (const touchpoint of model.touchpoints) {
      if (touchpoint.ownedBy || !project.isReferred(touchpoint.id)) continue;
      const owner = project.firstName('team') ?? project.firstName('stakeholder') ?? 'Team';
      yield {
        source: touchpoint.nameSource,
        subject: touchpoint.id,
        message: say(`Nobody owns “${titleOf(touchpoint)}”.`, `“${titleOf(touchpoint)}”没有负责人。`),
        help: say(
          `Write \`owned by ${owner}\` behind it, with the team or stakeholder that answers for it.`,
          `请在后面写 \`owned by ${owner}\`，写明对它负责的团队或利益相关者。`,
        ),
      };
    }
  },
};
