/** A window whose workspace is not trusted: all works but tasks, since nothing of it is executed; and then it is trusted. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { Workbench } from './support/workbench.ts';

const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

const written = (name: string) => join(editor.home, name);
const inWorkspace = (name: string) => join(editor.workspace, name);

/** What the workspace names as the command line; it leaves a file when it is run, and then is the real one. */
function writeProgram(): string {
  const [node, entry] = [process.execPath, join(root, 'packages/cli/src/node.ts')];
  const windows = process.platform === 'win32';
  const name = windows ? 'ours.cmd' : 'ours.sh';
  const lines = windows
    ? ['@echo %* > ran.txt', `@"${node}" "${entry}" %*`]
    : ['#!/bin/sh', 'echo "$@" > ran.txt', `exec "${node}" "${entry}" "$@"`];
  writeFileSync(inWorkspace(name), lines.join('\n'), { mode: 0o755 });
  return name;
}

/** A task that checks a part of the project, and a folder that is not in it. */
function writeTask(): void {
  mkdirSync(written('elsewhere'));
  writeFileSync(written('elsewhere/other.journey'), 'journey Other "Other" { for Nobody }\n');
  const task = { type: 'waymark', command: 'check', paths: ['journeys', '../elsewhere'], label: 'some journeys' };
  writeFileSync(inWorkspace('.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }));
}

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/campus-cars'),
    restricted: true,
  });
  mkdirSync(inWorkspace('.vscode'));
  writeFileSync(inWorkspace('.vscode/settings.json'), JSON.stringify({ 'waymark.cli.path': `./${writeProgram()}` }));
  writeTask();
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
    const start = () => existsSync(file) && readFileSync(file).subarray(0, 200).toString('latin1');
    const expected = { svg: /^<svg /, png: /PNG\r\n/, html: /^<!doctype html>/i }[format]!;
    await expect.poll(start, PATIENCE).toMatch(expected);
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

describe('the command line that the workspace names', () => {
  const problems = () => workbench.page.locator('.statusbar-item[id="status.problems"] a').getAttribute('aria-label');

  it('is not taken up where the workspace is not trusted', async () => {
    const { page } = workbench;
    await workbench.run('Preferences: Open Workspace Settings');
    await page.locator('.settings-editor .suggest-input-container').click();
    await page.keyboard.type('@id:waymark.cli.path');
    const setting = page.locator('.settings-editor .setting-item-contents', { hasText: 'Cli: Path' }).first();
    await setting.getByText('Requires workspace trust').first().waitFor();
    await workbench.screenshot('restricted-settings');
    await workbench.run('Tasks: Run Task');
    await page.getByText('Do you trust the authors').first().waitFor();
    expect(existsSync(inWorkspace('ran.txt'))).toBe(false);
  });

  it('is run where it is; its report is added to the problems, and takes none away', async () => {
    const { page } = workbench;
    expect(await problems()).toBe('Warnings: 5, Infos: 1');
    await page.getByRole('button', { name: 'Trust Folder & Continue' }).click();
    await workbench.row('some journeys').first().click();
    const ran = () => existsSync(inWorkspace('ran.txt')) && readFileSync(inWorkspace('ran.txt'), 'utf8').trim();
    await expect.poll(ran, PATIENCE).toBe('check journeys ../elsewhere --lang en');
    await expect.poll(problems, PATIENCE).toBe('Errors: 1, Warnings: 6, Infos: 2');
    await workbench.run('Problems: Focus on Problems View');
    await page.locator('.markers-panel').getByText('other.journey').first().waitFor();
    await workbench.screenshot('task');
  });
});
