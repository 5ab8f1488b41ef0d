/** The browser entry, loaded as a web extension: no Node, the server in a worker, files through the editor. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { stagedExtension } from './support/suite.ts';
import { Workbench } from './support/workbench.ts';

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await startEditor({ workspace: join(root, 'examples/campus-cars'), bare: true });
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

it('wakes up in the web worker, and its server reads the whole project', async () => {
  workbench = await Workbench.open(editor, ['journeys/festival.journey'], { webExtension: stagedExtension });
  expect(await workbench.offered('Waymark')).toContain('Waymark: Open Preview');
  await expect
    .poll(() => workbench.state.getAttribute('aria-label'), { timeout: 60_000 })
    .toMatch(/Journeys: 1, files: 6/);
  await workbench.run('Waymark: Open Preview to the Side');
  await workbench.webview().locator('.scene [data-ref="step:Festival.book"]').first().waitFor();
  await workbench.screenshot('web');
});
