import { titleOf } from '../../derive/labels.ts';
import { flowOf } from '../../derive/path.ts';
import { say } from '../../text.ts';
import type { Id, Journey } from '../../types.ts';
import type { ProjectFacts } from '../facts.ts';
import type { Check } from '../types.ts';

export const unreachable: Check = {
  id: 'step/unreachable',
  severity: 'error',
  title: say('A step that nobody gets to', '走不到的步骤'),
  reason: say(
    'A step that no way leads to is planned, staffed and paid for, and nobody ever lives it; or people do get there, by a way that nobody has looked at.',
    '没有路通向的步骤有人规划、有人负责、有人付钱，却从来没人经历；或者人们确实走到了，只是走的路没人看过。',
  ),
  advice: say(
    'Reports a step that cannot be reached from the first one, nor from another journey; of several that follow one another the first. Write the `then` that leads there.',
    '从第一步出发、从其他旅程都走不到的步骤会被提示；几个步骤前后相连时只提示第一个。请写出通向它的 `then`。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step book "Books a car" { ends }
    step drive "Drives to the lake"
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step book "Books a car" { then drive 80%  ends }
    step drive "Drives to the lake"
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      for (const id of firstLost(journey, context.project)) {
        const step = context.find.step(id)!;
        yield {
          source: step.nameSource,
          subject: step.id,
          message: say(`No way leads to “${titleOf(step)}”.`, `没有路通向“${titleOf(step)}”。`),
          help: say(
            `Write \`then ${step.name}\` in the step that it follows, or remove it.`,
            `请在它前面的步骤里写 \`then ${step.name}\`，或将其删除。`,
          ),
        };
      }
    }
  },
};

function firstLost(journey: Journey, project: ProjectFacts): Id[] {
  const { edges, reachable } = flowOf(journey);
  if (journey.steps.every(({ id }) => reachable.has(id))) return [];
  const after = new Map<Id, Id[]>();
  const followers = new Set<Id>();
  for (const { from, to } of edges) {
    const list = after.get(from) ?? [];
    after.set(from, list);
    list.push(to);
    if (from !== to) followers.add(to);
  }
  const reached = new Set(reachable);
  const reach = (start: Id) => {
    const queue = [start];
    for (const id of queue) {
      if (reached.has(id)) continue;
      reached.add(id);
      queue.push(...(after.get(id) ?? []));
    }
  };
  for (const { id } of journey.steps) if (project.isEntered(id)) reach(id);
  const first: Id[] = [];
  // Those that nothing leads to, then one of each circle that only leads to itself.
  for (const onlyRoots of [true, false]) {
    for (const { id } of journey.steps) {
      if (reached.has(id) || (onlyRoots && followers.has(id))) continue;
      first.push(id);
      reach(id);
    }
  }
  return first;
}
