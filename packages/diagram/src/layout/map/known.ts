/** The facts of a journey, as the same objects as last time where they are: what is made of them need not be made anew. */
import type { ExperienceCurve, Flow, Journey, JourneyModel } from '@waymark/model';
import type { Columns } from './columns.ts';
import type { Memory } from './memory.ts';

/** All that is said of a journey and around it, but for its steps and stages. */
export function commonTo({ journeys, ...model }: JourneyModel, journey: Journey): unknown[] {
  const { steps: _steps, stages: _stages, source: _source, nameSource: _name, ...own } = journey;
  const others = journeys.filter((one) => one !== journey);
  return [...Object.values({ ...model, suppressions: 0 }), ...others, ...Object.entries(own).flat()];
}

/** `list` names the steps, and so is always another. */
export function knownColumns({ list, of, exits, runs }: Columns, memory: Memory): Columns {
  const ids = list.map(({ step }) => step.id);
  const left = [...exits].flatMap(([column, here]) => [column, ...here.flatMap(({ edge, step }) => [edge, step])]);
  const parts = runs.flatMap(({ stage, from, to }) => [stage, from, to]);
  return {
    list,
    of: memory.recall('columns', 0, ids, () => of),
    exits: memory.recall('exits', 0, left, () => exits),
    runs: memory.recall('runs', 0, parts, () => runs),
  };
}

/** @param flow that of the journey; another one where its steps are others, or in another order */
export function knownCurves(
  { steps }: Journey,
  flow: Flow,
  memory: Memory,
  make: () => ExperienceCurve[],
): ExperienceCurve[] {
  const felt: unknown[] = [flow];
  for (const { feelings } of steps) {
    for (const { id, level, word, basis, persona } of feelings) felt.push(id, level, word, basis, persona?.target);
  }
  return memory.recall('curves', 0, felt, make);
}

/** What is added up of all that is done, gained, given, and how long it takes. */
export function knownSums<T>({ steps }: Journey, flow: Flow, memory: Memory, make: () => T): T {
  const said: unknown[] = [flow];
  for (const { activities, ledger, takes, waits } of steps) said.push(activities, ledger, takes, waits);
  return memory.recall('sums', 0, said, make);
}
