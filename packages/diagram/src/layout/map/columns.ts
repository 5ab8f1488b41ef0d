import type { Flow, FlowEdge, Id, Journey, JourneyStage, Step } from '@waymark/model';

/** A step with a place of its own in the picture. */
export interface Column {
  step: Step;
  /** Its place, and with one more the number written on its card. */
  index: number;
  /** Off the main path: drawn as another way. */
  aside: boolean;
}

/** Neighbouring columns of one stage. */
export interface Run {
  stage: JourneyStage | undefined;
  from: number;
  /** The last column of it. */
  to: number;
}

/** A way out of the journey, drawn as a small card under the step that it leaves. */
export interface Exit {
  edge: FlowEdge;
  step: Step;
}

export interface Columns {
  list: readonly Column[];
  /** The column of a step; steps drawn as exits have none. */
  of: ReadonlyMap<Id, number>;
  /** The exits of a column, by its index. */
  exits: ReadonlyMap<number, readonly Exit[]>;
  runs: readonly Run[];
}

/**
 * Every step in the order of writing gets a column, except simple exits: a step off the main path that can be reached,
 * that nothing follows, and that says no more than a title, feelings and times.
 */
export function columnsOf(journey: Journey, flow: Flow): Columns {
  const main = new Set(flow.main);
  const aside = main.size < journey.steps.length ? flow.edges : [];
  const leaves = new Set(aside.map(({ from }) => from));
  const entered = new Set(aside.map(({ to }) => to));
  const isExit = ({ id }: Step) => !main.has(id) && !leaves.has(id) && entered.has(id);
  const list: Column[] = [];
  const of = new Map<Id, number>();
  const exitSteps = new Map<Id, Step>();
  for (const step of journey.steps) {
    if (of.has(step.id) || exitSteps.has(step.id)) continue;
    if (isExit(step) && saysLittle(step)) exitSteps.set(step.id, step);
    else {
      of.set(step.id, list.length);
      list.push({ step, index: list.length, aside: !main.has(step.id) });
    }
  }
  return { list, of, exits: exitsOf(flow, exitSteps, of), runs: runsOf(journey, list) };
}

function saysLittle(step: Step): boolean {
  return (
    step.activities.length === 0 &&
    step.thoughts.length === 0 &&
    step.questions.length === 0 &&
    step.expectations.length === 0 &&
    step.pains.length === 0 &&
    step.delights.length === 0 &&
    step.ledger.length === 0 &&
    step.measures.length === 0 &&
    step.improvements.length === 0 &&
    step.moment === undefined &&
    step.detail === undefined
  );
}

function exitsOf(flow: Flow, steps: ReadonlyMap<Id, Step>, columns: ReadonlyMap<Id, number>) {
  const exits = new Map<number, Exit[]>();
  for (const edge of flow.edges) {
    const step = steps.get(edge.to);
    const from = columns.get(edge.from);
    if (!step || from === undefined) continue;
    const here = exits.get(from);
    if (here) here.push({ edge, step });
    else exits.set(from, [{ edge, step }]);
  }
  return exits;
}

function runsOf(journey: Journey, list: readonly Column[]): Run[] {
  const home = new Map<Id, JourneyStage>();
  for (const stage of journey.stages) for (const step of stage.steps) home.set(step, stage);
  const runs: Run[] = [];
  for (const { step, index } of list) {
    const stage = home.get(step.id);
    const last = runs.at(-1);
    if (last && last.stage === stage) last.to = index;
    else runs.push({ stage, from: index, to: index });
  }
  return runs;
}
