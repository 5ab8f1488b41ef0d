import type { Id, Journey, Step, Transition } from '../types.ts';
import type { Flow, FlowEdge } from './types.ts';

/** One way on from a step: to another step, or out of the journey. */
interface Way {
  /** The place of the step among all, or `OUT`. */
  to: number;
  transition?: Transition;
  chance?: number;
  /** Its share of those who stand here, per cent; what written chances leave over, divided by the ways without one. */
  share: number;
  /** It is the only one without a chance, so its share is no guess. */
  rest?: number;
}

const OUT = -1;

interface Known {
  flow: Flow;
  /** The steps of the main path. */
  main: readonly Step[];
  /** The place of each of them on it. */
  places: ReadonlyMap<Id, number>;
  /** Where each of them stands among the journey's steps; nothing where two have one id. */
  order: readonly number[] | undefined;
}

const known = new WeakMap<Journey, Known>();
/** What was worked out last: most often the journey before an edit of something else than its ways. */
let last: { journey: Journey; found: Known } | undefined;

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
  return knownOf(journey).flow;
}

/** The steps of `Flow.main`. */
export function mainStepsOf(journey: Journey): readonly Step[] {
  return knownOf(journey).main;
}

/** The place of each step of `Flow.main` on it, from 0; steps off it have none. */
export function placesOf(journey: Journey): ReadonlyMap<Id, number> {
  return knownOf(journey).places;
}

function knownOf(journey: Journey): Known {
  let found = known.get(journey);
  if (!found) {
    found = again(journey) ?? build(journey);
    known.set(journey, found);
    last = { journey, found };
  }
  return found;
}

/** What was worked out last, where the same ways lead through other steps; the flow is the same object then. */
function again({ steps }: Journey): Known | undefined {
  const order = last?.found.order;
  if (!last || !order || !leadAlike(last.journey.steps, steps)) return undefined;
  return { ...last.found, main: order.map((i) => steps[i]!) };
}

function leadAlike(before: readonly Step[], now: readonly Step[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ id, ends, transitions }, i) => {
      const { id: was, ends: ended, transitions: ways } = before[i]!;
      return id === was && ends === ended && (transitions === ways || transitions.length + ways.length === 0);
    })
  );
}

/** Works with the places of steps instead of their ids: large journeys would spend most of the time on looking them up. */
function build(journey: Journey): Known {
  const indices = new Map<Id, number>();
  const steps: Step[] = [];
  for (const step of journey.steps) {
    if (indices.has(step.id)) continue;
    indices.set(step.id, steps.length);
    steps.push(step);
  }
  const ways = steps.map((step, i) => waysOn(step, i + 1 < steps.length ? i + 1 : OUT, indices));
  const main = mainPath(ways);
  const ranks = rank(main, ways);
  return {
    flow: {
      main: main.map((i) => steps[i]!.id),
      edges: edges(steps, ways, main, ranks),
      reachable: new Set(ranks.reached.map((i) => steps[i]!.id)),
      exits: new Set(steps.filter((_, i) => ways[i]!.some(({ to }) => to === OUT)).map(({ id }) => id)),
    },
    main: main.map((i) => steps[i]!),
    places: new Map(main.map((i, place) => [steps[i]!.id, place])),
    order: steps.length === journey.steps.length ? main : undefined,
  };
}

function waysOn(step: Step, next: number, indices: ReadonlyMap<Id, number>): Way[] {
  if (step.transitions.length === 0) return [{ to: step.ends ? OUT : next, share: 100 }];
  const ways: Way[] = [];
  for (const transition of step.transitions) {
    if (transition.to.target === null) continue;
    ways.push({ to: indices.get(transition.to.target) ?? OUT, transition, chance: transition.chance, share: 0 });
  }
  const written = ways.length;
  const left = 100 - ways.reduce((sum, way) => sum + (way.chance ?? 0), 0);
  const open = ways.filter((way) => way.chance === undefined);
  const alone = written === 1 && open.length === 1 && open[0]?.transition?.when !== undefined;
  if (step.ends) ways.push({ to: OUT, share: 0 });
  else if (written === 0 || (open.length === 0 && left > 0) || alone) {
    const doubled = next !== OUT && ways.some((way) => way.to === next);
    if (!doubled) ways.push({ to: next, chance: written && !alone ? left : undefined, share: 0 });
  }
  const without = ways.filter((way) => way.chance === undefined).length;
  for (const way of ways) way.share = way.chance ?? Math.max(0, left) / without;
  if (without === 1 && ways.length > 1 && open[0]) open[0].rest = open[0].share;
  return ways;
}

