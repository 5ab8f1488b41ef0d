/** What runs in the preview's page beside it: a host that answers at once, and Mermaid. Bundled by preview.ts. */
import mermaid from 'mermaid';

mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 100_000 });

/** Two texts of one journey; each edit leads from one to the other. */
let ours: readonly unknown[] = [];
let version = 0;
let count = 0;
const theirs = document.createElement('div');

/** Off: messages are handed over as they are, without the copy that windows make of them. */
let copied = true;

function send(envelope: unknown): void {
  if (copied) window.postMessage(envelope, '*');
  else window.dispatchEvent(new MessageEvent('message', { data: envelope }));
}

function answer(id: number): void {
  send({ waymark: 'answer', id, result: { ...(ours[version % 2] as object), version } });
}

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    getState: () => undefined,
    setState: () => {},
    postMessage(envelope: { waymark: string; id?: number; method?: string }) {
      if (envelope.method === 'preview/ready') {
        const params = {
          lang: 'en',
          state: { uri: 'file:///bench.journey', pinned: false },
          can: { edit: true, reveal: true, save: true, hover: true },
          followCursor: true,
        };
        window.postMessage({ waymark: 'notify', method: 'preview/init', params }, '*');
      } else if (envelope.method === 'preview/model') answer(envelope.id!);
    },
  }),
});

/** Until what came before is painted: its cost is not that of what comes next. */
async function rest(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** Until the document is laid out again: what comes after that is painting, for both. */
function settle(): void {
  document.body.getBoundingClientRect();
}

const page = {
  prepare(results: readonly unknown[]): void {
    ours = results;
  },
  /** From the news that the text has changed to the changed picture; `copy`: what windows take to pass it on included. */
  async edit(copy: boolean): Promise<number> {
    await rest();
    copied = copy;
    const root = document.getElementById('preview')!;
    version++;
    return new Promise((resolve) => {
      const started = performance.now();
      const observer = new MutationObserver(() => {
        if (root.dataset.version !== String(version)) return;
        observer.disconnect();
        settle();
        resolve(performance.now() - started);
      });
      observer.observe(root, { attributes: true, attributeFilter: ['data-version'] });
      const params = { project: 'file:///', version, uris: [] };
      send({ waymark: 'notify', method: 'preview/changed', params });
    });
  },
  /** From the changed text to the changed picture. */
  async redraw(texts: readonly string[]): Promise<number> {
    if (!theirs.isConnected) document.body.append(theirs);
    await rest();
    const started = performance.now();
    const { svg } = await mermaid.render(`m${count++}`, texts[count % 2]!);
    theirs.innerHTML = svg;
    settle();
    return performance.now() - started;
  },
};

Object.assign(globalThis, { previewBench: page });
export type PreviewBench = typeof page;
