/** However scenes follow one another, what is joined into a document looks like what is drawn afresh. */
import { fileURLToPath } from 'node:url';
import { LANES, layoutMap, layoutMatrix, Memory, type Scene } from '@waymark/diagram';
import type { Journey, JourneyModel, Step } from '@waymark/model';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitraryModel } from '../support/arbitrary-model.ts';
import { openBrowser } from '../support/browser.ts';
import { runs } from '../support/runs.ts';
import type { DrawAll } from './join-page.ts';

declare const drawAll: DrawAll;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./join-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => browser?.close());

/** What an edit does to one step, somewhere in the journey. */
type Edit = (step: Step) => Partial<Step> | undefined;

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom('Waits', 'Waits for an answer that does not come, and calls again, and waits', '再等一会儿').map(
    (title): Edit =>
      () => ({ title }),
  ),
  fc.constantFrom(-2, 0, 1.5).map(
    (level): Edit =>
      (step) => ({ feelings: step.feelings.map((feeling) => ({ ...feeling, level, word: 'so so' })) }),
  ),
  fc.constant<Edit>((step) => ({ activities: step.activities.slice(1), pains: [], ledger: step.ledger.slice(0, 1) })),
  fc.constant<Edit>(() => undefined),
);

/** The same journey once more, with one step changed, or without it. */
function edited(model: JourneyModel, at: number, edit: Edit): JourneyModel {
  const [first, ...rest] = model.journeys;
  const index = first!.steps.length > 0 ? at % first!.steps.length : -1;
  const gone = new Set<string>();
  const steps = first!.steps.flatMap((step, i) => {
    if (i !== index) return [step];
    const change = edit(step);
    if (change) return [{ ...step, ...change }];
    gone.add(step.id);
    return [];
  });
  const stages = first!.stages.map((stage) => ({ ...stage, steps: stage.steps.filter((id) => !gone.has(id)) }));
  const journey: Journey = { ...first!, steps, stages };
  return { ...model, journeys: [journey, ...rest] };
}

async function check(scenes: readonly Scene[]): Promise<void> {
  expect(await page.evaluate((all) => drawAll(all), scenes as Scene[])).toEqual({ differences: [], kept: true });
}

const somewhere = fc.tuple(fc.nat(), edits);

describe('joining', () => {
  it('leads from map to map by any edits', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryModel({ maxSteps: 9 }),
        fc.array(somewhere, { minLength: 1, maxLength: 4 }),
        fc.array(fc.subarray([...LANES]), { maxLength: 2 }),
        async (model, changes, lanes) => {
          const journey = model.journeys[0]!.id;
          // biome-ignore lint/performance/noAccumulatingSpread: a handful of items, and it reads better.
          const models = changes.reduce((all, [at, edit]) => [...all, edited(all.at(-1)!, at, edit)], [model]);
          // As the preview does it: what is as it was are the same objects, in the page, too.
          const memory = new Memory();
          const scenes = models.map((one, i) =>
            layoutMap(one, journey, { lang: 'en', ...(lanes[i] ? { lanes: lanes[i] } : {}) }, memory),
          );
          await check(scenes);
        },
      ),
      { numRuns: runs(15) },
    ));
  it('leads from matrix to matrix, stage by stage', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryModel({ maxSteps: 2, maxStakeholders: 6 }),
        fc.constantFrom('en' as const, 'zh-CN' as const),
        async (model, lang) => {
          const stages = model.stageModels[0]!.stages.slice(0, 3);
          await check(stages.map(({ id }) => layoutMatrix(model, { lang, stage: id })));
        },
      ),
      { numRuns: runs(10) },
    ));
  it('leads from one picture to quite another', () =>
    fc.assert(
      fc.asyncProperty(arbitraryModel({ maxSteps: 6 }), arbitraryModel({ maxSteps: 6 }), async (one, other) => {
        await check([one, other, one].map((model) => layoutMap(model, model.journeys[0]!.id, { lang: 'en' })));
      }),
      { numRuns: runs(10) },
    ));
});
