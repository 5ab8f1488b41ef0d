/** What is shipped: small, complete in itself, and drawing what the sources draw. */
import { gzipSync } from 'node:zlib';
import { layoutMap, layoutMatrix, type Scene, type SceneNode } from '@waymark/diagram';
import type { JourneyModel } from '@waymark/model';
import type { PreviewView } from '@waymark/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStory } from '../../scripts/lib/stories.ts';
import { openBrowser } from '../support/browser.ts';
import { bundle } from './support/bundle.ts';
import { openPreview } from './support/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** What is drawn, but for its colours: texts with their places, and the boxes of shapes. */
function shapes(nodes: readonly SceneNode[]): string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'group':
        return shapes(node.children);
      case 'text':
        return [`${Math.round(node.x)} ${Math.round(node.y)} ${node.text}`];
      case 'rect':
        return [`${Math.round(node.x)} ${Math.round(node.y)} ${Math.round(node.width)} ${Math.round(node.height)}`];
      default:
        return [];
    }
  });
}

describe('the bundle', () => {
  it('is at most 80 KB, compressed, all of it: what it begins with, and what comes when it is wanted', () => {
    const { script, later, style } = bundle();
    expect(gzipped(script) + gzipped(later) + gzipped(style)).toBeLessThanOrEqual(80 * 1024);
    expect(gzipped(script) + gzipped(style)).toBeLessThanOrEqual(70 * 1024);
  });
  it('fetches its later part when it is wanted, not before', async () => {
    const preview = await openPreview(browser);
    const fetched = () => preview.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await fetched()).filter((name) => name.endsWith('.js'))).toEqual([expect.stringMatching('/preview.js$')]);
    await preview.page.getByRole('button', { name: 'Matrix' }).click();
    await preview.page.locator('[data-role="stakeholder"]').first().waitFor();
    expect((await fetched()).filter((name) => name.endsWith('/later.js'))).toHaveLength(1);
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
  it('says so where its later part cannot be had, and keeps the picture', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.route('**/later.js', (route) => route.abort(), { times: 1 });
    await page.getByRole('button', { name: 'Matrix' }).click();
    await page.locator('.note').getByText('later.js').waitFor();
    expect(await page.locator('.scene [data-role="step"]').count()).toBeGreaterThan(0);
    await preview.close();
  });
  it('loads nothing, evaluates nothing, and makes no markup of strings', () => {
    const { script: first, later, style } = bundle();
    const script = first + later;
    expect(script).not.toMatch(/\beval\(|new Function\b|\.insertAdjacentHTML|document\.write|importScripts/);
    expect(script.match(/https?:\/\/[^"'`\s\\)]+/g)!.filter((url) => !url.startsWith('http://www.w3.org/'))).toEqual(
      [],
    );
    expect(style).not.toMatch(/@import|url\(/);
  });
  it('draws what the sources draw: nothing was shaken off that counts', async () => {
    const { model } = await makeStory({ name: 'forty', steps: 40, script: 'latin', stakeholders: 30 });
    const journey = model.journeys[0]!.id;
    await check(model, 'map', layoutMap(model, journey, { lang: 'en' }));
    await check(model, 'matrix', layoutMatrix(model, { lang: 'en', journey }));
  });
  async function check(model: JourneyModel, view: PreviewView, scene: Scene): Promise<void> {
    const result = { project: 'file:///p', name: 'p', version: 1, model, findings: [], broken: [] };
    const preview = await openPreview(browser, { result, state: { view } });
    const seen = await preview.page.locator('.scene :is(text, rect)').evaluateAll((all) =>
      all.map((element) => {
        const at = (name: string) => Math.round(Number(element.getAttribute(name)));
        const rest = element.localName === 'text' ? element.textContent : `${at('width')} ${at('height')}`;
        return `${at('x')} ${at('y')} ${rest}`;
      }),
    );
    expect(seen).toEqual(shapes(scene.children));
    await preview.close();
  }
});
