/** The preview as people see it, kept under out/preview to be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/steps.ts';
import { readStory } from '../../scripts/lib/stories.ts';
import { openBrowser } from '../support/browser.ts';
import { type Driver, openPreview, type Setting } from './support/open.ts';
import { LOOKS } from './support/themes.ts';

const out = join(root, 'out/preview');
let browser: Browser;

beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function check(
  name: string,
  story: string,
  setting: Setting & { look?: keyof typeof LOOKS },
  prepare: (page: Page, preview: Driver) => Promise<unknown> = async () => {},
): Promise<void> {
  const { model, findings, lang } = await readStory(story);
  const result = { project: 'file:///p', name: story, version: 1, model, findings, broken: [] };
  const preview = await openPreview(browser, {
    lang,
    result,
    fonts: true,
    ...LOOKS[setting.look ?? 'light'],
    ...setting,
  });
  await preview.page.evaluate(() => document.fonts.ready);
  await prepare(preview.page, preview);
  const shot = await preview.page.screenshot({ path: join(out, `${name}.png`) });
  expect(shot.length).toBeGreaterThan(10_000);
  await preview.close();
}

describe('screenshots', () => {
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    it(`map, ${look}`, () => check(`map-${look}`, 'campus-cars', { look }));
    it(`matrix, ${look}`, () => check(`matrix-${look}`, 'campus-cars', { look, state: { view: 'matrix' } }));
  }
  it('map, Chinese, in a narrow panel', () =>
    check('map-zh-narrow', '校园租车', { look: 'dark', width: 520, height: 820 }));
  it('matrix, Chinese', () => check('matrix-zh', '校园租车', { state: { view: 'matrix' } }));
  it('in a very narrow panel', () => check('map-very-narrow', 'campus-cars', { width: 340, height: 700 }));
  it('the findings, listed', () =>
    check('findings', 'campus-cars', {}, (page) => page.locator('button.findings').click()));
  it('the lanes, chosen', () =>
    check('lanes', 'campus-cars', { look: 'dark', state: { lanes: ['steps', 'experience', 'value'] } }, (page) =>
      page.getByRole('button', { name: 'Lanes', exact: true }).click(),
    ));
  it('a search', () => check('search', 'campus-cars', {}, (page) => page.getByRole('searchbox').fill('van')));
  it('what hovering shows', () =>
    check(
      'tip',
      'campus-cars',
      { hover: { markdown: '**Books a van**\n\nfor `Katrina`, net −1:\n\n- a van\n- the deposit' } },
      async (page) => {
        await page.locator('[data-role="step"]').nth(2).hover();
        await page.locator('.tip strong').waitFor();
      },
    ));
  it('a point being dragged', () =>
    check('drag', 'campus-cars', {}, async (page) => {
      await page.locator('[data-role="step"]').nth(1).focus();
      const box = (await page.locator('[data-role="step"]').nth(1).boundingBox())!;
      await page.mouse.move(box.x + 60, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 380, box.y + 60, { steps: 5 });
    }));
  it('the keys', () => check('keys', 'campus-cars', {}, (page) => page.getByRole('button', { name: 'Keys' }).click()));
  it('the whole picture', () =>
    check('fit', 'campus-cars', {}, (page) => page.getByRole('button', { name: 'Fit the whole picture' }).click()));
});
