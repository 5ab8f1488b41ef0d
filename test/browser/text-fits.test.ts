/**
 * In a real Chromium, with the fonts the pictures are made for: no text is wider or higher than the box that layout
 * gave it, in any example and any made-up journey.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderSvg, type Scene, type SceneNode, type TextNode } from '@waymark/diagram';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStory, picturesOf, readStory, type Story, storyNames } from '../../scripts/lib/stories.ts';
import { STRESSES } from '../../scripts/lib/stress.ts';
import { openBrowser } from '../support/browser.ts';

const require = createRequire(import.meta.url);
const FONTS = [
  ['Inter', 400, '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  ['Inter', 600, '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
  ['Noto Sans SC', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Sans SC', 600, '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'],
] as const;

/** Half a unit for rounding: advances are drawn on a grid that differs by browser. */
const SLACK = 0.5;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const faces = FONTS.map(
    ([family, weight], i) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(http://fonts.test/${i})}`,
  );
  await page.route('http://fonts.test/*', (route) => {
    const path = FONTS[Number(new URL(route.request().url()).pathname.slice(1))]![2];
    return route.fulfill({
      body: readFileSync(require.resolve(path)),
      headers: { 'access-control-allow-origin': '*', 'content-type': 'font/ttf' },
    });
  });
  await page.setContent(
    `<style>${faces.join('')}body{font-family:Inter,"Noto Sans SC"}</style><b style="font-weight:600">a 中</b>a 中<div id="stage"></div>`,
  );
  await page.evaluate(() => document.fonts.ready);
});

afterAll(() => browser?.close());

interface Measured {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the browser draws for each text, in the order of the document, which is that of the scene. */
async function measure(svg: string): Promise<Measured[]> {
  return page.evaluate((markup) => {
    const stage = document.getElementById('stage')!;
    stage.innerHTML = markup;
    return [...stage.querySelectorAll('text')].map((text) => {
      const { x, y, width, height } = text.getBBox();
      return { text: text.textContent, x, y, width, height };
    });
  }, svg);
}

function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return nodes.flatMap((node) => (node.kind === 'text' ? [node] : node.kind === 'group' ? textsOf(node.children) : []));
}

async function overflows(scene: Scene): Promise<string[]> {
  const texts = textsOf(scene.children);
  const drawn = await measure(renderSvg(scene, { theme: 'light' }));
  expect(drawn.length).toBe(texts.length);
  return texts.flatMap(({ key, text, box, rotate }, i) => {
    const seen = drawn[i]!;
    if (rotate) return [];
    const left = box.x - seen.x;
    const right = seen.x + seen.width - (box.x + box.width);
    return left > SLACK || right > SLACK ? [`${key} "${text}": ${Math.max(left, right).toFixed(1)} too wide`] : [];
  });
}

async function check(story: Story): Promise<void> {
  for (const { name, scene } of picturesOf(story)) expect(await overflows(scene), `${story.name} ${name}`).toEqual([]);
}

describe('text stays in its box', () => {
  it.each(storyNames())('%s', async (name) => check(await readStory(name)));
  it.each(STRESSES)('$name', async (stress) => check(await makeStory(stress)));
});
