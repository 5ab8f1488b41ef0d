/** The browser entry, loaded as a web extension: no Node, the server in a worker, files through the editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { stagedExtension } from './support/suite.ts';
import { Workbench } from './support/workbench.ts';

const FILE = 'journeys/festival.journey';
const example = join(root, 'examples/campus-cars');
const lineOf = (text: string) => readFileSync(join(example, FILE), 'utf8').split(text)[0]!.split('\n').length;

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await startEditor({ workspace: example, bare: true });
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

it('wakes up in the web worker, and its server reads the whole project, completes, finds and draws', async () => {
  workbench = await Workbench.open(editor, [FILE], { webExtension: stagedExtension });
  const { page } = workbench;
  expect(await workbench.offered('Waymark')).toContain('Waymark: Open Preview');
  await expect
    .poll(() => workbench.state.getAttribute('aria-label'), { timeout: 60_000 })
    .toMatch(/Journeys: 1, files: 6/);
  await workbench.goToLine(lineOf('Katrina does "Asks around in the dorm"'));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Katrina does "Rings the desk" at Am');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Ambassador' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.keyboard.press('F8');
  await page.locator('.monaco-editor .marker-widget').getByText('named Am').first().waitFor();
  await page.keyboard.press('Escape');
  await workbench.run('Waymark: Open Preview to the Side');
  await workbench.webview().locator('.scene [data-ref="step:Festival.book"]').first().waitFor();
  await workbench.screenshot('web');
});
