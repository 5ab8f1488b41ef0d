import type { Id, Journey, Step, Transition } from '../types.ts';
import type { Flow, FlowEdge } from './types.ts';

/** One way on from a step: to another step, or (`to` absent) out of the journey. */
interface Way {
  to?: Step;
  transition?: Transition;
  chance?: number;
  /** Its share of those who stand here, per cent; what written chances leave over, divided by the ways without one. */
  share: number;
}

const known = new WeakMap<Journey, Flow>();

/**
 * How the steps of a journey lead to one another.
 *
 * Ways on from a step: its written transitions (those to nothing are passed over, those to another journey leave this
 * one, and give no edge); `ends` leaves it too. Without any, the next step follows, and after
 * the last the journey is over. So it is for the rest of the people where all ways have a chance and these add up to
 * less than 100 %, or where the only way is for a case (`when`) without a chance. `main` is described in `Flow`; where the likeliest way only leads back, the next
 * likeliest is taken instead. A `loop` leads to a step of the main path at or before the point where its own step
 * stands or left the main path. Time and space are linear in steps and transitions.
 */
export function flowOf(journey: Journey): Flow {
  let found = known.get(journey);
  if (!found) {
    found = build(journey);
    known.set(journey, found);
  }
  return found;
}

function build(journey: Journey): Flow {
  const steps = new Map<Id, Step>();
  for (const step of journey.steps) if (!steps.has(step.id)) steps.set(step.id, step);
  const ways = new Map<Id, Way[]>();
  journey.steps.forEach((step, i) => {
    if (!ways.has(step.id)) ways.set(step.id, waysOn(step, journey.steps[i + 1], steps));
  });
  const main = mainPath(journey.steps[0], ways);
  const ranks = rank(main, ways);
  const exits = [...ways].filter(([, on]) => on.some((way) => !way.to)).map(([id]) => id);
  return {
    main: main.map((step) => step.id),
    edges: edges(steps, ways, main, ranks),
    reachable: new Set(ranks.keys()),
    exits: new Set(exits),
  };
}

function waysOn(step: Step, next: Step | undefined, steps: Map<Id, Step>): Way[] {
  const ways: Way[] = [];
  for (const transition of step.transitions) {
    if (transition.to.target === null) continue;
    ways.push({ to: steps.get(transition.to.target), transition, chance: transition.chance, share: 0 });
  }
  const written = ways.length;
  const left = 100 - ways.reduce((sum, way) => sum + (way.chance ?? 0), 0);
  const open = ways.filter((way) => way.chance === undefined);
  const alone = written === 1 && open.length === 1 && open[0]?.transition?.when !== undefined;
  if (step.ends) ways.push({ share: 0 });
  else if (written === 0 || (open.length === 0 && left > 0) || alone) {
    const doubled = next !== undefined && ways.some((way) => way.to === next);
    if (!doubled) ways.push({ to: next, chance: written && !alone ? left : undefined, share: 0 });
  }
  const without = ways.filter((way) => way.chance === undefined).length;
  for (const way of ways) way.share = way.chance ?? Math.max(0, left) / without;
  return ways;
}

/** Where most go first, however many ways lead there; of equals one without a condition, then in the order of writing. */
function byLikelihood(ways: readonly Way[]): Way[] {
  if (ways.length < 2) return [...ways];
  const sums = new Map<Step | undefined, number>();
  for (const { to, share } of ways) sums.set(to, (sums.get(to) ?? 0) + share);
  const conditional = (way: Way) => (way.transition?.when === undefined ? 0 : 1);
  return [...ways].sort((a, b) => sums.get(b.to)! - sums.get(a.to)! || conditional(a) - conditional(b));
}

/**
 * Depth first along the likeliest ways; a step from which all ways lead back is left again.
 * Each step is entered once. Where nothing ever ends, the first way until it would turn in a circle.
 */
function mainPath(first: Step | undefined, ways: Map<Id, Way[]>): Step[] {
  if (!first) return [];
  const path: { step: Step; left: Way[] }[] = [];
  const entered = new Set<Id>();
  let stuck: Step[] = [];
  const enter = (step: Step) => {
    entered.add(step.id);
    path.push({ step, left: byLikelihood(ways.get(step.id) ?? []).reverse() });
  };
  enter(first);
  while (path.length) {
    const here = path.at(-1)!;
    const way = here.left.pop();
    if (!way) {
      if (stuck.length === 0) stuck = path.map((at) => at.step);
      path.pop();
    } else if (!way.to) {
      return path.map((at) => at.step);
    } else if (!entered.has(way.to.id)) enter(way.to);
  }
  return stuck;
}

/** Where a step stands: its place on the main path, or that of the step where it leaves it and how far it is from there. */
interface Rank {
  base: number;
  depth: number;
}

function rank(main: Step[], ways: Map<Id, Way[]>): Map<Id, Rank> {
  const ranks = new Map<Id, Rank>();
  main.forEach((step, base) => {
    ranks.set(step.id, { base, depth: 0 });
  });
  const queue = main.map((step) => step.id);
  for (let i = 0; i < queue.length; i++) {
    const from = ranks.get(queue[i]!)!;
    for (const { to } of ways.get(queue[i]!) ?? []) {
      if (!to || ranks.has(to.id)) continue;
      ranks.set(to.id, { base: from.base, depth: from.depth + 1 });
      queue.push(to.id);
    }
  }
  return ranks;
}

function edges(steps: Map<Id, Step>, ways: Map<Id, Way[]>, main: Step[], ranks: Map<Id, Rank>): FlowEdge[] {
  const nexts = new Map(main.map((step, i) => [step.id, main[i + 1]?.id]));
  const list: FlowEdge[] = [];
  for (const [from, on] of ways) {
    let taken = false;
    for (const { to, transition, chance } of on) {
      if (!to) continue;
      const edge: FlowEdge = { from, to: to.id, kind: 'branch', implied: !transition };
      if (!taken && nexts.get(from) === to.id) {
        edge.kind = 'next';
        taken = true;
      } else if (leadsBack(steps.get(from)!, to, ranks)) edge.kind = 'loop';
      if (chance !== undefined) edge.chance = chance;
      if (transition?.when !== undefined) edge.when = transition.when;
      if (transition) edge.transition = transition.id;
      list.push(edge);
    }
  }
  return list;
}

function leadsBack(from: Step, to: Step, ranks: Map<Id, Rank>): boolean {
  const a = ranks.get(from.id);
  const b = ranks.get(to.id);
  if (!a || !b) return to.index <= from.index;
  if (b.depth === 0) return b.base <= a.base;
  if (a.base !== b.base) return b.base < a.base && to.index <= from.index;
  return b.depth < a.depth || (b.depth === a.depth && to.index <= from.index);
}
