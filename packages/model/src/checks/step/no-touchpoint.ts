import { titleOf } from '../../derive/labels.ts';
import { placesOf } from '../../derive/path.ts';
import { say } from '../../text.ts';
import type { Step } from '../../types.ts';
import type { Check } from '../types.ts';

export const noTouchpoint: Check = {
  id: 'step/no-touchpoint',
  severity: 'info',
  title: say('A step without a touchpoint', '步骤没有接触点'),
  reason: say(
    'What people go through without meeting the provider, the provider never learns of: it can neither help nor measure there, and the worst moments like to hide in such gaps.',
    '人们在没有接触到提供者时经历的事，提供者无从得知：既帮不上忙也无法度量，而最糟的时刻往往就藏在这些空隙里。',
  ),
  advice: say(
    'Reports a step in which nothing happens at a touchpoint. Steps of hidden activities only, steps with a `detail`, and detours that end the journey are left alone. Name the touchpoint, or mark the activities as `hidden` if there really is none.',
    '步骤中没有任何活动发生在接触点时提示。只有 `hidden` 活动的步骤、带 `detail` 的步骤以及结束旅程的支路不检查。请写明接触点；如果确实没有，请把活动标为 `hidden`。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree { step book "Books a car" { Katrina does "Picks the hours" } }
}
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
  *run({ model }) {
    for (const journey of model.journeys) {
      const main = placesOf(journey);
      for (const step of journey.steps) {
        if (hasContact(step) || isPrivate(step) || step.detail || (step.ends && !main.has(step.id))) continue;
        yield {
          source: step.nameSource,
          subject: step.id,
          message: say(`“${titleOf(step)}” meets no touchpoint.`, `“${titleOf(step)}”没有接触点。`),
          help: say(
            'Write `at …` behind what is done at a touchpoint, or `hidden` where nobody else is meant to see it.',
            '请在接触点上进行的活动后面写 `at …`；如果本来就不让别人看见，请写 `hidden`。',
          ),
        };
      }
    }
  },
};

function hasContact(step: Step): boolean {
  return step.activities.some((activity) => activity.at !== undefined);
}

function isPrivate(step: Step): boolean {
  return step.activities.length > 0 && step.activities.every((activity) => activity.visibility === 'hidden');
}
