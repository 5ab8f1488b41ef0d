import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../../test/support/arbitrary-model.ts';
import { runs } from '../../../../test/support/runs.ts';
import { LANES, layoutMap } from '../../src/index.ts';
import { crossedLabels, faults, touchingTexts } from './support/scene.ts';

const lang = fc.constantFrom('en' as const, 'zh-CN' as const);

describe('whatever a model says, its map', () => {
  it('has keys of its own, finite numbers, texts within their boxes, lanes without overlaps, and no texts that touch', () => {
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 16, maxJourneys: 1 }), lang, (model, lang) => {
        for (const journey of model.journeys) {
          const scene = layoutMap(model, journey.id, { lang });
          expect([...faults(scene), ...touchingTexts(scene), ...crossedLabels(scene)]).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('has no texts that touch with many personas either', () => {
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 8, maxJourneys: 1, maxPersonas: 6 }), lang, (model, lang) => {
        for (const journey of model.journeys) {
          const scene = layoutMap(model, journey.id, { lang, lanes: ['steps', 'experience'] });
          expect([...faults(scene), ...touchingTexts(scene), ...crossedLabels(scene)]).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 8 }), lang, (model, lang) => {
        for (const { id } of model.journeys) {
          expect(layoutMap(structuredClone(model), id, { lang })).toEqual(layoutMap(model, id, { lang }));
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('holds any lanes in any order', () => {
    const lanes = fc.shuffledSubarray([...LANES]);
    fc.assert(
      fc.property(arbitraryModel({ maxSteps: 6, maxJourneys: 1 }), lanes, (model, lanes) => {
        for (const { id } of model.journeys) {
          const scene = layoutMap(model, id, { lang: 'en', lanes });
          expect([...faults(scene), ...touchingTexts(scene), ...crossedLabels(scene)]).toEqual([]);
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
