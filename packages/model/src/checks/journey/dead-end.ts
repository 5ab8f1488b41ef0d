import { titleOf } from '../../derive/labels.ts';
import { flowOf } from '../../derive/path.ts';
import { say } from '../../text.ts';
import type { Id, Journey, Step } from '../../types.ts';
import type { Check, Report } from '../types.ts';

export const deadEnd: Check = {
  id: 'journey/dead-end',
  severity: 'warning',
  title: say('A step that leads nowhere', '步骤没有出路'),
  reason: say(
    'Whoever gets there is stuck: they ring the hotline, start over, or leave for good, and no figure shows it, since the journey as planned simply has no such people.',
    '走到这里的人被卡住了：打热线、重新开始，或者一走了之；而数字里看不出来，因为计划中的旅程根本没有这些人。',
  ),
  advice: say(
    'Reports a detour after which nothing is written and that does not say `ends`, and steps that only lead in a circle. Write where it goes on with `then`, or `ends` where it is meant to end.',
    '支路之后什么都没写、也没有 `ends`，或者几个步骤只会兜圈子时提示。请用 `then` 写明接下来去哪里；如果确实到此为止，请写 `ends`。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
  agree {
    step book "Books a car" {
      then drive
      then ask 20% when "the card is refused"
    }
    step drive "Drives to the lake" { ends }
    step ask "Asks the hotline"
  }
}
`,
    good: `persona Katrina

journey Trip "A day at the lake" {
  for Katrina
  agree {
    step book "Books a car" {
      then drive
      then ask 20% when "the card is refused"
    }
    step drive "Drives to the lake" { ends }
    step ask "Asks the hotline" { then book }
  }
}
`,
  },
  *run({ model, find }) {
    for (const journey of model.journeys) {
      const flow = flowOf(journey);
      const last = journey.steps.at(-1);
      if (last && isLeft(last, flow.main, flow.reachable)) yield nothingFollows(last);
      for (const step of circles(journey)) yield inCircles(find.step(step)!);
    }
  },
};

/** Off the main path, and nothing at all is said about how it goes on. */
function isLeft(last: Step, main: readonly Id[], reachable: ReadonlySet<Id>): boolean {
  return !last.ends && last.transitions.length === 0 && reachable.has(last.id) && !main.includes(last.id);
}

/** Reachable steps from which no exit can be reached, one for each group of them that hangs together. */
function circles(journey: Journey): Id[] {
  const { main, edges, reachable, exits } = flowOf(journey);
  // Where all go one way to its end, nobody goes in circles.
  if (main.length === journey.steps.length && exits.has(main.at(-1)!)) return [];
  const before = new Map<Id, Id[]>();
  for (const { from, to } of edges) add(before, to, from);
  const open = spread(exits, before);
  const shut = journey.steps.filter(({ id }) => reachable.has(id) && !open.has(id));
  if (shut.length === 0) return [];
  const after = new Map<Id, Id[]>();
  for (const { from, to } of edges) add(after, from, to);
  const told = new Set<Id>();
  const firsts: Id[] = [];
  for (const { id } of shut) {
    if (told.has(id)) continue;
    firsts.push(id);
    for (const one of spread([id], after)) told.add(one);
  }
  return firsts;
}

function add(map: Map<Id, Id[]>, key: Id, id: Id): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

function spread(from: Iterable<Id>, along: ReadonlyMap<Id, Id[]>): Set<Id> {
  const found = new Set(from);
  for (const id of found) for (const next of along.get(id) ?? []) found.add(next);
  return found;
}

function nothingFollows(step: Step): Report {
  return {
    source: step.nameSource,
    subject: step.id,
    message: say(`Nothing follows “${titleOf(step)}”.`, `“${titleOf(step)}”之后没有下文。`),
    help: say(
      'Write `then …` with the step where it goes on, or `ends` if people leave here.',
      '请写 `then …` 指明接下来的步骤；如果人们在此离开，请写 `ends`。',
    ),
  };
}

function inCircles(step: Step): Report {
  return {
    source: step.nameSource,
    subject: step.id,
    message: say(
      `From “${titleOf(step)}” on the journey goes in circles and never ends.`,
      `从“${titleOf(step)}”开始，旅程一直兜圈子，走不出来。`,
    ),
    help: say(
      'Write a `then …` that leads out of the circle, or `ends` in the step where people leave.',
      '请写一个走出圈子的 `then …`，或在人们离开的步骤里写 `ends`。',
    ),
  };
}
