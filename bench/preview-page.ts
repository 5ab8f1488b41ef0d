/** What runs in the preview's page beside it: a host that answers at once, and Mermaid. Bundled by preview.ts. */
import { Workspace } from '@waymark/language';
import { type ModelResult, modelTeller } from '@waymark/protocol';
import { previewWords } from '@waymark/webview/words';
import mermaid from 'mermaid';

mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 100_000 });

const URI = 'file:///bench.journey';
const workspace = new Workspace();
const tell = modelTeller();

type Result = Omit<ModelResult, 'version'>;

/** Two texts of one journey; each edit leads from one to the other. */
let ours: readonly Result[] = [];
let version = 0;
let count = 0;
const theirs = document.createElement('div');

/** The texts that the results were made of. */
let written: readonly string[] = [];
/** What the preview is told next time it asks. */
let answered: Result | undefined;

/** As between an editor and its preview: what is passed on is copied. */
function send(envelope: unknown): void {
  window.postMessage(JSON.stringify(envelope), '*');
}

/** What the language server does with a text, in this page. */
function resultOf(text: string): Result {
  workspace.setFile(URI, text);
  while (workspace.work());
  const own = workspace.inOrder().filter(({ library }) => !library);
  const findings = own.flatMap(({ uri }) => workspace.findings(uri));
  return { project: 'file:///', name: 'bench', model: workspace.model(), findings, broken: [] };
}

function answer(id: number, have: string | undefined): void {
  send({ waymark: 'answer', id, result: tell({ ...answered!, version }, have) });
}

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    getState: () => undefined,
    setState: () => {},
    postMessage(text: string) {
      const envelope: { id?: number; method?: string; params?: { have?: string } } = JSON.parse(text);
      if (envelope.method === 'preview/ready') {
        const params = {
          lang: 'en',
          words: previewWords('en'),
          state: { uri: 'file:///bench.journey', pinned: false },
          can: { edit: true, reveal: true, save: true, hover: true },
          followCursor: true,
        };
        send({ waymark: 'notify', method: 'preview/init', params });
      } else if (envelope.method === 'preview/model') answer(envelope.id!, envelope.params?.have);
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
  /** Puts other files into the project; what is answered is made in the page from now on. */
  surround(files: readonly (readonly [name: string, text: string])[], texts: readonly string[]): void {
    for (const [name, text] of files) workspace.setFile(`file:///${name}`, text);
    written = texts;
    answered = resultOf(written[version % 2]!);
  },
  prepare(texts: readonly string[], results: readonly Result[]): void {
    [written, ours] = [texts, results];
    answered = ours[version % 2]!;
  },
  /**
   * To the changed picture, what windows take to pass it on included; from the news that the text has changed, or
   * from the changed text (`fromText`): then the model and what is found are made in the page, too.
   */
  async edit(fromText: boolean): Promise<number> {
    await rest();
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
      answered = fromText ? resultOf(written[version % 2]!) : ours[version % 2]!;
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
