/** Text and picture in step: the preview follows the editor, says what hovering says, and what is moved in it moves in the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './support/editor.ts';
import { root } from './support/install.ts';
import { servers } from './support/processes.ts';
import { Workbench } from './support/workbench.ts';

const NOW = 'journeys/as-is.journey';
const PATIENCE = { timeout: 60_000 };

let editor: Editor;
let workbench: Workbench;

const read = (file: string) => readFileSync(join(editor.workspace, file), 'utf8');
const lineOf = (file: string, text: string) => read(file).slice(0, read(file).indexOf(text)).split('\n').length;

const inside = (selector: string) => workbench.webview().locator(selector);
const button = (name: string) => workbench.webview().getByRole('button', { name });
const card = (step: string) => inside(`.scene [data-role="step"][data-ref="step:${step}"]`).first();
const words = () => inside('.scene').textContent();

/** What is marked as the cursor's lies around this, by a few pixels. */
async function marked(thing: Locator): Promise<boolean> {
  const [ring, box] = [await inside('.ring.cursor rect').first().boundingBox(), await thing.boundingBox()];
  if (!ring || !box) return false;
  const ends = ({ x, y, width, height }: typeof box) => [x, y, x + width, y + height];
  const wanted = ends(box);
  return ends(ring).every((end, i) => Math.abs(end - wanted[i]!) < 12);
}

const middle = async (thing: Locator) => {
  const { x, width } = (await thing.boundingBox())!;
  return x + width / 2;
};

/** Opens a file in the first group, where the text stands. */
async function openText(file: string): Promise<void> {
  await workbench.focusText();
  await workbench.openFile(file.split('/').at(-1)!);
}

/** Drags in the whole picture; the file comes to read as expected, and one undo makes it what it was. */
async function drag(
  thing: Locator,
  by: () => Promise<[number, number]>,
  file: string,
  expected: RegExp,
): Promise<void> {
  const before = read(file);
  expect(before).not.toMatch(expected);
  await button('Fit the whole picture').click();
  await workbench.settled(thing);
  await workbench.drag(thing, ...(await by()));
  await expect.poll(() => read(file), PATIENCE).toMatch(expected);
  await workbench.undo();
  await expect.poll(() => read(file), PATIENCE).toBe(before);
}

beforeAll(async () => {
  editor = await startEditor({
    workspace: join(root, 'examples/saas-onboarding'),
    autoSave: true,
  });
  workbench = await Workbench.open(editor, [NOW]);
});

afterAll(async () => {
  await workbench?.close();
  await editor?.stop();
});

describe('the preview', () => {
  it('marks what the cursor stands in', async () => {
    await workbench.goToLine(lineOf(NOW, 'step review'));
    await workbench.run('Waymark: Open Preview to the Side');
    await card('OnboardingToday.hear').waitFor();
    await expect.poll(() => marked(card('OnboardingToday.review')), PATIENCE).toBe(true);
    for (const step of ['connect', 'review']) {
      await workbench.goToLine(lineOf(NOW, `step ${step}`));
      await expect.poll(() => marked(card(`OnboardingToday.${step}`)), PATIENCE).toBe(true);
    }
    await workbench.screenshot('follow-cursor');
  });

  it('says what hovering over the text says', async () => {
    const { page } = workbench;
    await page
      .locator('.monaco-editor .view-line span', { hasText: /^review$/ })
      .first()
      .hover();
    const said = page.locator('.monaco-hover:visible .rendered-markdown', { hasText: 'Passes the security review' });
    const bare = (words: string | null) => words?.replace(/\s+/g, '');
    const hover = bare(await said.first().textContent())!;
    expect(hover.length).toBeGreaterThan(40);
    await card('OnboardingToday.review').hover();
    await expect.poll(async () => bare(await inside('.tip').textContent()), PATIENCE).toContain(hover);
    await workbench.screenshot('follow-hover');
  });

  it('follows the editor to another journey', async () => {
    await openText('to-be.journey');
    await card('OnboardingNext.trustjob').waitFor();
    await expect.poll(() => workbench.tabs(), PATIENCE).toContain('Preview: Onboarding to Harbour, as planned');
  });

  it('stays where it is pinned, until it is not', async () => {
    await button('Pin: stay with this file').click();
    await button('Pinned').waitFor();
    await openText(NOW);
    // Once it shows what was typed there, it has heard of the other journey, too.
    const version = () => inside('#preview').getAttribute('data-version');
    const before = await version();
    await workbench.goToLine(lineOf(NOW, 'owner Onboarding'));
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' // still');
    await expect.poll(version, PATIENCE).not.toBe(before);
    expect(await card('OnboardingNext.trustjob').count()).toBe(1);
    await expect.poll(() => read(NOW), PATIENCE).toContain('owner Onboarding // still');
    await button('Pinned').click();
    await openText('to-be.journey');
    await openText(NOW);
    await card('OnboardingToday.hear').waitFor();
  });
});

