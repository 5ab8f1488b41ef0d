import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Check } from '../types.ts';

export const unusedTouchpoint: Check = {
  id: 'touchpoint/unused',
  severity: 'warning',
  title: say('A touchpoint that no step meets', '没有步骤用到的接触点'),
  reason: say(
    'Either people meet it and the map does not know, so nobody notices when it fails them; or nobody meets it, and it is paid for all the same.',
    '要么人们遇到了它而地图不知道，它出问题时没人察觉；要么根本没人遇到它，却照样在花钱。',
  ),
  advice: say(
    'Reports a touchpoint that no activity is `at`. Write it where it is met, or take it out.',
    '没有任何活动用 `at` 写到的接触点会被提示。请写明在哪里遇到它，或者将其删除。',
  ),
  examples: {
    bad: `channel App
touchpoint Booking "Booking screen" via App { interaction }
`,
    good: `persona Katrina
channel App
touchpoint Booking "Booking screen" via App { interaction }

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina does "Picks the hours" at Booking } }
}
`,
  },
  *run({ model, project }) {
    for (const touchpoint of model.touchpoints) {
      if (project.isReferred(touchpoint.id)) continue;
      yield {
        source: touchpoint.nameSource,
        subject: touchpoint.id,
        message: say(`No step meets “${titleOf(touchpoint)}”.`, `没有任何步骤用到“${titleOf(touchpoint)}”。`),
        help: say(
          `Write \`at ${touchpoint.name}\` behind the activity where it is met, or remove it.`,
          `请在用到它的活动后面写 \`at ${touchpoint.name}\`，或将其删除。`,
        ),
      };
    }
  },
};
