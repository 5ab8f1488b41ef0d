/** The picture's colours are the editor's, where they can be read; of themes that nobody would guess. */
import { themes } from '@waymark/diagram';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openPreview, type Setting } from './support/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Look = NonNullable<Setting['theme']>;

/** What the page and a step's title are really filled with. */
async function check(
  theme: Look,
  [background, foreground]: readonly [string, string],
  expected: { page: string; text: string },
): Promise<void> {
  const colours = { '--vscode-editor-background': background, '--vscode-editor-foreground': foreground };
  const preview = await openPreview(browser, { theme, colours });
  const { page, text } = await preview.page.evaluate(() => {
    const fill = (selector: string) => getComputedStyle(document.querySelector(`.scene ${selector}`)!).fill;
    return { page: fill('rect.f-bg'), text: fill('[data-role="step"] text.f-text') };
  });
  expect({ page, text }).toEqual({ page: rgb(expected.page), text: rgb(expected.text) });
  await preview.close();
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

const HIGH_LIGHT = 'vscode-high-contrast vscode-high-contrast-light';

describe('the editor’s background and foreground', () => {
  it.each([
    ['vscode-light', '#fffbe6', '#20201c'],
    ['vscode-dark', '#1a0f1f', '#f3e9d2'],
    ['vscode-high-contrast', '#000018', '#ffff66'],
    [HIGH_LIGHT, '#fffff2', '#1a0033'],
  ] as const)('are those of the picture: %s', (theme, page, text) => check(theme, [page, text], { page, text }));

  it.each([
    ['vscode-light', 'light', '#8a8a8a', '#202020'],
    ['vscode-dark', 'dark', '#1f1f1f', '#5a5a5a'],
    ['vscode-high-contrast', 'contrast-dark', '#3a3a3a', '#ffffff'],
    [HIGH_LIGHT, 'contrast-light', '#ffffff', '#767676'],
  ] as const)('are not where something could not be read upon them: %s', (theme, name, page, text) =>
    check(theme, [page, text], { page: themes[name].bg, text: themes[name].text }),
  );
});

it('a text keeps its measure at every zoom', async () => {
  const preview = await openPreview(browser, { fonts: true });
  /** Widths in units of the picture. */
  const widths = () =>
    preview.page.evaluate(() => {
      const zoom = document.querySelector<SVGGElement>('.scene')!.getScreenCTM()!.a;
      return [...document.querySelectorAll('.scene text')].map((text) => text.getBoundingClientRect().width / zoom);
    });
  const before = await widths();
  for (let i = 0; i < 4; i++) await preview.page.keyboard.press('-');
  const after = await widths();
  expect(before.length).toBeGreaterThan(50);
  const apart = after.map((width, i) => Math.abs(width / before[i]! - 1));
  expect(Math.max(...apart)).toBeLessThan(0.02);
  await preview.close();
});
