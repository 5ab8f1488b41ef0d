/** What a person does to the picture becomes a wish to change the text, from the version that was seen. */
import type { EditIntent } from '@waymark/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { TRIP, URI } from './support/models.ts';
import { type Driver, openPreview, type Setting } from './support/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function check(
  setting: Setting,
  act: (preview: Driver) => Promise<unknown>,
  expected: EditIntent | undefined,
): Promise<void> {
  const preview = await openPreview(browser, setting);
  await act(preview);
  if (expected) await expect.poll(() => preview.edits.length).toBe(1);
  expect(preview.edits.map(({ intent }) => intent)).toEqual(expected ? [expected] : []);
  if (expected) expect(preview.edits[0]!.modelVersion).toBe(1);
  expect(preview.complaints).toEqual([]);
  await preview.close();
}

const refOf = (ref: string) => `.scene [data-ref="${ref}"]`;

/** By pixels; Playwright's own dragTo needs a target. */
async function drag({ page }: Driver, selector: string, dx: number, dy: number): Promise<void> {
  const box = (await page.locator(selector).first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 6)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

/** A click on the thing itself, as it is drawn in the first place. */
async function focus({ page }: Driver, ref: string): Promise<void> {
  const thing = page.locator(
    `:is([data-role="step"], [data-role="feeling"], [data-role="stakeholder"])[data-ref="${ref}"]`,
  );
  const mark = thing.locator('[data-role="mark"], [data-role="card"]').or(thing.locator('circle, path'));
  await mark.first().click({ force: true });
}

const MATRIX: Setting = { state: { view: 'matrix' } };
const LEVEL =
  '[data-role="feeling"][data-ref="step:Trip.book/feels.0"] [data-role="point"], [data-role="feeling"][data-ref="step:Trip.book/feels.0"]';

describe('the matrix', () => {
  it('takes a stakeholder elsewhere', async () => {
    const preview = await openPreview(browser, MATRIX);
    await drag(preview, `${refOf('stakeholder:Students')} [data-role="mark"]`, 0, -120);
    await expect.poll(() => preview.edits.length).toBe(1);
    const { intent } = preview.edits[0]!;
    expect(intent).toMatchObject({ kind: 'moveStakeholder', id: 'stakeholder:Students', interest: 8 });
    expect((intent as { power: number }).power).toBeGreaterThan(3);
    expect(intent).not.toHaveProperty('stage');
    await preview.close();
  });
  it('by keys, one step at once', () =>
    check(
      MATRIX,
      async (preview) => {
        await focus(preview, 'stakeholder:Students');
        await preview.page.keyboard.press('Alt+ArrowUp');
      },
      { kind: 'moveStakeholder', id: 'stakeholder:Students', power: 3.5, interest: 8 },
    ));
  it('along one axis leaves the other number as it is written', () =>
    check(
      { ...MATRIX, files: [{ uri: URI, text: TRIP.replace('power 3 interest 8', 'power 3.3 interest 8') }] },
      (preview) => drag(preview, `${refOf('stakeholder:Students')} [data-role="mark"]`, -200, 3),
      { kind: 'moveStakeholder', id: 'stakeholder:Students', power: 3.3, interest: expect.any(Number) as number },
    ));
  it('by keys is told of beside where it would lie, within the window', async () => {
    const preview = await openPreview(browser, { width: 400, height: 600, lang: 'zh-CN' });
    const { page } = preview;
    await focus(preview, 'step:Trip.notice');
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('ArrowRight');
      const label = (await page.locator('.drag-label').boundingBox())!;
      const slot = (await page.locator('.slot').boundingBox())!;
      for (const { x, width } of [label, slot]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(400);
      }
      expect(Math.min(Math.abs(label.x - slot.x), Math.abs(label.x + label.width - slot.x))).toBeLessThan(24);
    }
    await preview.close();
  });
  it('by keys, picked up and put down', () =>
    check(
      MATRIX,
      async (preview) => {
        await focus(preview, 'stakeholder:Students');
        for (const key of ['Space', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Enter'])
          await preview.page.keyboard.press(key);
      },
      { kind: 'moveStakeholder', id: 'stakeholder:Students', power: 3.5, interest: 7 },
    ));
  it('changes the move of the stage that brought it there', () =>
    check(
      MATRIX,
      async (preview) => {
        await focus(preview, 'stakeholder:University');
        await preview.page.keyboard.press('Alt+ArrowRight');
      },
      { kind: 'moveStakeholder', id: 'stakeholder:University', stage: 'stage:ITIL.realize', power: 7, interest: 8.5 },
    ));
  it('means the stage that was chosen', () =>
    check(
      { state: { view: 'matrix', stage: 'stage:ITIL.agree' } },
      async (preview) => {
        await focus(preview, 'stakeholder:University');
        await preview.page.keyboard.press('Alt+ArrowRight');
      },
      { kind: 'moveStakeholder', id: 'stakeholder:University', stage: 'stage:ITIL.agree', power: 7, interest: 3.5 },
    ));
  it('leaves it where it was on Escape', () =>
    check(
      MATRIX,
      async (preview) => {
        await focus(preview, 'stakeholder:Students');
        for (const key of ['Space', 'ArrowLeft', 'Escape']) await preview.page.keyboard.press(key);
      },
      undefined,
    ));
});

describe('the map', () => {
  it('takes a level up by the pointer', async () => {
    const preview = await openPreview(browser, { state: { lanes: ['steps', 'experience'] } });
    await drag(preview, LEVEL, 0, -60);
    await expect.poll(() => preview.edits.length).toBe(1);
    const { intent } = preview.edits[0]!;
    expect(intent).toMatchObject({ kind: 'setLevel', step: 'step:Trip.book', persona: 'persona:Kat' });
    expect((intent as { level: number }).level).toBeGreaterThan(-1.5);
    await preview.close();
  });
  it('takes a level down by keys', () =>
    check(
      { state: { lanes: ['experience'] } },
      async (preview) => {
        await focus(preview, 'step:Trip.ask/feels.1');
        await preview.page.keyboard.press('Alt+ArrowDown');
      },
      { kind: 'setLevel', step: 'step:Trip.ask', persona: 'persona:Ben', level: -1.5 },
    ));
  it('takes a step before another one', () =>
    check({}, async (preview) => drag(preview, '[data-role="step"][data-ref="step:Trip.book"]', -340, 0), {
      kind: 'moveStep',
      step: 'step:Trip.book',
      stage: 'stage:ITIL.explore',
      before: 'step:Trip.notice',
    }));
  it('takes a step over the border of a stage by keys', () =>
    check(
      {},
      async (preview) => {
        await focus(preview, 'step:Trip.notice');
        for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Enter']) await preview.page.keyboard.press(key);
      },
      { kind: 'moveStep', step: 'step:Trip.notice', stage: 'stage:ITIL.agree', before: 'step:Trip.book' },
    ));
  it('changes nothing where a step comes to lie as before', () =>
    check({}, async (preview) => drag(preview, '[data-role="step"][data-ref="step:Trip.book"]', 30, 20), undefined));
  it('renames by a double click', () =>
    check(
      {},
      async ({ page }) => {
        await page.locator('[data-role="step"][data-ref="step:Trip.book"]').dblclick();
        await page.getByRole('textbox', { name: 'New title of Books a van' }).fill('Hires a van');
        await page.keyboard.press('Enter');
      },
      { kind: 'setTitle', id: 'step:Trip.book', title: 'Hires a van' },
    ));
  it('renames in a field that shows the whole title, within the window', async () => {
    const title = 'Books a van for the whole of the weekend';
    const files = [{ uri: URI, text: TRIP.replace('Books a van"', `${title}"`) }];
    const preview = await openPreview(browser, { files, width: 600 });
    await focus(preview, 'step:Trip.book');
    await preview.page.keyboard.press('F2');
    const field = preview.page.locator('.rename');
    const box = (await field.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(600);
    expect(await field.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
    await preview.close();
  });
  it('renames what has no title by its name', () =>
    check(
      MATRIX,
      async (preview) => {
        await focus(preview, 'stakeholder:University');
        await preview.page.keyboard.press('F2');
        await preview.page.keyboard.type('大学-北');
        await preview.page.keyboard.press('Enter');
      },
      { kind: 'rename', id: 'stakeholder:University', name: '大学-北' },
    ));
  it('forgets a name on Escape', () =>
    check(
      {},
      async (preview) => {
        await focus(preview, 'step:Trip.book');
        await preview.page.keyboard.press('F2');
        await preview.page.keyboard.type('x');
        await preview.page.keyboard.press('Escape');
      },
      undefined,
    ));
});

describe('the host', () => {
  it('may refuse: the reason is told, and the picture is as before', async () => {
    const message = { en: 'The text has changed meanwhile.', 'zh-CN': '文本在此期间已更改。' };
    const preview = await openPreview(browser, { ...MATRIX, outcome: { ok: false, reason: 'stale', message } });
    await drag(preview, `${refOf('stakeholder:Students')} [data-role="mark"]`, -100, 0);
    await preview.page.getByText(message.en, { exact: false }).first().waitFor();
    await expect.poll(() => preview.page.locator('.hand > *, .held').count()).toBe(0);
    await preview.close();
  });
  it('that cannot edit gets no wishes and shows no handles', async () => {
    const preview = await openPreview(browser, { ...MATRIX, can: { edit: false } });
    expect(await preview.page.locator('[data-handle]').count()).toBe(0);
    await drag(preview, `${refOf('stakeholder:Students')} [data-role="mark"]`, -100, 0);
    await focus(preview, 'stakeholder:Students');
    await preview.page.keyboard.press('Alt+ArrowUp');
    await preview.page.keyboard.press('F2');
    expect(await preview.page.locator('.rename').count()).toBe(0);
    expect(preview.edits).toEqual([]);
    await preview.close();
  });
});
