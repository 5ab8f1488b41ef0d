/** Parsing and drawing against Mermaid, both in one page of a real Chromium. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser.ts';
import { type Pair, pair } from './lib/journeys.ts';
import { type Contest, hold, type Row } from './lib/rounds.ts';
import type { BenchPage } from './page.ts';

declare const bench: BenchPage;

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text;
}

/** How often each draws, before it counts and when it counts. */
const DRAWING = { rounds: 7, warmups: { ours: 20, peer: 2 } };

/** A journey with words of its own, so that nothing that either side remembers counts where it is drawn once. */
function drawn(i: number): Pair {
  return pair(1000, `task${i}`);
}

function contests(page: Page, { waymark, mermaid }: Pair): Contest[] {
  let next = 1;
  return [
    {
      name: 'parse 1,000 steps, against mermaid.parse in the same page',
      limit: 1,
      rounds: 15,
      ours: () => page.evaluate((text) => bench.parseOurs(text), waymark),
      peer: () => page.evaluate((text) => bench.parseTheirs(text), mermaid),
    },
    {
      name: 'model to SVG, 1,000 steps drawn again, against mermaid.render in the same page',
      limit: 1 / 50,
      ...DRAWING,
      ours: () => page.evaluate(() => bench.renderOursAgain()),
      peer: () => page.evaluate((text) => bench.renderTheirs(text), drawn(0).mermaid),
    },
    {
      name: 'model to SVG, 1,000 steps never drawn before, against mermaid.render in the same page',
      limit: 1 / 50,
      ...DRAWING,
      ours: () => page.evaluate(() => bench.renderOurs()),
      peer: () => page.evaluate((text) => bench.renderTheirs(text), drawn(next++).mermaid),
    },
  ];
}

export async function browserRows(): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html><body></body></html>');
    await page.addScriptTag({ content: await bundle() });
    const journey = pair(1000);
    for (let i = 0; i <= DRAWING.warmups.ours + DRAWING.rounds; i++) {
      const issues = await page.evaluate((text) => bench.prepare(text), drawn(i).waymark);
      if (issues > 0) throw new Error(`the journey for the benchmark has ${issues} issues`);
    }
    const rows: Row[] = [];
    for (const contest of contests(page, journey)) rows.push(await hold(contest));
    return rows;
  } finally {
    await browser.close();
  }
}
