/** The preview in the real editor: drawn, in step with the text both ways, and back after the window was closed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driver } from './support/driver.ts';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { servers } from './support/processes.ts';
import { Workbench } from './support/workbench.ts';

const FILE = 'journeys/festival.journey';
const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

const thing = (ref: string) => workbench.webview().locator(`.scene [data-ref="${ref}"]`).first();
const words = () => workbench.webview().locator('.scene').textContent();
/** The file's text on disk; the editor saves by itself. */
const saved = () => readFileSync(join(editor.workspace, FILE), 'utf8');

/** Settings of the workspace, until the function that is returned is called. */
function set(settings: Record<string, unknown>): () => void {
  const file = join(editor.workspace, '.vscode/settings.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings));
  return () => rmSync(file);
}

const line = () => workbench.page.locator('.monaco-editor .line-numbers.active-line-number').textContent();

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

describe('the preview', () => {
  it('opens beside the text by its keys, and draws the journey', async () => {
    await workbench.focusText();
    await workbench.page.keyboard.press('ControlOrMeta+k');
    await workbench.page.keyboard.press('v');
    await thing('step:Festival.book').waitFor();
    expect(await words()).toContain('Books a van');
    await expect.poll(() => workbench.tabs()).toContain('Preview: A weekend at the music festival');
    await workbench.screenshot('preview');
  });

  it('goes to the text of what is clicked', async () => {
    await thing('step:Festival.ask').click();
    await expect.poll(line, PATIENCE).toBe('26');
  });

  it('follows what is typed', async () => {
    await workbench.goToLine(2);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(', again');
    await expect.poll(words, PATIENCE).toContain('A weekend at the music festival, again');
  });

  it('rewrites the text where a point of the curve is dragged, and one undo takes that back', async () => {
    const point = workbench
      .webview()
      .locator('[data-role="feeling"][data-ref="step:Festival.book/feels.0"] circle')
      .first();
    await workbench.webview().getByRole('button', { name: 'Fit the whole picture' }).click();
    await workbench.settled(point);
    await workbench.drag(point, 0, -30);
    await expect.poll(saved, PATIENCE).toMatch(/feels (?!-1 )\S+ "caught out" measured by/);
    await workbench.screenshot('preview-dragged');
    await workbench.undo();
    await expect.poll(saved, PATIENCE).toMatch(/feels -1 "caught out" measured by/);
  });

  it('leaves a page to a browser, from which it is printed', async () => {
    const preview = workbench.webview();
    await preview.getByRole('button', { name: 'Copy, save, print' }).click();
    await preview.getByRole('button', { name: 'Print …' }).click();
    const file =
      driver === 'desktop'
        ? join(editor.home, 'data/User/globalStorage/waymark.waymark-vscode/print.html')
        : join(editor.home, 'print.html');
    // The desktop's editor opens the browser itself; where the editor is in a browser, its page can open no file.
    if (driver === 'code-server') {
      await workbench.answer(file);
      await workbench.page.getByText('Open the saved page in a browser').first().waitFor();
    }
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), PATIENCE).toMatch(/<\/html>\s*$/);
    if (driver === 'desktop') return;
    const page = await workbench.page.context().newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(file).href);
    await page.locator('svg').getByText('Books a van').first().waitFor();
    await page.screenshot({ path: join(root, 'out/editor/printed.png') });
    await page.close();
  });

  it('takes the theme of the editor, high contrast too', async () => {
    const theme = () => workbench.webview().locator('#preview').getAttribute('data-theme');
    await workbench.run('Preferences: Toggle between Light/Dark Themes');
    await expect.poll(theme, PATIENCE).toBe('dark');
    await workbench.screenshot('preview-dark');
    await workbench.run('Preferences: Toggle between Light/Dark Themes');
    await expect.poll(theme, PATIENCE).toBe('light');
    const restore = set({ 'workbench.colorTheme': 'Default High Contrast' });
    await expect.poll(theme, PATIENCE).toBe('contrast-dark');
    await workbench.screenshot('preview-contrast');
    restore();
    await expect.poll(theme, PATIENCE).toBe('light');
  });

  it('speaks the language that is set, at once', async () => {
    const restore = set({ 'waymark.language': 'zh-CN' });
    await expect.poll(words, PATIENCE).toContain('客户旅程地图');
    restore();
    await expect.poll(words, PATIENCE).toContain('Journey map');
  });

  it('is there again after the window was closed and opened anew', async () => {
    const title = 'Preview: Campus van: who decides, who cares';
    await workbench.webview().getByRole('button', { name: 'Matrix' }).click();
    await expect.poll(() => workbench.tabs(), PATIENCE).toContain(title);
    await workbench.reload(editor, '"view":"matrix"');
    await workbench.webview().getByRole('button', { name: 'Matrix', pressed: true }).waitFor();
    await thing('stakeholder:Axle').waitFor();
    await expect.poll(() => workbench.tabs(), PATIENCE).toContain(title);
    await workbench.screenshot('preview-restored');
  });
});

describe('the language server', () => {
  it('comes back when it is killed', async () => {
    await expect.poll(() => servers(), PATIENCE).toHaveLength(1);
    const [killed] = servers();
    process.kill(killed!, 'SIGKILL');
    await expect.poll(() => servers().filter((id) => id !== killed), PATIENCE).toHaveLength(1);
    await expect.poll(() => workbench.state.getAttribute('aria-label'), PATIENCE).toMatch(/Journeys: 1, files: 6/);
  });
});
