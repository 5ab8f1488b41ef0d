/** For people who use the keyboard, hear the screen, or need strong contrast. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory, storyNames } from '../../scripts/lib/stories.ts';
import { openBrowser } from '../support/browser.ts';
import { resultOf, TRIP, URI } from './support/models.ts';
import { openPreview, type Setting } from './support/open.ts';
import { LOOKS } from './support/themes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

async function check(setting: Setting, act: (page: Page) => Promise<unknown> = async () => {}): Promise<void> {
  const preview = await openPreview(browser, setting);
  await act(preview.page);
  // Not through the page, whose policy lets nothing in.
  const client = await preview.page.context().newCDPSession(preview.page);
  await client.send('Runtime.evaluate', { expression: axe });
  expect(await violations(preview.page)).toEqual([]);
  await preview.close();
}

describe('axe finds nothing', () => {
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    it(`on the map, ${look}`, () => check(LOOKS[look]));
    it(`on the matrix, ${look}`, () => check({ ...LOOKS[look], state: { view: 'matrix' } }));
  }
  it('in Chinese', () => check({ lang: 'zh-CN' }));
  for (const story of storyNames())
    it(`on ${story}, whose every element has had the focus`, async () => {
      const { model, findings, lang } = await readStory(story);
      const result = { project: 'file:///p', name: story, version: 1, model, findings, broken: [] };
      await check({ lang, result }, async (page) => {
        await page.locator('.picture [tabindex="0"]').focus();
        await page.keyboard.press('End');
        const end = await page.locator(':focus').elementHandle();
        await page.keyboard.press('Home');
        while (!(await end!.evaluate((element) => element === document.activeElement)))
          await page.keyboard.press('ArrowRight');
      });
    });
  const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
  const step = '[data-role="step"][data-ref="step:Trip.book"]';
  const states: Record<string, (page: Page) => Promise<unknown>> = {
    'the lanes open': press('Lanes'),
    'the findings open': press(/findings?$/),
    'the menu of files open': press('Copy, save, print'),
    'the keys open': press('Keys'),
    'a search going on': (page) => page.getByRole('searchbox').fill('van'),
    'what hovering shows': async (page) => {
      await page.locator(step).hover();
      await page.getByRole('tooltip').waitFor();
    },
    'a step being renamed': async (page) => {
      await page.locator(step).click();
      await page.keyboard.press('F2');
      await page.locator('.rename').waitFor();
    },
    'a step in the hand': async (page) => {
      await page.locator(step).click();
      await page.keyboard.press('Space');
      await page.locator('.drag-label').waitFor();
    },
  };
  for (const [state, act] of Object.entries(states)) {
    it(`with ${state}`, () => check({ ...LOOKS.light }, act));
    it(`with ${state}, in high contrast`, () => check({ ...LOOKS.contrast }, act));
  }
  it('where the text is broken', () =>
    check({ files: [{ uri: URI, text: `${TRIP}\njourney Third "Half` }] }, (page) =>
      page.getByRole('button', { name: 'Go there' }).waitFor(),
    ));
  it('where nothing is written yet', () => check({ files: [{ uri: URI, text: '' }] }));
  it('where the picture can only be looked at', () =>
    check({ can: { edit: false, reveal: false, save: false, hover: false } }));
});

describe('forced colours', () => {
  it('tell what is on from what is not', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.emulateMedia({ forcedColors: 'active' });
    const ground = (name: string) =>
      page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ground('Map')).not.toBe(await ground('Matrix'));
    const loose = await ground('Pin: stay');
    await page.getByRole('button', { name: 'Pin: stay' }).click();
    expect(await ground('Pinned.')).not.toBe(loose);
    await preview.close();
  });
});

describe('the keyboard', () => {
  it('has one stop in the picture, and reaches every element from it in reading order', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    expect(await page.locator('.picture [tabindex]').count()).toBe(1);
    await page.locator('.picture [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const met: string[] = [];
    for (let i = 0; i < 400; i++) {
      const now = await page.evaluate(() => {
        const element = document.activeElement!;
        return [element.getAttribute('data-ref'), element.getAttribute('aria-label'), element.getAttribute('role')];
      });
      expect(now.every(Boolean), String(now)).toBe(true);
      const name = now.join(' ');
      if (met.length > 0 && met.at(-1) === name && i > 5) break;
      met.push(name);
      await page.keyboard.press('ArrowRight');
    }
    const steps = met.filter((name) => name.includes('listitem') && /^step:Trip\.\w+ /.test(name));
    expect(steps.map((name) => /Trip\.(\w+)/.exec(name)![1])).toEqual(['notice', 'ask', 'book', 'return']);
    for (const part of ['persona:Kat', 'step:Trip.book/pain.0', 'step:Trip.return/delight.0', 'touchpoint:Booking']) {
      expect(
        met.some((name) => name.startsWith(part)),
        part,
      ).toBe(true);
    }
    await preview.close();
  });
  it('goes up and down between the lanes', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.locator('[data-role="step"][data-ref="step:Trip.book"]').click();
    const before = (await page.locator(':focus').boundingBox())!;
    await page.keyboard.press('ArrowDown');
    const after = (await page.locator(':focus').boundingBox())!;
    expect(after.y).toBeGreaterThan(before.y);
    await page.keyboard.press('ArrowUp');
    expect((await page.locator(':focus').boundingBox())!.y).toBeLessThan(after.y);
    await preview.close();
  });
  it('shows where it is, brings it into view, and keeps its place over an edit', async () => {
    const preview = await openPreview(browser, { width: 420, height: 400 });
    const { page } = preview;
    await page.locator('.picture [tabindex="0"]').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    const ref = await page.locator(':focus').getAttribute('data-ref');
    const ring = (await page.locator('.ring.focus rect').boundingBox())!;
    expect(ring.x + ring.width).toBeLessThanOrEqual(420);
    await preview.change(await resultOf([{ uri: URI, text: TRIP.replace('Books a van"', 'Hires a van"') }], 2));
    await expect.poll(() => preview.version()).toBe(2);
    expect(await page.locator(':focus').getAttribute('data-ref')).toBe(ref);
    await preview.close();
  });
  it('reaches the toolbar, its panels, and comes back', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const lanes = page.getByRole('button', { name: 'Lanes', exact: true });
    await lanes.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lanes.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('type')).toBe('checkbox');
    await page.keyboard.press('Escape');
    await expect.poll(() => lanes.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => lanes.evaluate((button) => button === document.activeElement)).toBe(true);
    await preview.close();
  });
});

describe('those who hear the screen', () => {
  it('hear the journey in its order, and that the picture has changed', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const labels = await page
      .locator('[data-role="step"]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('aria-label')));
    expect(labels).toEqual([
      'step 1: Notices a car',
      'step 2: Asks around',
      'step 3: Books a van',
      'step 4: Returns the van',
    ]);
    expect(await page.locator('.picture').getAttribute('aria-label')).toBe('A weekend away');
    await preview.rewrite([{ uri: URI, text: TRIP.replace('"curious"', '"amused"') }]);
    await page.getByRole('status').getByText('A weekend away: the picture has changed.').waitFor();
    await preview.close();
  });
});
