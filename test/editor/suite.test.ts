/** The suite that `npm run test:electron` runs in the desktop's editor, here in code-server's extension host. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Editor, remote, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { buildSuite, demand, stagedExtension, suiteFile } from './support/suite.ts';

/** The outer limit of the whole run. */
const LIMIT_MS = 170_000;

let editor: Editor;

beforeAll(async () => {
  await buildSuite();
  editor = await startEditor({
    workspace: join(root, 'examples/campus-cars'),
    flags: ['--vscode-option', 'enable-smoke-test-driver'],
  });
});

afterAll(() => editor?.stop());

it('passes in the real extension host', async () => {
  const results = join(editor.home, 'results.json');
  const printed: string[] = [];
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
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
  } finally {
    await browser.close();
  }
  expect(demand(results).passed, printed.join('\n')).toBeGreaterThan(0);
});
