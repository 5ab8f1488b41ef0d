/** The HTML page in a real Chromium. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../../test/support/browser.ts';
import { starterEn } from '../../src/starter/en.ts';
import { folder, waymark, withCommand } from './command.ts';

withCommand();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(theme: string, colorScheme: 'light' | 'dark') {
  const cwd = folder(starterEn);
  expect((await waymark(['render', '--format', 'html', '--theme', theme], { cwd })).code).toBe(0);
  const page = await browser.newPage({ colorScheme, viewport: { width: 900, height: 700 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(cwd, 'out/index.html')).href);
  return { page, complaints };
}

/** A computed style of the first element that a selector finds. */
function style(page: Page, selector: string, property: string): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}

describe('the page', () => {
  it('is styled within its own policy, and asks for nothing', async () => {
    const { page, complaints } = await open('auto', 'light');
    expect(await style(page, 'header', 'position')).toBe('sticky');
    expect(await style(page, 'svg .f-bg', 'fill')).toBe('rgb(255, 255, 255)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['auto', 'dark', 'rgb(17, 21, 27)'],
    ['auto', 'light', 'rgb(255, 255, 255)'],
    ['dark', 'light', 'rgb(17, 21, 27)'],
  ] as const)('with theme %s, for a reader with %s, has the background %s', async (theme, scheme, colour) => {
    const { page } = await open(theme, scheme);
    for (const element of ['body', 'header']) {
      expect(await style(page, element, 'backgroundColor')).toBe(colour);
    }
    expect(await style(page, 'svg .f-bg', 'fill')).toBe(colour);
    await page.close();
  });

  it('is scrolled by the keyboard, picture by picture, and never as a whole sideways', async () => {
    const { page } = await open('auto', 'light');
    const picture = page.getByRole('region', { name: /scroll it with the arrow keys/ }).first();
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(`document.querySelector('.picture').scrollLeft`)).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });
});
