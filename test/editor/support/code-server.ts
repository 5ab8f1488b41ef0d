/** Starts and ends code-server: a port, a home and a process group of its own for every one, so that several can run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Editor, EditorOptions, EditorWindow, WindowOptions } from './editor.ts';
import { layOut } from './home.ts';
import { codeServer } from './install.ts';
import { addWebExtension } from './web-extension.ts';

/** The outer limit for code-server to answer at all; it takes two seconds on a quiet machine. */
const START_LIMIT_MS = 120_000;

/** The outer limit for the editor to store its state; it does so every five seconds. */
const STORE_LIMIT_MS = 90_000;

const ENDS = ['exit', 'disconnect', 'SIGINT', 'SIGTERM'] as const;

/** A path as the workbench names it. */
export function remote(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
}

export interface CodeServerEditor extends Editor {
  port: number;
  /** The address of the workbench, with the files to open (relative to the workspace) and further payload. */
  url(files?: readonly string[], payload?: readonly [string, string][]): string;
  browser: Browser;
}

export async function startCodeServer(options: EditorOptions, extensions: string): Promise<CodeServerEditor> {
  const { node, entry } = await codeServer();
  const { home, workspace, data, remove } = layOut(options);
  writeFileSync(join(home, 'config.yaml'), '');
  const installed = options.bare ? join(home, 'extensions') : extensions;
  mkdirSync(installed, { recursive: true });
  const port = await freePort();
  const flags = [
    ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--config', join(home, 'config.yaml')],
    ...['--user-data-dir', data, '--extensions-dir', installed],
    ...['--disable-telemetry', '--disable-update-check', '--disable-proxy'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(options.locale ? ['--locale', options.locale] : []),
    // Only so that a suite can be run in the extension host.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_PROXY_URI: undefined };
  const child = spawn(node, [entry, ...flags], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  child.stdout.on('data', (text) => printed.push(String(text)));
  child.stderr.on('data', (text) => printed.push(String(text)));
  let browser: Browser | undefined;
  // Also where the run is interrupted, and this process is told or just left alone.
  const abandon = () => kill(child.pid, 'SIGKILL');
  for (const end of ENDS) process.once(end, abandon);
  const stop = async () => {
    for (const end of ENDS) process.off(end, abandon);
    await browser?.close();
    await end(child);
    remove();
  };
  try {
    await healthy(child, port);
    browser = await chromium.connect(inject('browser'));
  } catch (error) {
    await stop();
    throw new Error(`code-server did not start:\n${printed.join('')}`, { cause: error });
  }
  const url = addresses(port, workspace);
  const connected = browser;
  return {
    ...{ home, workspace, port, url, browser, stop },
    window: (files = [], opened = {}) => openWindow(connected, port, url(files), opened),
    // Without naming files: where some are named, the editor opens these in place of what was open.
    reload: async (window, stored) => {
      await keeps(window.page, stored);
      // The page takes leave of its extension host, and is closed: what comes back comes from the browser's storage.
      const context = window.page.context();
      await window.page.goto('about:blank');
      await window.page.close();
      const page = await context.newPage();
      await page.goto(url());
      return { ...window, page };
    },
  };
}

async function openWindow(
  browser: Browser,
  port: number,
  url: string,
  { webExtension }: WindowOptions,
): Promise<EditorWindow> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  if (webExtension) await addWebExtension(context, port, webExtension);
  const page = await context.newPage();
  await page.goto(url);
  return { page, close: () => context.close() };
}

/** Until the editor has put these words into the page's database, which it does when it has time; a page that goes has none. */
async function keeps(page: Page, words: string): Promise<void> {
  const found = async (words: string) => {
    const rows = async ({ name = '' }: IDBDatabaseInfo) =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('ItemTable')) return resolve([]);
          const all = database.transaction('ItemTable').objectStore('ItemTable').getAll();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => resolve([]);
          all.transaction?.addEventListener('complete', () => database.close());
        };
      });
    const databases = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('vscode-web-state-db-'));
    const all = (await Promise.all(databases.map(rows))).flat();
    return all.some((row) => String(row).replaceAll('\\', '').includes(words));
  };
  // `waitForFunction` takes a promise for a yes.
  for (const until = Date.now() + STORE_LIMIT_MS; !(await page.evaluate(found, words)); ) {
    if (Date.now() > until) throw new Error(`the editor does not store ${words}`);
    await wait(500);
  }
}

function addresses(port: number, workspace: string): CodeServerEditor['url'] {
  return (files = [], payload = []) => {
    const opened = files.map((file) => ['openFile', remote(port, join(workspace, file))]);
    const all = JSON.stringify([['skipWelcome', 'true'], ...opened, ...payload]);
    return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(all)}`;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function healthy(child: ChildProcess, port: number): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error('it does not answer');
}

/** Ends the whole group: code-server, its extension hosts and their language servers. */
async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) =>
    child.exitCode === null ? child.once('exit', () => resolve()) : resolve(),
  );
  kill(child.pid, 'SIGTERM');
  await Promise.race([gone, wait(3_000)]);
  kill(child.pid, 'SIGKILL');
  await gone;
}

function kill(group: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (group !== undefined) process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}
