/**
 * A real Chromium for tests and benchmarks: the machine's own where there is one, Playwright's, or the one that comes in
 * an npm package, so that a machine without a browser runs the same tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bundled, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = [
  process.env.WAYMARK_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

/** The path of a Chromium that can be started; unpacks the bundled one where the machine has none. */
export async function executable(): Promise<string> {
  const found = SYSTEM.find((path) => path && existsSync(path));
  return found ?? (await bundled.executablePath());
}

/**
 * Throws where no Chromium can be found or started: these tests are not skipped.
 * @param env variables added to the browser's environment
 */
export async function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch(await options(env));
}

/** One browser for all test files of a run, which connect to it. Throws as `openBrowser` does. */
export async function serveBrowser(env: Record<string, string> = {}): Promise<BrowserServer> {
  return chromium.launchServer(await options(env));
}

async function options(env: Record<string, string>): Promise<LaunchOptions> {
  const executablePath = await executable();
  const all = { ...process.env, ...(await libraries(executablePath)), ...env };
  return { executablePath, headless: true, args: ARGS, env: all };
}

/** What a program says that does not find its shared libraries. */
const LACKING = /error while loading shared libraries/;

/**
 * Chromium needs shared libraries (NSS among them) that a bare system has not; the npm package brings them along. They are
 * used only where they are missing, since a system's own fit it better.
 */
async function libraries(executablePath: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const { stderr } = spawnSync(executablePath, ['--version', '--no-sandbox'], { encoding: 'utf8' });
  if (!LACKING.test(stderr ?? '')) return {};
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const folder = await inflate(join(entry, '../../bin/al2023.tar.br'));
  const paths = [process.env.LD_LIBRARY_PATH, join(folder, 'lib')];
  return { LD_LIBRARY_PATH: paths.filter(Boolean).join(delimiter) };
}
