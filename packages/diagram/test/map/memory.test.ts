/** However models follow one another, a map that is laid out with what is remembered is the one laid out afresh. */

import type { Journey, JourneyModel, Step } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../../test/support/arbitrary-model.ts';
import { buildModel } from '../../../../test/support/build-model.ts';
import { runs } from '../../../../test/support/runs.ts';
import { LANES, layoutMap, Memory, type SceneNode } from '../../src/index.ts';

/** What an edit takes over from another model; all else stays the same objects, as where a delta is applied. */
interface Edit {
  at: number;
  what: string;
}

const WAYS = ['transitions', 'ends', 'gone', 'moved'];
const SAID = ['title', 'feelings', 'activities', 'ledger', 'takes', 'waits', 'moment', 'detail', 'measures'];
const TEXTS = ['pains', 'delights', 'thoughts', 'questions', 'expectations', 'improvements', 'again'];
const WHOLE = ['stages', 'journey', 'personas', 'touchpoints', 'stakeholders', 'metrics', 'channels', 'services'];

const what = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WAYS) },
  { weight: 6, arbitrary: fc.constantFrom(...SAID) },
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...WHOLE) },
);
const edits = fc.array(fc.record({ at: fc.nat(), what }), { minLength: 8, maxLength: 16 });

function edited(model: JourneyModel, other: JourneyModel, { at, what }: Edit): JourneyModel {
  const [first, ...rest] = model.journeys;
  const source = other.journeys[0]!;
  const withJourney = (journey: Journey) => ({ ...model, journeys: [journey, ...rest] });
  if (what === 'stages') return withJourney({ ...first!, stages: source.stages });
  if (what === 'journey') return withJourney({ ...source, id: first!.id, steps: first!.steps });
  if (what in model) return { ...model, [what]: other[what as keyof JourneyModel] };
  const i = first!.steps.length > 0 ? at % first!.steps.length : 0;
  const steps = [...first!.steps];
  const [here] = steps.splice(i, 1);
  const from = source.steps[at % Math.max(1, source.steps.length)];
  if (what === 'moved' && here) steps.splice(at % (steps.length + 1), 0, here);
  else if (what === 'again' && here) steps.splice(i, 0, here, ...(from ? [from] : []));
  else if (what !== 'gone' && here && from) steps.splice(i, 0, { ...here, [what]: from[what as keyof Step] });
  return withJourney({ ...first!, steps });
}

/** Whoever changes what is shared shall be seen to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

const looks = fc.array(
  fc.record({ lang: fc.constantFrom('en' as const, 'zh-CN' as const), lanes: fc.subarray([...LANES]) }),
  { maxLength: 2 },
);

describe('a map that remembers', () => {
  // Long ones have an overview.
  it.each([
    [7, 40],
    [60, 6],
  ])('is the one that does not, whatever changes, with up to %i steps', (maxSteps, times) => {
    fc.assert(
      fc.property(
        arbitraryModel({ maxSteps }),
        arbitraryModel({ maxSteps }),
        edits,
        looks,
        (model, other, all, looks) => {
          const memory = new Memory();
          const journey = model.journeys[0]!.id;
          let now = model;
          for (const [i, edit] of [undefined, ...all].entries()) {
            if (edit) now = edited(now, other, edit);
            const look = looks[i - 2] ?? { lang: 'en' };
            const scenes = [frozen(layoutMap(now, journey, look, memory)), layoutMap(now, journey, look)] as const;
            // As text first, which is quicker.
            if (JSON.stringify(scenes[0]) !== JSON.stringify(scenes[1])) expect(scenes[0]).toEqual(scenes[1]);
          }
        },
      ),
      { numRuns: runs(times) },
    );
  });

  it('cuts a list short in its head only where a lane below has all of it', () => {
    const stakeholders = Array.from({ length: 12 }, (_, i) => ({ name: `S${i}` }));
    const does = stakeholders.map(({ name }) => ({ by: name, text: 'helps' }));
    const ledger = stakeholders.map(({ name }) => ({ kind: 'gain' as const, party: name, amount: 1, text: 'fun' }));
    const steps = [{ name: 'a', does, ledger }];
    const model = buildModel({ stakeholders, journeys: [{ name: 'J', stages: [{ stage: 'explore', steps }] }] });
    const memory = new Memory();
    for (const lanes of [LANES, ['steps'], ['steps', 'activities'], ['steps', 'value']] as const) {
      const options = { lang: 'en' as const, lanes };
      const id = model.journeys[0]!.id;
      expect(layoutMap(model, id, options, memory)).toEqual(layoutMap(model, id, options));
    }
  });

  it('gives the same cards again where one title has changed', () => {
    const [model] = fc.sample(arbitraryModel({ maxSteps: 9, maxJourneys: 1 }), { numRuns: 1, seed: 1 });
    const journey = model!.journeys[0]!;
    const memory = new Memory();
    const cards = (model: JourneyModel) => cardsIn(layoutMap(model, journey.id, { lang: 'en' }, memory).children);
    const before = cards(model!);
    const steps = journey.steps.map((step, i) => (i === 0 ? { ...step, title: `${step.title}.` } : step));
    const after = cards({ ...model!, journeys: [{ ...journey, steps }] });
    expect(after.map((card, i) => card === before[i])).toEqual(steps.map((_, i) => i > 0));
  });
});

function cardsIn(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node) => (node.kind !== 'group' ? [] : node.role === 'step' ? [node] : cardsIn(node.children)));
}
