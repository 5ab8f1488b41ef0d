/**
 * In a real Chromium, with the fonts the pictures are made for: no text is wider or higher than the box that layout
 * gave it, in any example and any made-up journey.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderSvg, type Scene, type SceneNode, type TextNode } from '@waymark/diagram';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStory, picturesOf, readStory, type Story, stageMatrices, storyNames } from '../../scripts/lib/stories.ts';
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
/** A font's line is higher than its letters: what that may stand over its box, above or below, without a letter doing so. */
const LEADING = 2;

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

/** `getBBox` does not see the text's own turn, a quarter to the left: (dx, dy) becomes (dy, −dx). */
function turned({ x, y, width, height }: Measured, node: TextNode): Omit<Measured, 'text'> {
  expect(node.rotate).toBe(-90);
  const [dx, dy] = [x - node.x, y - node.y];
  return { x: node.x + dy, y: node.y - dx - width, width: height, height: width };
}

async function overflows(scene: Scene): Promise<string[]> {
  const texts = textsOf(scene.children);
  const drawn = await measure(renderSvg(scene, { theme: 'light' }));
  expect(drawn.length).toBe(texts.length);
  return texts.flatMap((node, i) => {
    const { key, text, box } = node;
    const seen = node.rotate ? turned(drawn[i]!, node) : drawn[i]!;
    const over = Math.max(box.x - seen.x, seen.x + seen.width - (box.x + box.width));
    const tall = Math.max(box.y - seen.y, seen.y + seen.height - (box.y + box.height));
    return over > SLACK || tall > LEADING ? [`${key} "${text}": ${over.toFixed(1)} over, ${tall.toFixed(1)} tall`] : [];
  });
}

async function check(story: Story): Promise<void> {
  const pictures = [...picturesOf(story), ...(story.folder ? stageMatrices(story) : [])];
  for (const { name, scene } of pictures) expect(await overflows(scene), `${story.name} ${name}`).toEqual([]);
}

describe('text stays in its box', () => {
  it.each(storyNames())('%s', async (name) => check(await readStory(name)));
  it.each(storyNames())('%s, in the other language', async (name) => {
    const story = await readStory(name);
    await check({ ...story, lang: story.lang === 'en' ? 'zh-CN' : 'en' });
  });
  it.each(STRESSES)('$name', async (stress) => check(await makeStory(stress)));
});
