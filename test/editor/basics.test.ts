/** The extension as it ships, in the real editor: highlighting, commands, icons, state. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { Workbench } from './support/workbench.ts';

let editor: Editor;
let workbench: Workbench;

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/campus-cars'),
  });
  workbench = await Workbench.open(editor, ['journeys/festival.journey']);
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('an example, opened', () => {
  it('is coloured', async () => {
    const { page } = workbench;
    const colours = () =>
      page
        .locator('.monaco-editor .view-line span span[class^="mtk"]')
        .evaluateAll((spans) => new Set(spans.map((span) => span.className)).size);
    await expect.poll(colours, { timeout: 60_000 }).toBeGreaterThan(4);
    await workbench.screenshot('example');
  });

  it('has its state in the status bar', async () => {
    const said = /^Waymark: Journeys: 1, files: 6; Errors: 0, warnings: \d+, hints: \d+$/;
    await expect.poll(() => workbench.state.getAttribute('aria-label'), { timeout: 60_000 }).toMatch(said);
  });

  it('offers its commands', async () => {
    const offered = await workbench.offered('Waymark:');
    expect(offered).toEqual(
      expect.arrayContaining([
        'Waymark: Open Preview',
        'Waymark: Open Preview to the Side',
        'Waymark: Export as SVG…',
        'Waymark: New Project…',
        'Waymark: Restart Language Server',
        'Waymark: Show Output',
      ]),
    );
  });
});
