/** Builds the suite, runs it in either editor's extension host, and demands of its results what an exit code cannot say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import type { Results } from '../suite/index.ts';
import { remote, startCodeServer } from './code-server.ts';
import { driver } from './driver.ts';
import { layOut } from './home.ts';
import { cache, root } from './install.ts';

/** The outer limit of the whole run. */
const LIMIT_MS = 300_000;

/** Within the repository, so that Mocha is found from there. */
const suiteFile = join(root, 'dist/editor-suite/index.cjs');

/** What is tested: the very files that are in the .vsix. */
export const stagedExtension = join(root, 'dist/vsix');

/** Runs it over a copy of the folder. Rejects unless something passed and nothing failed. */
export async function runSuite(workspace: string): Promise<Results> {
  await build({
    entryPoints: [join(root, 'test/editor/suite/index.ts')],
    outfile: suiteFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return driver === 'desktop' ? onDesktop(workspace) : inCodeServer(workspace);
}

async function onDesktop(from: string): Promise<Results> {
  const { home, workspace, data, remove } = layOut({ workspace: from });
  const results = join(home, 'results.json');
  const folders = ['--user-data-dir', data, '--extensions-dir', join(home, 'extensions')];
  try {
    await runTests({
      cachePath: join(cache, 'vscode'),
      extensionDevelopmentPath: stagedExtension,
      extensionTestsPath: suiteFile,
      extensionTestsEnv: { RESULTS: results },
      launchArgs: [workspace, '--disable-extensions', ...folders],
    });
    return demand(results);
  } finally {
    remove();
  }
}

async function inCodeServer(workspace: string): Promise<Results> {
  const editor = await startCodeServer({ workspace, bare: true }, '');
  const results = join(editor.home, 'results.json');
  const printed: string[] = [];
  try {
    const page = await editor.browser.newPage();
    const ended = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`the suite did not end:\n${printed.join('\n')}`)), LIMIT_MS).unref();
      void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => printed.push(args.join(' ')));
      void page.exposeFunction('codeAutomationExit', () => resolve());
    });
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', remote(editor.port, stagedExtension)],
      ['extensionTestsPath', remote(editor.port, suiteFile)],
      ['extensionEnvironment', JSON.stringify({ RESULTS: results })],
    ];
    await page.goto(editor.url([], payload));
    await ended;
    return demand(results);
  } finally {
    await editor.stop();
  }
}

/** Throws unless something passed and nothing failed. */
function demand(file: string): Results {
  if (!existsSync(file)) throw new Error('the suite did not come to its end: it left no results');
  const results: Results = JSON.parse(readFileSync(file, 'utf8'));
  if (results.failed > 0) throw new Error(results.failures.join('\n'));
  if (results.passed === 0) throw new Error('the suite ran no test');
  return results;
}
