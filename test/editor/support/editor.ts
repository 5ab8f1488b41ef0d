/** Starts and ends code-server: a port, a home and a process group of its own for every one, so that several can run. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeServer } from './install.ts';
import { chinesePack, LANGUAGE_PACKS } from './language-pack.ts';

/** The outer limit for code-server to answer at all; it takes two seconds on a quiet machine. */
const START_LIMIT_MS = 60_000;

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'files.simpleDialog.enable': true,
  'window.commandCenter': false,
};

export interface EditorOptions {
  /** The folder that is copied and opened. */
  workspace: string;
  /** The .vsix files to install. */
  vsix?: readonly string[];
  settings?: Record<string, unknown>;
  /** Display language; English where absent. */
  locale?: 'zh-cn';
  /** The workspace is not trusted: a restricted window. */
  restricted?: boolean;
  /** Further flags of code-server. */
  flags?: readonly string[];
}

export interface Editor {
  port: number;
  home: string;
  /** The copy of the workspace, absolute. */
  workspace: string;
  /** The address of the workbench, with the files to open (relative to the workspace) and further payload. */
  url(files?: readonly string[], payload?: readonly [string, string][]): string;
  /** What code-server printed, for a test that fails. */
  log(): string;
  stop(): Promise<void>;
}

/** A path as the workbench names it. */
export function remote(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
}

export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { node, entry } = await codeServer();
  const home = mkdtempSync(join(tmpdir(), 'waymark-editor-'));
  const workspace = join(home, 'workspace');
  cpSync(options.workspace, workspace, { recursive: true });
  const places = layOut(home, options);
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_PROXY_URI: undefined };
  for (const vsix of options.vsix ?? []) {
    execFileSync(node, [entry, ...places, '--install-extension', vsix], {
      env,
      stdio: 'pipe',
      timeout: START_LIMIT_MS,
    });
  }
  const port = await freePort();
  const flags = [
    ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', ...places],
    ...['--disable-telemetry', '--disable-update-check', '--disable-proxy'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(options.locale ? ['--locale', options.locale] : []),
    ...(options.flags ?? []),
  ];
  const child = spawn(node, [entry, ...flags], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  child.stdout.on('data', (text) => printed.push(String(text)));
  child.stderr.on('data', (text) => printed.push(String(text)));
  const stop = () => end(child, home);
  try {
    await healthy(child, port);
  } catch (error) {
    await stop();
    throw new Error(`code-server did not start:\n${printed.join('')}`, { cause: error });
  }
  return { port, home, workspace, url: addresses(port, workspace), log: () => printed.join(''), stop };
}

function trust(restricted: boolean): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': restricted,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  };
}

/** The flags that keep it within its home. */
function layOut(home: string, { settings, locale, restricted = false }: EditorOptions): string[] {
  const data = join(home, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(join(home, 'extensions'), { recursive: true });
  writeFileSync(
    join(data, 'User/settings.json'),
    JSON.stringify({ ...SETTINGS, ...trust(restricted), ...settings }, null, 2),
  );
  writeFileSync(join(home, 'config.yaml'), '');
  if (locale) writeFileSync(join(data, LANGUAGE_PACKS), chinesePack());
  return [
    ...['--config', join(home, 'config.yaml'), '--user-data-dir', data],
    ...['--extensions-dir', join(home, 'extensions')],
  ];
}

function addresses(port: number, workspace: string): Editor['url'] {
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
async function end(child: ChildProcess, home: string): Promise<void> {
  const gone = new Promise<void>((resolve) =>
    child.exitCode === null ? child.once('exit', () => resolve()) : resolve(),
  );
  kill(child.pid, 'SIGTERM');
  await Promise.race([gone, wait(3_000)]);
  kill(child.pid, 'SIGKILL');
  await gone;
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function kill(group: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (group !== undefined) process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}
