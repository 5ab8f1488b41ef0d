import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Id, Journey, Ref } from '../../types.ts';
import type { Check, CheckContext } from '../types.ts';

export const cycle: Check = {
  id: 'journey/cycle',
  severity: 'error',
  title: say('A journey within itself', '旅程包含了自己'),
  reason: say(
    'A finer journey that leads back to the coarser one has no bottom: whoever follows it to find out what people really do goes round in circles.',
    '细化旅程又绕回原来的旅程，就永远没有尽头：想弄清人们到底做了什么的人只会原地打转。',
  ),
  advice: say(
    'Reports `detail` where the finer journey leads back, by its own details, to the one it details; and a step that is `offset by` itself. Let one of them name another journey or step.',
    '`detail` 指向的细化旅程又通过自己的 `detail` 绕回原旅程，或者步骤用 `offset by` 抵消自己时提示。请让其中之一指向别的旅程或步骤。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip { for Katrina  agree { step book "Books a car" { detail Booking } } }
journey Booking { for Katrina  agree { step pick "Picks a car" { detail Trip } } }
`,
    good: `persona Katrina

journey Trip { for Katrina  agree { step book "Books a car" { detail Booking } } }
journey Booking { for Katrina  agree { step pick "Picks a car" } }
`,
  },
  *run(context) {
    for (const { from, ref } of closing(context)) {
      const to = context.find.journey(ref.target)!;
      yield {
        source: ref.source,
        subject: from.id,
        message: say(
          `“${titleOf(to)}” details a step that lies, in the end, within “${titleOf(to)}” itself.`,
          `“${titleOf(to)}”细化的步骤，最终又位于“${titleOf(to)}”自身之内。`,
        ),
        help: say(
          'Let this `detail` name a finer journey, or remove it.',
          '请让这个 `detail` 指向更细的旅程，或将其删除。',
        ),
        related: [{ source: to.nameSource, message: say('The journey it leads back to.', '绕回到的旅程。') }],
      };
    }
    for (const journey of context.model.journeys) {
      for (const step of journey.steps) {
        for (const ref of step.offsets) {
          if (ref.target !== step.id) continue;
          yield {
            source: ref.source,
            subject: step.id,
            message: say(`“${titleOf(step)}” is offset by itself.`, `“${titleOf(step)}”由自己抵消自己。`),
            help: say('Name the step that gives the value back.', '请写出把价值还回来的那个步骤。'),
          };
        }
      }
    }
  },
};

interface Detail {
  from: Journey;
  ref: Ref;
}

/** The details that close a circle, in a walk depth first over all journeys. */
function closing({ model, find, project }: CheckContext): Detail[] {
  const own = new Set(model.journeys.filter((journey) => journey.steps.some((step) => step.detail)));
  if (own.size === 0) return [];
  const state = new Map<Id, 'open' | 'done'>();
  const found: Detail[] = [];
  const enter = (journey: Journey) => {
    state.set(journey.id, 'open');
    return { journey, left: detailsOf(journey) };
  };
  for (const start of project.detailing()) {
    if (state.has(start.id)) continue;
    const path = [enter(start)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const detail = here.left.next();
      if (detail.done) {
        state.set(here.journey.id, 'done');
        path.pop();
        continue;
      }
      const to = find.journey(detail.value.ref.target);
      if (!to) continue;
      if (state.get(to.id) === 'open') found.push(detail.value);
      else if (!state.has(to.id)) path.push(enter(to));
    }
  }
  return found.filter(({ from }) => own.has(from));
}

function* detailsOf(from: Journey): Generator<Detail> {
  for (const { detail } of from.steps) if (detail) yield { from, ref: detail };
}
