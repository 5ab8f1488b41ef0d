/** A window whose workspace is not trusted: all works but tasks, since nothing of it is executed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { Workbench } from './support/workbench.ts';

const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

const written = (name: string) => join(editor.home, name);

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/campus-cars'),
    restricted: true,
  });
  workbench = await Workbench.open(editor, ['journeys/festival.journey']);
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('a restricted window', () => {
  it('says so, and the project is read all the same', async () => {
    await workbench.page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    await expect.poll(() => workbench.state.getAttribute('aria-label'), PATIENCE).toMatch(/Journeys: 1, files: 6/);
  });

  it.each(['svg', 'png', 'html'])('exports what the preview shows as %s', async (format) => {
    const file = written(`picture.${format}`);
    await workbench.run(`Waymark: Export as ${format.toUpperCase()}…`);
    await workbench.answer(file);
    await expect.poll(() => existsSync(file), PATIENCE).toBe(true);
    const start = readFileSync(file).subarray(0, 200).toString('latin1');
    expect(start).toMatch({ svg: /^<svg /, png: /PNG\r\n/, html: /^<!doctype html>/i }[format]!);
  });

  it('starts a project', async () => {
    const folder = written('fresh');
    mkdirSync(folder);
    await workbench.run('Waymark: New Project…');
    await workbench.answer(`${folder}/`);
    await expect.poll(() => existsSync(join(folder, 'journeys/repair.journey')), PATIENCE).toBe(true);
    await workbench.page.getByText('The project is ready in').first().waitFor();
  });

  it('overwrites none', async () => {
    await workbench.run('Waymark: New Project…');
    await workbench.answer(`${editor.workspace}/`);
    await workbench.page.getByText('is already there; nothing was written.').first().waitFor();
    await workbench.screenshot('restricted');
  });
});
