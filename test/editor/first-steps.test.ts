/** Where nothing is there yet: a folder without journeys, a text that has no file, and a text that is broken. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { Workbench } from './support/workbench.ts';

const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

const scene = () => workbench.webview().locator('.scene').textContent();

beforeAll(async () => {
  // What is typed is to stay as it was typed.
  const settings = { 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never' };
  editor = await startEditor({ settings });
  writeFileSync(join(editor.workspace, 'notes.md'), '# Notes\n');
  workbench = await Workbench.open(editor, ['notes.md'], { asleep: true });
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('in a folder without journeys', () => {
  it('sleeps until it is asked', async () => {
    // By the time that the editor lists them all, it has woken those that this folder would wake.
    await workbench.run('Developer: Show Running Extensions');
    const running = workbench.page.locator('.runtime-extensions-editor .monaco-list');
    await running.getByText('Markdown Language Features').first().waitFor();
    expect(await running.getByText('Waymark').count()).toBe(0);
    expect(await workbench.state.count()).toBe(0);
  });

  it('has a walkthrough, which says what to do first', async () => {
    const { page } = workbench;
    await workbench.run('Open Walkthrough...');
    await workbench.row('Write your first journey').first().click();
    await page.locator('.gettingStartedContainer').getByText('Listen to the checks').first().waitFor();
    await workbench.webview().getByText('Files need no imports').waitFor();
    await workbench.screenshot('walkthrough');
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'New Project' }).click();
  });

  it('starts a project, opens its journey, and draws it', async () => {
    await workbench.answer(`${editor.workspace}/`);
    await expect.poll(() => existsSync(join(editor.workspace, 'waymark.json')), PATIENCE).toBe(true);
    await workbench.tab('repair.journey').waitFor();
    await expect.poll(() => workbench.state.getAttribute('aria-label'), PATIENCE).toMatch(/Journeys: 1/);
    await workbench.screenshot('new-project');
    await workbench.run('Waymark: Open Preview to the Side');
    await workbench.webview().locator('.scene [data-role="step"]').first().waitFor();
    await workbench.screenshot('new-project-preview');
  });
});

describe('the walkthrough', () => {
  it('has ticked off what was done', async () => {
    const { page } = workbench;
    await workbench.focusText();
    await page.keyboard.type(' ');
    await page.keyboard.press('ControlOrMeta+z');
    await workbench.run('Problems: Focus on Problems View');
    await workbench.run('Waymark: Export as SVG…');
    await workbench.answer(join(editor.home, 'repair.svg'));
    await workbench.run('View: Hide Panel');
    await workbench.run('Open Walkthrough...');
    await workbench.row('Write your first journey').first().click();
    const done = page.locator('.gettingStartedContainer .getting-started-step .codicon.complete');
    await expect.poll(() => done.count(), PATIENCE).toBe(5);
    await workbench.screenshot('walkthrough-done');
  });
});

describe('a journey in Markdown', () => {
  it('is drawn in the preview of the editor', async () => {
    const text =
      '# Notes\n\n```journey\njourney Bus "To work by bus" {\n  explore { step look "Looks the times up" { feels +1 } }\n}\n```\n';
    writeFileSync(join(editor.workspace, 'journey.md'), text);
    await workbench.run('View: Close All Editor Groups');
    await workbench.openFile('journey.md');
    await workbench.run('Markdown: Open Preview to the Side');
    await workbench.webview().locator('svg').getByText('Looks the').first().waitFor();
    await workbench.screenshot('markdown');
  });
});

describe('a text without a file', () => {
  it('is checked and drawn as it is typed', async () => {
    const { page } = workbench;
    await workbench.run('View: Close All Editor Groups');
    await workbench.run('File: New Untitled Text File');
    await workbench.run('Change Language Mode');
    const input = page.locator('.quick-input-widget input.input');
    await input.fill('Journey');
    await workbench.row('(journey)').first().click();
    await workbench.focusText();
    await page.keyboard.insertText(
      'persona Ann { goal "A haircut" }\njourney Haircut "A new haircut" {\n  for Ann\n  explore {\n    step look "Looks around" { feels +1 }\n    step sit "Takes a seat" { feels -1 }\n  }\n}\n',
    );
    await workbench.run('Waymark: Open Preview to the Side');
    await expect.poll(scene, PATIENCE).toContain('Takes a seat');
    await workbench.screenshot('untitled');
  });

  it('can be taken along: the picture is proposed for the folder that is open', async () => {
    await workbench.run('Waymark: Export as SVG…');
    const input = workbench.page.locator('.quick-input-widget input.input');
    const proposal = join(editor.workspace, 'A new haircut');
    await expect.poll(() => input.inputValue(), PATIENCE).toContain(proposal);
    await workbench.page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  });

  it('keeps its last picture while it is broken, and says where', async () => {
    const { page } = workbench;
    await workbench.goToLine(6);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('step "half');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await workbench
      .webview()
      .locator('.note.lasting', { hasText: 'The last picture' })
      .getByText(/line 7\b/)
      .waitFor();
    expect(await scene()).toContain('Takes a seat');
    await workbench.screenshot('broken');
  });
});
