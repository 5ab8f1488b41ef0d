import { titleOf } from '../../derive/labels.ts';
import { placeActivity } from '../../derive/visibility.ts';
import { say } from '../../text.ts';
import type { Journey, Step } from '../../types.ts';
import type { Check, CheckContext } from '../types.ts';

export const noInteraction: Check = {
  id: 'journey/no-interaction',
  severity: 'warning',
  title: say('A journey in which nothing is co-created', '旅程中没有任何共创'),
  reason: say(
    'A contact is not yet a service: people read, look and wait, but nothing comes about together with them, and so nothing of value to them either.',
    '有接触不等于有服务：人们看、读、等，却没有任何东西是与他们一起产生的，对他们也就没有价值可言。',
  ),
  advice: say(
    'Reports a journey with activities of which none is at a touchpoint marked as `interaction`, and without a step where both sides act in sight of each other. Mark the touchpoints where both sides act, or design one.',
    '旅程有活动，但没有一个活动发生在标为 `interaction` 的接触点，也没有双方在彼此可见处共同行动的步骤时提示。请标出双方共同行动的接触点，或者设计一个。',
  ),
  examples: {
    bad: `persona Katrina
channel Street
touchpoint Sticker "Sticker on the car" via Street

journey Trip "A day at the lake" {
  for Katrina
  explore {
    step notice "Notices a car" { Katrina does "Reads the sticker" at Sticker }
  }
}
`,
    good: `persona Katrina
channel Street
channel App
touchpoint Sticker "Sticker on the car" via Street
touchpoint Booking "Booking screen" via App { interaction }

journey Trip "A day at the lake" {
  for Katrina
  explore {
    step notice "Notices a car" { Katrina does "Reads the sticker" at Sticker }
  }
  agree {
    step book "Books it" { Katrina does "Picks the hours" at Booking }
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      if (!journey.steps.some((step) => step.activities.length > 0)) continue;
      if (journey.steps.some((step) => isShared(context, journey, step))) continue;
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: say(
          `Nothing is co-created in “${titleOf(journey)}”: none of its touchpoints is an interaction.`,
          `“${titleOf(journey)}”中没有任何共创：没有一个接触点是交互。`,
        ),
        help: say(
          'Write `{ interaction }` behind the touchpoint where both sides act, and say what each of them does.',
          '请在双方共同行动的接触点后写 `{ interaction }`，并写明各方做什么。',
        ),
      };
    }
  },
};

function isShared({ model, find }: CheckContext, journey: Journey, step: Step): boolean {
  if (step.detail) return true;
  if (step.activities.some(({ at }) => at && find.touchpoint(at.target)?.interaction !== false)) return true;
  const zones = new Set(step.activities.map((activity) => placeActivity(model, journey, step, activity).zone));
  return zones.has('contact') && zones.has('front');
}
