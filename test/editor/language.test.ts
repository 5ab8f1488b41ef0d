/** The language in the real editor, as a person meets it: what is underlined, offered, renamed, mended and formatted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { Workbench } from './support/workbench.ts';

const FILE = 'journeys/festival.journey';
const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

/** The text on disk; the editor saves by itself. */
const read = (file: string) => readFileSync(join(editor.workspace, file), 'utf8');
const saved = () => read(FILE);
const allSaved = () =>
  readdirSync(editor.workspace, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.journey'))
    .map(read)
    .join('\n');

const lineOf = (text: string) => saved().slice(0, saved().indexOf(text)).split('\n').length;
const suggestion = (label: string) =>
  workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/campus-cars'),
    autoSave: true,
  });
  workbench = await Workbench.open(editor, [FILE]);
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('the language', () => {
  it('has its findings underlined, and in the Problems view with those of files that are not open', async () => {
    const { page } = workbench;
    await expect.poll(() => workbench.state.getAttribute('aria-label'), PATIENCE).toMatch(/warnings: [1-9]/);
    await workbench.focusText();
    await page.keyboard.press('F8');
    await page.locator('.monaco-editor .marker-widget, .monaco-editor .peekview-widget').first().waitFor();
    await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
    await workbench.screenshot('finding');
    await page.keyboard.press('Escape');
    await workbench.run('Problems: Focus on Problems View');
    const problems = page.locator('.markers-panel');
    await problems.getByText('metrics.journey').first().waitFor();
    await problems
      .getByText(/metric\/|moment\/|experience\//)
      .first()
      .waitFor();
    await workbench.screenshot('problems');
    await workbench.run('View: Hide Panel');
  });

  it('hovers with what one wants to know of a name', async () => {
    const { page } = workbench;
    await workbench.goToLine(lineOf('for Katrina'));
    await page
      .locator('.monaco-editor .view-line span', { hasText: /^Katrina$/ })
      .first()
      .hover();
    await page.locator('.monaco-hover:visible', { hasText: 'Finish the degree on time' }).first().waitFor();
    await workbench.screenshot('hover');
    await page.mouse.move(5, 5);
  });

  it('completes with what may stand here, and what is chosen stands there', async () => {
    const { page } = workbench;
    await workbench.goToLine(lineOf('Katrina does "Asks around in the dorm"'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Katrina does "Rings the desk" at Am');
    await suggestion('Ambassador').waitFor();
    await workbench.screenshot('completion');
    // What is there comes before declaring what is half typed.
    await expect
      .poll(() => page.locator('.suggest-widget.visible .monaco-list-row.focused').textContent(), PATIENCE)
      .toContain('Ambassador');
    await page.keyboard.press('Tab');
    await expect.poll(saved, PATIENCE).toMatch(/^ {6}Katrina does "Rings the desk" at Ambassador$/m);
  });

  it('renames in every file', async () => {
    const { page } = workbench;
    await workbench.goToLine(lineOf('for Katrina'));
    await page.keyboard.press('End');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box .rename-input');
    await input.waitFor();
    await input.fill('Kim');
    await input.press('Enter');
    await expect.poll(() => read('personas.journey'), PATIENCE).toContain('persona Kim of Students');
    await expect.poll(saved, PATIENCE).toContain('Kim does "Rings the desk"');
    expect(allSaved()).not.toMatch(/\bKatrina (does|\d)/);
  });

  it('mends by a quick fix', async () => {
    const { page } = workbench;
    await workbench.goToLine(lineOf('Kim does "Rings the desk"'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kim does "Walks over" at Ambasador');
    await page.keyboard.press('Escape');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.keyboard.press('ControlOrMeta+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Ambassador' }).first();
    await fix.waitFor();
    await workbench.screenshot('quick-fix');
    await fix.click();
    await expect.poll(saved, PATIENCE).toMatch(/at Ambassador\n\s+Kim does "Walks over" at Ambassador$/m);
  });

  it('formats', async () => {
    await workbench.goToLine(lineOf('feels 0 "undecided"'));
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.type('   ');
    await expect.poll(saved, PATIENCE).toMatch(/^ {9}feels 0 "undecided"$/m);
    await workbench.run('Format Document');
    await expect.poll(saved, PATIENCE).toMatch(/^ {6}feels 0 "undecided"$/m);
  });

  it('lays a line out when it is left', async () => {
    await workbench.goToLine(lineOf('feels 0 "undecided"'));
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.type('   ');
    await expect.poll(saved, PATIENCE).toMatch(/^ {9}feels 0 "undecided"$/m);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(saved, PATIENCE).toMatch(/^ {6}feels 0 "undecided"\n *\n/m);
  });

  it('leads to the library, which cannot be changed', async () => {
    const { page } = workbench;
    await workbench.goToLine(lineOf('explore {'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F12');
    await page.locator('.monaco-editor .view-line', { hasText: 'stages ITIL' }).first().waitFor();
    await page.keyboard.type('x');
    await page
      .getByText(/read-only/i)
      .first()
      .waitFor();
    await workbench.screenshot('library');
  });
});