describe('what is dragged in the picture', () => {
  it('moves a step in the text, and one undo brings it back', async () => {
    const [start, lapse] = [card('OnboardingToday.start'), card('OnboardingToday.lapse')];
    const between = async (): Promise<[number, number]> => [(await lapse.boundingBox())!.x - (await middle(start)), 4];
    await drag(start, between, NOW, /step connect [\s\S]*step start "Starts a trial" [\s\S]*step lapse /);
  });

  it('moves a stakeholder in the text, and one undo brings it back', async () => {
    await openText('stakeholders.journey');
    await button('Matrix').click();
    const mark = inside('.scene [data-role="stakeholder"][data-ref="stakeholder:Auditor"] [data-role="mark"]').first();
    await mark.waitFor();
    await drag(
      mark,
      async () => [0, -40],
      'stakeholders.journey',
      /auditor" \{\s+external regulator\s+power (?!5\.6\s)/,
    );
    await workbench.screenshot('follow-dragged');
  });
});

describe('commands', () => {
  const groups = () => workbench.page.locator('.editor-group-container').count();

  it('start the language server anew, and the preview goes on', async () => {
    await openText(NOW);
    await workbench.run('Waymark: Open Preview to the Side');
    await button('Map').click();
    await card('OnboardingToday.hear').waitFor();
    await expect.poll(() => servers(), PATIENCE).toHaveLength(1);
    const [former] = servers();
    await workbench.run('Waymark: Restart Language Server');
    await expect.poll(() => servers().filter((id) => id !== former), PATIENCE).toHaveLength(1);
    expect(servers()).not.toContain(former);
    await workbench.goToLine(lineOf(NOW, 'goal "Forty'));
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(', evermore');
    await expect.poll(words, PATIENCE).toContain('evermore');
  });

  it('show the output', async () => {
    await workbench.run('Waymark: Show Output');
    await workbench.page.locator('.part.panel .output-view').first().waitFor();
    await workbench.screenshot('follow-output');
  });

  it('open the preview in place, by its keys', async () => {
    await workbench.run('View: Close All Editor Groups');
    await workbench.openFile('as-is.journey');
    await workbench.focusText();
    await workbench.page.keyboard.press('ControlOrMeta+Shift+V');
    await card('OnboardingToday.hear').waitFor();
    expect(await groups()).toBe(1);
  });

  it('show the source beside it', async () => {
    await workbench.run('Waymark: Show Source');
    await workbench.page
      .locator('.editor-group-container.active .tab.active[data-resource-name="as-is.journey"]')
      .waitFor();
    await expect.poll(groups, PATIENCE).toBe(2);
    await workbench.screenshot('follow-source');
  });
});

describe('a language server that ends too often', () => {
  const note = () => inside('.note.lasting:not([hidden])');

  it('is told of in the preview, and started again from there', async () => {
    let former = 0;
    for (let times = 0; times < 5; times++) {
      await expect.poll(() => servers().filter((id) => id !== former), PATIENCE).toHaveLength(1);
      former = servers().find((id) => id !== former)!;
      process.kill(former, 'SIGKILL');
    }
    await note().getByText('does not answer').waitFor();
    expect(servers()).toEqual([]);
    await workbench.screenshot('follow-server-gone');
    await button('Restart it').click();
    await expect.poll(() => servers(), PATIENCE).toHaveLength(1);
    await expect.poll(() => note().count(), PATIENCE).toBe(0);
  });
});
