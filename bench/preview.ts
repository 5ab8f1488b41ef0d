/** From an edit to the changed picture in the preview, against Mermaid's redraw of the same journey in the same page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProject } from '@waymark/language';
import { runChecks } from '@waymark/model';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { buildPreview } from '../packages/webview/scripts/build.ts';
import { stressSource } from '../scripts/lib/stress.ts';
import { openBrowser } from '../test/support/browser.ts';
import { pair } from './lib/journeys.ts';
import { hold, type Row } from './lib/rounds.ts';
import { journeys } from './lib/workspaces.ts';
import type { PreviewBench } from './preview-page.ts';

declare const previewBench: PreviewBench;

const STEPS = 100;
const WITHIN = 50;
/** So that both sides are compiled, as they are for whoever has typed a sentence. As many for both. */
const WARMUPS = { ours: 60, peer: 60 };
const SETTING = { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } } as const;

interface Parts {
  script: string;
  style: string;
  beside: string;
}

async function parts(): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    await buildPreview(folder);
    const beside = await build({
      entryPoints: [fileURLToPath(new URL('./preview-page.ts', import.meta.url))],
      bundle: true,
      minify: true,
      format: 'iife',
      write: false,
      logLevel: 'error',
    });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { script: read('preview.js'), style: read('preview.css'), beside: beside.outputFiles[0]!.text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the language server answers for a text. */
async function resultOf(text: string) {
  const { model, issues } = await buildProject([{ uri: 'file:///bench.journey', text }]);
  if (issues.some(({ severity }) => severity === 'error')) throw new Error('the journey for the benchmark has errors');
  return { project: 'file:///', name: 'bench', model, findings: runChecks(model), broken: [] };
}

/** What most edits are: one more letter in a title. */
const TYPED = 'Does the thing number 7s';

/** A title of two lines more, so that all that lies below it moves. */
const LONGER = 'Does the seventh thing, which takes a good many words to say';

function retitled(text: string, title: string): string {
  const now = text.replace(/step s7 "[^"]*"/, `step s7 "${title}"`);
  if (now === text) throw new Error('the journey for the benchmark has no step s7');
  return now;
}

/** With the longer title, and another level. */
function lengthened(text: string): string {
  return retitled(text, LONGER).replace(/(step s7 [\s\S]*?feels )-?[\d.]+/, '$1-2');
}

async function show(page: Page, { script, style, beside }: Parts, prepare: () => Promise<void>): Promise<void> {
  await page.setContent('<!doctype html><html><body class="vscode-light"><main id="preview"></main></body></html>');
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: beside });
  await prepare();
  await page.addScriptTag({ content: script, type: 'module' });
  await page.locator('#preview[data-version]').waitFor();
}

async function showTexts(page: Page, made: Parts, texts: readonly string[]): Promise<void> {
  const results = await Promise.all(texts.map(resultOf));
  await show(page, made, () =>
    page.evaluate(([written, made]) => previewBench.prepare(written, made), [texts, results] as const),
  );
}

/** A page that shows one journey of a project of so many files. */
async function pageAmong(browser: Browser, made: Parts, files: number): Promise<Page> {
  const page = await browser.newPage(SETTING);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const { leaf, folder: at } = journeys(folder, files);
    const others = readdirSync(at)
      .filter((name) => name !== basename(leaf.path))
      .map((name) => [name, readFileSync(join(at, name), 'utf8')] as const);
    const texts = [leaf.text, leaf.text.replace('"look"', '"looks"')];
    await show(page, made, () =>
      page.evaluate(([files, texts]) => previewBench.surround(files, texts), [others, texts] as const),
    );
    return page;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function amongFiles(browser: Browser, made: Parts): Promise<Row> {
  const [few, many] = [10, 1000];
  const pages = { few: await pageAmong(browser, made, few), many: await pageAmong(browser, made, many) };
  const row = await hold({
    name: `one character in a project of ${many} files, from the text to the changed picture, against ${few} files`,
    limit: 2,
    rounds: 15,
    warmups: WARMUPS,
    ours: () => pages.many.evaluate(() => previewBench.edit(true)),
    peer: () => pages.few.evaluate(() => previewBench.edit(true)),
  });
  for (const page of Object.values(pages)) await page.close();
  return row;
}

export async function previewRows(): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    const made = await parts();
    const page = await browser.newPage(SETTING);
    const small = pair(STEPS);
    const redrawn = [small.mermaid, small.mermaid.replace('Does the thing number 7:', `${TYPED}:`)];
    await showTexts(page, made, [small.waymark, retitled(small.waymark, TYPED)]);
    const against = (from: string, fromText: boolean, where = ''): Promise<Row> =>
      hold({
        name: `one character in a step of ${STEPS}, from ${from} to the changed picture${where}, against Mermaid's redraw in the same page`,
        limit: 1 / 20,
        rounds: 15,
        warmups: WARMUPS,
        ours: () => page.evaluate((text) => previewBench.edit(text), fromText),
        peer: () => page.evaluate((texts) => previewBench.redraw(texts), redrawn),
      });
    // Mermaid begins with the text: so does the second row, with what the language server does of it in the page.
    const rows = [await against('the news of it', false), await against('the text', true)];
    // What moves goes on moving behind it; here only what is there at once is counted.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    rows.push(await against('the text', true, ' with motion'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const full = stressSource({ name: 'full', steps: STEPS, script: 'latin', stakeholders: 10 });
    for (const [what, text] of [
      ['', small.waymark],
      [', all lanes full', full],
    ] as const) {
      await showTexts(page, made, [text, lengthened(text)]);
      rows.push(
        await hold({
          name: `a step of ${STEPS} made longer${what}: from the text to the changed picture, against ${WITHIN} ms`,
          limit: 1,
          rounds: 15,
          warmups: WARMUPS,
          ours: () => page.evaluate(() => previewBench.edit(true)),
          peer: async () => WITHIN,
        }),
      );
    }
    await page.close();
    return [...rows, await amongFiles(browser, made)];
  } finally {
    await browser.close();
  }
}
