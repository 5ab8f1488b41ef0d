/**
 * The preview in a real Chromium with a host made of the protocol's own endpoint: what the editor's host does, without
 * the editor. The page is the shipped one, with its policy, and reports every violation of it.
 */
import {
  type CursorParams,
  createEndpoint,
  type EditOutcome,
  type EditParams,
  type Endpoint,
  type HoverResult,
  type InitParams,
  type ModelResult,
  preview as messages,
  modelTeller,
  type PreviewState,
  type RevealParams,
  type SaveParams,
} from '@waymark/protocol';
import { makeNonce, previewHtml } from '@waymark/webview/html';
import { previewWords } from '@waymark/webview/words';
import type { Browser, Page } from 'playwright-core';
import { type Bundle, bundle } from './bundle.ts';
import { fontFaces, fontFile } from './fonts.ts';
import { type ProjectText, resultOf, TRIP, URI } from './models.ts';

export interface Setting {
  files?: ProjectText[];
  result?: ModelResult;
  lang?: InitParams['lang'];
  can?: Partial<InitParams['can']>;
  state?: Partial<PreviewState>;
  /** Where the cursor stands when the page begins. */
  cursor?: CursorParams;
  /** On unless it is said. */
  followCursor?: boolean;
  /** What VS Code's `getState` gives. */
  kept?: unknown;
  /** The body's class, as VS Code sets it. */
  theme?: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast vscode-high-contrast-light';
  /** VS Code's custom properties. */
  colours?: Record<string, string>;
  width?: number;
  height?: number;
  reducedMotion?: boolean;
  hover?: HoverResult | null;
  outcome?: EditOutcome;
  /** For screenshots: the picture's own fonts. */
  fonts?: boolean;
}

export interface Driver {
  page: Page;
  endpoint: Endpoint;
  reveals: RevealParams[];
  edits: EditParams[];
  saves: SaveParams[];
  /** What was asked of the host without more: `print`, `restart`. */
  asked: string[];
  states: PreviewState[];
  /** Everything the page complained about: errors, and violations of its policy. */
  complaints: string[];
  /** As if the text had changed: tells the page, and waits until it has drawn. */
  rewrite(files: readonly ProjectText[]): Promise<void>;
  change(result: ModelResult): Promise<void>;
  /** The version that the page shows. */
  version(): Promise<number>;
  close(): Promise<void>;
}

const ORIGIN = 'http://preview.localhost';
const CHANGING: EditOutcome = { ok: true, edits: [], documents: [] };

export async function openPreview(browser: Browser, setting: Setting = {}): Promise<Driver> {
  const { width = 1280, height = 800 } = setting;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: setting.reducedMotion === false ? 'no-preference' : 'reduce',
    bypassCSP: setting.fonts === true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const app = bundle();
  let result = setting.result ?? (await resultOf(setting.files ?? [{ uri: URI, text: TRIP }], 1));
  const endpoint = createEndpoint((text) => {
    void page.evaluate((message) => window.postMessage(message, '*'), text).catch(() => {});
  });
  const driver: Driver = {
    page,
    endpoint,
    reveals: [],
    edits: [],
    saves: [],
    asked: [],
    states: [],
    complaints: [],
    rewrite: async (files) => driver.change(await resultOf(files, result.version + 1)),
    async change(next) {
      result = next;
      endpoint.notify(messages.changed, { project: next.project, version: next.version, uris: [] });
    },
    version: async () => Number(await page.locator('#preview').getAttribute('data-version')),
    close: () => context.close(),
  };

  endpoint.on(messages.ready, () => {
    endpoint.notify(messages.init, {
      lang: setting.lang ?? 'en',
      words: previewWords(setting.lang ?? 'en'),
      state: { uri: result.model.journeys[0]?.source.uri ?? URI, pinned: false, ...setting.state },
      can: { edit: true, reveal: true, save: true, hover: true, ...setting.can },
      followCursor: setting.followCursor ?? true,
    });
    if (setting.cursor) endpoint.notify(messages.cursor, setting.cursor);
  });
  endpoint.on(messages.reveal, (params) => void driver.reveals.push(params));
  endpoint.on(messages.state, (state) => void driver.states.push(state));
  endpoint.answer(messages.print, () => void driver.asked.push('print'));
  endpoint.on(messages.restart, () => void driver.asked.push('restart'));
  const tell = modelTeller();
  endpoint.answer(messages.model, ({ have }) => tell(result, have));
  endpoint.answer(messages.hover, () => setting.hover ?? null);
  endpoint.answer(messages.edit, (params) => {
    driver.edits.push(params);
    return setting.outcome ?? CHANGING;
  });
  endpoint.answer(messages.save, (params) => {
    driver.saves.push(params);
    return { saved: true };
  });

  page.on('console', (message) => {
    if (message.type() === 'error') driver.complaints.push(message.text());
  });
  const fault = new Promise<never>((_, reject) => {
    page.on('pageerror', (error) => {
      driver.complaints.push(String(error));
      reject(error);
    });
  });
  fault.catch(() => {});
  await page.exposeFunction('toHost', (text: unknown) => void endpoint.receive(text));
  await page.addInitScript((kept) => {
    let state = kept;
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (text) => (globalThis as unknown as { toHost(m: unknown): void }).toHost(text),
      getState: () => state,
      setState: (next) => {
        state = next;
      },
    });
  }, setting.kept);
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(answer(new URL(route.request().url()).pathname, setting, app)),
  );
  await page.goto(`${ORIGIN}/`);
  const empty = result.model.journeys.length + result.model.stakeholders.length === 0;
  const drawn = page.locator(empty ? '#preview .note:not([hidden])' : '#preview[data-version]');
  // A page that fails at the start says why, instead of being waited for.
  await Promise.race([drawn.first().waitFor({ timeout: 50_000 }), fault]);
  return driver;
}

/** The page with VS Code's marks on it: a class on the body, custom properties on the root. */
function answer(path: string, { lang = 'en', theme = 'vscode-light', colours = {}, fonts }: Setting, app: Bundle) {
  if (path === '/preview.js') return { contentType: 'text/javascript', body: app.script };
  if (path === '/later.js') return { contentType: 'text/javascript', body: app.later };
  if (path === '/preview.css') {
    const properties = Object.entries(colours).map(([name, value]) => `${name}:${value};`);
    return {
      contentType: 'text/css',
      body: `${fonts ? fontFaces() : ''}\nhtml{${properties.join('')}}\n${app.style}`,
    };
  }
  if (fonts && path.startsWith('/fonts/')) return { contentType: 'font/ttf', body: fontFile(Number(path.slice(7))) };
  if (path !== '/') return { status: 404, body: '' };
  const parts = { nonce: makeNonce(), scriptUri: '/preview.js', styleUri: '/preview.css', cspSource: ORIGIN, lang };
  const body = previewHtml(parts).replace('<body>', `<body class="${theme}">`);
  // Beyond the shipped policy: no string can become markup by any API.
  const headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" };
  return { contentType: 'text/html', body, headers };
}
