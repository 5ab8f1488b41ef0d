import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../../test/support/arbitrary-model.ts';
import {
  contactsOf,
  engagementOf,
  experienceCurve,
  flowOf,
  journeyParties,
  journeyTime,
  placeActivity,
  stakeholderPositions,
  valueLedger,
} from '../../src/index.ts';

const EDITED = ['transitions', 'ends', 'title', 'ledger', 'id'] as const;

describe('derived facts of any model', () => {
  it('the main path starts at the first step, walks edges, and visits no step twice', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        for (const journey of model.journeys) {
          const { main, edges, reachable } = flowOf(journey);
          expect(main[0]).toBe(journey.steps[0]?.id);
          expect(new Set(main).size).toBe(main.length);
          const next = edges.filter((edge) => edge.kind === 'next').map((edge) => `${edge.from}>${edge.to}`);
          expect(next.toSorted()).toEqual(
            main
              .slice(1)
              .map((to, i) => `${main[i]}>${to}`)
              .toSorted(),
          );
          for (const step of main) expect(reachable.has(step)).toBe(true);
        }
      }),
    );
  });

  it('the ways of a journey are those that are worked out afresh, whichever was asked about before', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), from: fc.nat(), what: fc.constantFrom(...EDITED) }));
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 6, maxJourneys: 1 }), edits, (model, edits) => {
        let journey = model.journeys[0]!;
        for (const { at, from, what } of edits) {
          const steps = [...journey.steps];
          const [here] = steps.splice(at % Math.max(1, steps.length), 1);
          const there = journey.steps[from % Math.max(1, journey.steps.length)]!;
          if (here) steps.splice(at % (steps.length + 1), 0, { ...here, [what]: there[what] });
          journey = { ...journey, steps };
          const found = [flowOf(journey), valueLedger({ ...model, journeys: [journey] }, journey)];
          const afresh = structuredClone(journey);
          flowOf({ ...journey, steps: [] });
          expect(found).toEqual([flowOf(afresh), valueLedger({ ...model, journeys: [afresh] }, afresh)]);
        }
      }),
    );
  });

  it('sums agree with their parts, and everything drawn has finite numbers within its range', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        engagementOf(model);
        for (const journey of model.journeys) {
          const main = new Set(flowOf(journey).main);
          for (const ledger of valueLedger(model, journey)) {
            expect(ledger.cells).toHaveLength(journey.steps.length);
            const net = ledger.cells.filter((cell) => main.has(cell.step)).reduce((sum, cell) => sum + cell.net, 0);
            expect(ledger.net).toBeCloseTo(net, 6);
            for (const cell of ledger.cells) {
              expect(Math.min(cell.gain, cell.cost, cell.risk, cell.leaked)).toBeGreaterThanOrEqual(0);
              expect(Number.isFinite(cell.cumulative)).toBe(true);
            }
          }
          const time = journeyTime(journey);
          expect(time.total).toBe(time.taken + time.waited);
          for (const persona of [null, ...model.personas.map((one) => one.id)]) {
            const curve = experienceCurve(model, journey, persona);
            for (const point of curve.points) expect(Math.abs(point.level)).toBeLessThanOrEqual(2);
            if (curve.peak) expect(curve.peak.level).toBeGreaterThan(curve.trough!.level);
          }
          expect(contactsOf(model, journey).perStep).toHaveLength(journey.steps.length);
          expect(journeyParties(model, journey).length).toBeGreaterThanOrEqual(0);
          for (const step of journey.steps) {
            for (const activity of step.activities) {
              const { side, zone } = placeActivity(model, journey, step, activity);
              expect(side === 'consumer').toBe(zone === 'own' || zone === 'contact');
            }
          }
        }
        for (const stakeholder of model.stakeholders) {
          for (const position of stakeholderPositions(model, model.stageModels[0]!, stakeholder)) {
            expect(position.power).toBeGreaterThanOrEqual(0);
            expect(position.interest).toBeLessThanOrEqual(10);
          }
        }
      }),
    );
  });
});
