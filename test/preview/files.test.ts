/** The picture as a file: saved, copied, and given to the export commands. */
import { layoutMap, layoutMatrix, renderSvg } from '@waymark/diagram';
import { type FileContent, preview as messages } from '@waymark/protocol';
import { picturePage } from '@waymark/webview/picture-page';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { resultOf, TRIP, URI } from './support/models.ts';
import { openPreview, type Setting } from './support/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const textOf = (content: FileContent) => ('text' in content ? content.text : '');
const bytesOf = (content: FileContent) => Buffer.from('base64' in content ? content.base64 : '', 'base64');

async function save(row: string, setting: Setting = {}) {
  const preview = await openPreview(browser, setting);
  await preview.page.getByRole('button', { name: 'Copy, save, print' }).click();
  await preview.page.getByRole('button', { name: row }).click();
  await expect.poll(() => preview.saves.length).toBe(1);
  expect(preview.complaints).toEqual([]);
  await preview.close();
  return preview.saves[0]!;
}

/** Red, green, blue and opacity of the ground, 0 … 255. */
async function cornerOf(png: Buffer): Promise<number[]> {
  const page = await browser.newPage();
  const corner = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
    pen.drawImage(image, -4, -4);
    return [...pen.getImageData(0, 0, 1, 1).data];
  }, png.toString('base64'));
  await page.close();
  return corner;
}

describe('the picture', () => {
  it('is saved as an SVG that follows the reader’s theme', async () => {
    const { name, format, content } = await save('Save as SVG');
    expect([name, format]).toEqual(['A weekend away-map', 'svg']);
    expect(textOf(content)).toMatch(/^<svg [\s\S]*prefers-color-scheme:dark[\s\S]*<\/svg>\n$/);
  });
  it('is saved as the command line writes it, its id aside', async () => {
    for (const view of ['map', 'matrix'] as const) {
      const { content } = await save('Save as SVG', { state: { view } });
      const { model } = await resultOf([{ uri: URI, text: TRIP }], 1);
      const journey = model.journeys[0]!.id;
      const scene =
        view === 'map' ? layoutMap(model, journey, { lang: 'en' }) : layoutMatrix(model, { lang: 'en', journey });
      const plain = (svg: string) => svg.replace(/><\/(rect|circle|path)>/g, '/>').replace(/\bwm[0-9a-z]+/g, 'id');
      expect(plain(textOf(content)).split('>')).toEqual(plain(renderSvg(scene, { theme: 'auto' })).split('>'));
    }
  });
  it.each(['dark', 'light'] as const)(
    'is saved as a PNG of twice its size, in the theme that is seen: %s',
    async (theme) => {
      const { content } = await save('Save as PNG', { theme: `vscode-${theme}`, state: { lanes: ['steps'] } });
      const png = bytesOf(content);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
      const corner = await cornerOf(png);
      expect(corner[3]).toBe(255);
      for (const part of corner.slice(0, 3))
        theme === 'dark' ? expect(part).toBeLessThan(80) : expect(part).toBeGreaterThan(200);
    },
  );
  it('is copied', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    for (const [row, type] of [
      ['Copy as SVG', 'text/plain'],
      ['Copy as PNG', 'image/png'],
    ] as const) {
      await page.getByRole('button', { name: 'Copy, save, print' }).click();
      await page.getByRole('button', { name: row }).click();
      await expect
        .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types])))
        .toContain(type);
    }
    await page.getByText('Copied.').first().waitFor();
    await preview.close();
  });
  it('is given to the export commands in every format, and waited for where it is not yet drawn', async () => {
    const preview = await openPreview(browser);
    const svg = await preview.endpoint.ask(messages.render, { format: 'svg' });
    expect(textOf(svg.content)).toMatch(/^<svg /);
    const png = await preview.endpoint.ask(messages.render, { format: 'png' });
    expect(bytesOf(png.content).length).toBeGreaterThan(1000);
    await preview.close();
  });
  for (const save of [true, false]) {
    it(`is printed by ${save ? 'the host, for an editor’s frame opens no dialog' : 'the browser, where that is the host'}`, async () => {
      const preview = await openPreview(browser, { can: { save } });
      const { page } = preview;
      const printed = () => page.evaluate(() => document.body.dataset.printed);
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset.printed = 'here';
        };
      });
      await page.getByRole('button', { name: 'Copy, save, print' }).click();
      await page.getByRole('button', { name: 'Print' }).last().click();
      if (save) await expect.poll(() => preview.asked).toEqual(['print']);
      else await expect.poll(printed).toBe('here');
      expect([preview.asked.length, await printed()]).toEqual(save ? [1, undefined] : [0, 'here']);
      await preview.close();
    });
  }
  it('fits on one page where the host prints it', async () => {
    const preview = await openPreview(browser);
    const { content } = await preview.endpoint.ask(messages.render, { format: 'svg' });
    await preview.close();
    const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
    await page.setContent(picturePage(textOf(content)));
    await page.emulateMedia({ media: 'print' });
    const box = (await page.locator('svg').boundingBox())!;
    expect([box.width <= 600, box.height <= 400]).toEqual([true, true]);
    await page.close();
  });
  it('fits on one page where the browser prints it, however high', async () => {
    for (const view of ['map', 'matrix'] as const) {
      const preview = await openPreview(browser, { can: { save: false }, state: { view } });
      const pdf = (await preview.page.pdf()).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), view).toHaveLength(1);
      await preview.close();
    }
  });
  it('fills the paper when printed', async () => {
    const preview = await openPreview(browser, { theme: 'vscode-dark' });
    await preview.page.getByRole('button', { name: 'Zoom in' }).click();
    const seen = await preview.page.locator('.lens').getAttribute('transform');
    await preview.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await preview.page.locator('.lens').getAttribute('transform')).toBe(null);
    expect(await preview.page.locator('.picture').getAttribute('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    await preview.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await preview.page.locator('.lens').getAttribute('transform')).toBe(seen);
    await preview.page.emulateMedia({ media: 'print' });
    expect(await preview.page.locator('.bar').isVisible()).toBe(false);
    expect(await preview.page.locator('#preview').getAttribute('data-theme')).toBe('light');
    await preview.close();
  });
});