/** Where most go first, however many ways lead there; of equals one without a condition, then in the order of writing. */
function byLikelihood(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  const sums = new Map<number, number>();
  for (const { to, share } of ways) sums.set(to, (sums.get(to) ?? 0) + share);
  const conditional = (way: Way) => (way.transition?.when === undefined ? 0 : 1);
  return [...ways].sort((a, b) => sums.get(b.to)! - sums.get(a.to)! || conditional(a) - conditional(b));
}

/**
 * Depth first along the likeliest ways; a step from which all ways lead back is left again.
 * Each step is entered once. Where nothing ever ends, the first way until it would turn in a circle.
 */
function mainPath(ways: readonly (readonly Way[])[]): number[] {
  const path: number[] = [];
  const left: { ways: readonly Way[]; tried: number }[] = [];
  const entered = new Uint8Array(ways.length);
  let stuck: number[] = [];
  const enter = (step: number) => {
    entered[step] = 1;
    path.push(step);
    left.push({ ways: byLikelihood(ways[step]!), tried: 0 });
  };
  if (ways.length > 0) enter(0);
  for (let here = left.at(-1); here; here = left.at(-1)) {
    const way = here.ways[here.tried++];
    if (!way) {
      if (stuck.length === 0) stuck = [...path];
      path.pop();
      left.pop();
    } else if (way.to === OUT) {
      return path;
    } else if (!entered[way.to]) enter(way.to);
  }
  return stuck;
}

/** Where the steps stand. */
interface Ranks {
  /** By step: its place on the main path, or that of the step where it leaves it; −1 where it cannot be reached. */
  base: Int32Array;
  /** By step: how far it is from there. */
  depth: Int32Array;
  /** Those that can be reached: the main path first, then the nearest to it. */
  reached: number[];
}

function rank(main: readonly number[], ways: readonly (readonly Way[])[]): Ranks {
  const base = new Int32Array(ways.length).fill(-1);
  const depth = new Int32Array(ways.length);
  main.forEach((step, place) => {
    base[step] = place;
  });
  const reached = [...main];
  for (const from of reached) {
    for (const { to } of ways[from]!) {
      if (to === OUT || base[to]! >= 0) continue;
      base[to] = base[from]!;
      depth[to] = depth[from]! + 1;
      reached.push(to);
    }
  }
  return { base, depth, reached };
}

function edges(
  steps: readonly Step[],
  ways: readonly (readonly Way[])[],
  main: readonly number[],
  ranks: Ranks,
): FlowEdge[] {
  const nexts = new Int32Array(steps.length).fill(OUT);
  for (let i = 1; i < main.length; i++) nexts[main[i - 1]!] = main[i]!;
  const list: FlowEdge[] = [];
  for (const [from, on] of ways.entries()) {
    let taken = false;
    for (const { to, transition, chance, rest } of on) {
      if (to === OUT) continue;
      const edge: FlowEdge = { from: steps[from]!.id, to: steps[to]!.id, kind: 'branch', implied: !transition };
      if (!taken && nexts[from] === to) {
        edge.kind = 'next';
        taken = true;
      } else if (leadsBack(from, to, ranks)) edge.kind = 'loop';
      if (chance !== undefined) edge.chance = chance;
      if (rest !== undefined) edge.rest = rest;
      if (transition?.when !== undefined) edge.when = transition.when;
      if (transition) edge.transition = transition.id;
      list.push(edge);
    }
  }
  return list;
}

function leadsBack(from: number, to: number, { base, depth }: Ranks): boolean {
  if (base[from]! < 0 || base[to]! < 0) return to <= from;
  if (depth[to] === 0) return base[to]! <= base[from]!;
  if (base[from] !== base[to]) return base[to]! < base[from]! && to <= from;
  return depth[to]! < depth[from]! || (depth[to] === depth[from] && to <= from);
}
