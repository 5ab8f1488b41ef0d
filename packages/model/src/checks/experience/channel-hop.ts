import { titleOf } from '../../derive/labels.ts';
import { mainStepsOf } from '../../derive/path.ts';
import { say } from '../../text.ts';
import type { Channel, ChannelMedium, Journey, Step } from '../../types.ts';
import { isForMachines } from '../shared/people.ts';
import type { Check, CheckContext, Report } from '../types.ts';

export const channelHop: Check = {
  id: 'experience/channel-hop',
  severity: 'info',
  title: say('From channel to channel', '渠道换来换去'),
  reason: say(
    'With every change of channel people have to find their way anew, log in again and tell their story once more; many are lost on the way, and no single channel sees it.',
    '每换一次渠道，人们都要重新摸索、重新登录、把事情从头再说一遍；很多人就在途中流失了，而任何一个渠道都看不到。',
  ),
  advice: say(
    'Reports a stretch of the main path where the channel changes `changes` times in a row, from each step with a channel to the next; two steps that share one do not change it. Places where people are bodily (street, vehicle, charger, office, event, device, in person) do not count: one cannot drive by app. What machines do is left alone. Let people finish in one channel what they began there.',
    '主路径上渠道连续变换达到 `changes` 次时提示：从一个有渠道的步骤到下一个，两者有共同渠道就不算变换。人必须亲身在场的地方（街头、车辆、充电桩、办公场所、活动、设备、当面）不计：车没法在应用里开。机器画像的活动不检查。请让人们在同一个渠道里把事情做完。',
  ),
  options: {
    changes: {
      default: 3,
      minimum: 1,
      description: say('How many changes in a row are too many.', '连续变换多少次算过多。'),
    },
  },
  examples: {
    bad: `persona Katrina
channel App
channel Phone
channel Email
touchpoint Search via App
touchpoint Hotline via Phone { interaction }
touchpoint Form via Email

journey Trip {
  for Katrina
  agree {
    step look "Looks for a car" { Katrina does "Searches" at Search }
    step ask "Asks for a van" { Katrina does "Calls" at Hotline }
    step sign "Signs" { Katrina does "Sends the form" at Form }
    step book "Books it" { Katrina does "Enters the code" at Search }
  }
}
`,
    good: `persona Katrina
channel App
channel Phone
touchpoint Search via App
touchpoint Chat via App { interaction }

journey Trip {
  for Katrina
  agree {
    step look "Looks for a car" { Katrina does "Searches" at Search }
    step ask "Asks for a van" { Katrina does "Writes to the fleet" at Chat }
    step sign "Signs" { Katrina does "Signs on the screen" at Chat }
    step book "Books it" { Katrina does "Picks the hours" at Search }
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      if (isForMachines(context, journey)) continue;
      for (const stretch of stretches(context, journey)) {
        if (stretch.length > context.number('changes')) yield hops(stretch);
      }
    }
  },
};

interface Contact {
  step: Step;
  channels: readonly Channel[];
}

/** The main path's steps with a channel, cut where two neighbours share one. */
function stretches(context: CheckContext, journey: Journey): Contact[][] {
  const list: Contact[][] = [];
  let before: Contact | undefined;
  for (const step of mainStepsOf(journey)) {
    const channels = channelsOf(context, journey, step);
    if (channels.length === 0) continue;
    const here = { step, channels };
    if (before && !channels.some((channel) => before!.channels.includes(channel))) list.at(-1)!.push(here);
    else list.push([here]);
    before = here;
  }
  return list;
}

/** Media that are places: nobody goes there instead of somewhere else, but because it happens there. */
const BODILY: ReadonlySet<ChannelMedium | undefined> = new Set<ChannelMedium>([
  'person',
  'street',
  'vehicle',
  'charger',
  'office',
  'event',
  'device',
]);

/** The channels in which people are in contact, or are written to; what machines do among themselves is no hop. */
function channelsOf({ find }: CheckContext, journey: Journey, step: Step): Channel[] {
  const channels: Channel[] = [];
  for (const { at, actor } of step.activities) {
    if (find.persona((actor ?? journey.personas[0])?.target)?.machine) continue;
    const channel = find.channel(find.touchpoint(at?.target)?.via?.target);
    if (channel && !BODILY.has(channel.medium) && !channels.includes(channel)) channels.push(channel);
  }
  return channels;
}

function hops(stretch: Contact[]): Report {
  const first = stretch[0]!.step;
  const last = stretch.at(-1)!.step;
  const way = stretch.map(({ channels }) => titleOf(channels[0]!));
  const shown = way.length > 6 ? [...way.slice(0, 5), '…'] : way;
  return {
    source: first.nameSource,
    subject: first.id,
    message: say(
      `From “${titleOf(first)}” to “${titleOf(last)}” the channel changes ${stretch.length - 1} times in a row: ${shown.join(' → ')}.`,
      `从“${titleOf(first)}”到“${titleOf(last)}”，渠道连续变换 ${stretch.length - 1} 次：${shown.join(' → ')}。`,
    ),
    help: say(
      'Let people stay in one channel: name a touchpoint of the same channel in neighbouring steps.',
      '请让人们留在同一个渠道：相邻的步骤使用同一渠道的接触点。',
    ),
    related: stretch.slice(1).map(({ step, channels }) => ({
      source: step.nameSource,
      message: say(`“${titleOf(channels[0]!)}” from here.`, `从这里改用“${titleOf(channels[0]!)}”。`),
    })),
  };
}
