/** What runs in the page: ours and Mermaid in the same Chromium, on the same journey. Bundled by browser.ts. */
import { layoutMap, renderSvg } from '@waymark/diagram';
import { buildProject, parse } from '@waymark/language';
import type { JourneyModel } from '@waymark/model';
import mermaid from 'mermaid';

mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 100_000 });
/** Each is drawn once, but for the first, which is drawn again and again. */
const models: JourneyModel[] = [];
let count = 0;

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function draw(model: JourneyModel): string {
  return renderSvg(layoutMap(model, model.journeys[0]!.id, { lang: 'en' }), { theme: 'auto' });
}

const page = {
  async prepare(text: string): Promise<number> {
    const { model, issues } = await buildProject([{ uri: 'file:///bench.journey', text }]);
    models.push(model);
    return issues.length;
  },
  parseOurs: (text: string) => time(() => parse(text)),
  parseTheirs: (text: string) => time(() => mermaid.parse(text)),
  renderOurs: () => time(() => draw(models.pop()!)),
  renderOursAgain: () => time(() => draw(models[0]!)),
  renderTheirs: (text: string) => time(() => mermaid.render(`m${count++}`, text)),
};

Object.assign(globalThis, { bench: page });
export type BenchPage = typeof page;
