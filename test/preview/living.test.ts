/** The picture follows the text, and the text the picture. */

import { type ModelAnswer, preview as messages } from '@waymark/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStory } from '../../scripts/lib/stories.ts';
import { openBrowser } from '../support/browser.ts';
import { resultOf, TRIP, URI } from './support/models.ts';
import { openPreview, type Setting } from './support/open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const files = (text: string) => [{ uri: URI, text }];
const lineOf = (text: string) => TRIP.slice(0, TRIP.indexOf(text)).split('\n').length - 1;

describe('an edit', () => {
  it('changes what it changed, and leaves every other element where it is', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.scene *')) (element as { mine?: boolean }).mine = true;
    });
    await preview.rewrite(files(TRIP.replace('"curious"', '"amused"')));
    await page.locator('.scene text', { hasText: 'amused' }).first().waitFor();
    const fresh = await page.evaluate(
      () =>
        [...document.querySelectorAll('.scene *')].filter((element) => !(element as { mine?: boolean }).mine).length,
    );
    expect(fresh).toBe(0);
    expect(await preview.version()).toBe(2);
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
  it('adds the elements of a new step and takes those of a removed one away', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const step = page.locator('[data-role="step"]');
    const before = await step.count();
    await preview.rewrite(files(TRIP.replace('agree {', 'agree { step sign "Signs" { feels 0 }')));
    await page.locator('[data-ref="step:Trip.sign"]').first().waitFor();
    expect(await step.count()).toBe(before + 1);
    await preview.rewrite(files(TRIP));
    await expect.poll(() => page.locator('[data-ref="step:Trip.sign"]').count()).toBe(0);
    expect(await step.count()).toBe(before);
    await preview.close();
  });
  it('moves gently, and ends exactly where it would be drawn at once', async () => {
    const still = await openPreview(browser, { reducedMotion: true });
    const moving = await openPreview(browser, { reducedMotion: false });
    const text = TRIP.replace('feels -1.5', 'feels 2').replace(
      'step ask "Asks around"',
      'step ask "Asks around in the whole faculty, and twice"',
    );
    const scene = (preview: typeof still) =>
      preview.page.locator('.scene').evaluate((scene) => {
        const copy = scene.cloneNode(true) as Element;
        for (const one of copy.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
        return copy.innerHTML;
      });
    for (const preview of [still, moving]) await preview.rewrite(files(text));
    await expect.poll(() => still.version()).toBe(2);
    await expect.poll(async () => (await scene(moving)) === (await scene(still))).toBe(true);
    for (const preview of [still, moving]) await preview.close();
  });
});

describe('the way to where an edit leads', () => {
  /** Frames come 50 ms apart, however busy the machine is; every value that an attribute takes is written down. */
  const watch = (page: Page) =>
    page.evaluate(() => {
      const seen = new Map<Element, Map<string, number[]>>();
      Object.assign(globalThis, { seen });
      let now = performance.now();
      performance.now = () => now;
      const real = requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (frame) =>
        real(() => {
          now += 50;
          frame(now);
          note();
        });
      const places = ['cx', 'cy', 'x', 'y'];
      function note(): void {
        for (const element of document.querySelectorAll('.scene *')) {
          const own = seen.get(element) ?? new Map<string, number[]>();
          seen.set(element, own);
          for (const name of places) {
            const value = element.getAttribute(name);
            const values = own.get(name) ?? [];
            if (value !== null && values.at(-1) !== Number(value)) own.set(name, [...values, Number(value)]);
          }
        }
      }
      note();
      new MutationObserver(note).observe(document.querySelector('.scene')!, { attributes: true, subtree: true });
    });
  /** Of the places that changed: how many, and how many of them were seen between their start and their end. */
  const ways = (page: Page) =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Map<Element, Map<string, number[]>> };
      const changed = [...seen.values()].flatMap((own) => [...own.values()]).filter(({ length }) => length > 1);
      const between = changed.filter((values) => {
        const [start, end] = [values[0]!, values.at(-1)!];
        return values.some((value) => Math.min(start, end) < value && value < Math.max(start, end));
      });
      return { changed: changed.length, between: between.length };
    });
  async function check(setting: Setting, bodyClass: string | undefined, gentle: boolean): Promise<void> {
    const preview = await openPreview(browser, setting);
    const { page } = preview;
    if (bodyClass) await page.evaluate((name) => document.body.classList.add(name), bodyClass);
    const point = page.locator('[data-role="feeling"][data-ref*="book"] circle').first();
    const still = await openPreview(browser, { files: files(UP) });
    const end = await still.page.locator('[data-role="feeling"][data-ref*="book"] circle').first().getAttribute('cy');
    await still.close();
    expect(await point.getAttribute('cy')).not.toBe(end);
    await watch(page);
    await preview.rewrite(files(UP));
    await expect.poll(() => point.getAttribute('cy')).toBe(end);
    const { changed, between } = await ways(page);
    expect(changed).toBeGreaterThan(0);
    if (gentle) expect(between).toBeGreaterThan(0);
    else expect(between).toBe(0);
    await preview.close();
  }
  const UP = TRIP.replace('feels -1.5', 'feels 2');

  it('is gone gently', () => check({ reducedMotion: false }, undefined, true));
  it('is not gone where the system asks for less motion', () => check({ reducedMotion: true }, undefined, false));
  it('is not gone where the editor asks for less motion', () =>
    check({ reducedMotion: false }, 'vscode-reduce-motion', false));
});

describe('the focus', () => {
  /** Without its first step, on which the tab key would have stopped. */
  const LESS = TRIP.replace(/ {4}step notice.*\n/, '');

  it('does not come into the picture by an edit: who types goes on typing', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.locator('[data-role="step"][data-ref="step:Trip.notice"]').click();
    await page.evaluate(() => (document.activeElement as SVGElement).blur());
    await preview.rewrite(files(LESS));
    await expect.poll(() => preview.version()).toBe(2);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await preview.close();
  });
  it('stays in the picture where the element that had it is gone', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.locator('[data-role="step"][data-ref="step:Trip.notice"]').click();
    await preview.rewrite(files(LESS));
    await expect.poll(() => preview.version()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.closest('.picture') !== null)).toBe(true);
    await preview.close();
  });
});

describe('broken text', () => {
  it('leaves the last good picture, and says quietly where', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const cards = await page.locator('[data-role="step"]').count();
    const at = lineOf('step book');
    await preview.rewrite(files(TRIP.replace('Kat does "Picks the dates" at Booking', 'Kat does "Picks the')));
    await page.locator('.note.lasting').getByText('trip.journey, line').waitFor();
    expect(await page.locator('.note.lasting span').textContent()).toMatch(
      new RegExp(`trip\\.journey, line (${at + 1}|${at + 2}|${at + 3})\\.`),
    );
    expect(await page.locator('[data-role="step"]').count()).toBe(cards);
    await page.getByRole('button', { name: 'Go there' }).click();
    expect(preview.reveals.at(-1)).toMatchObject({ focus: true, source: { uri: URI } });

    await preview.rewrite(files(TRIP.replace('Picks the dates', 'Chooses days')));
    await page.locator('.scene text', { hasText: 'Chooses' }).first().waitFor();
    expect(await page.locator('.note.lasting').isVisible()).toBe(false);
    await preview.close();
  });
  it('from the start is drawn as far as it can be read', async () => {
    const preview = await openPreview(browser, { files: files(`${TRIP}\njourney Third "Half`) });
    await preview.page.locator('.note.lasting').getByText('Not all could be read').waitFor();
    expect(await preview.page.locator('[data-role="step"]').count()).toBeGreaterThan(0);
    await preview.close();
  });
});

describe('a server that does not answer', () => {
  const lasting = '.note.lasting:not([hidden])';
  const refuse = () => {
    throw new Error('gone');
  };

  it('is told of where nothing is drawn yet, without a word of a picture, and can be started anew', async () => {
    const preview = await openPreview(browser, { can: { restart: true } });
    const { page } = preview;
    preview.endpoint.answer(messages.model, refuse);
    await page.reload();
    await page.locator(lasting).getByText('does not answer').waitFor();
    expect(await page.locator(`${lasting} span`).textContent()).not.toMatch(/last picture/);
    await page.getByRole('button', { name: 'Restart it' }).click();
    await expect.poll(() => preview.asked).toEqual(['restart']);
    // The new one says that it is there, and the note goes.
    const result = await resultOf(files(TRIP), 1);
    preview.endpoint.answer(messages.model, () => ({ ...result, stamp: 'anew' }));
    preview.endpoint.notify(messages.changed, { project: '', version: 0, uris: [] });
    await page.locator('[data-role="step"]').first().waitFor();
    expect(await page.locator(lasting).count()).toBe(0);
    await preview.close();
  });
  it('says nothing at all: after a while that is told, and whatever comes later is drawn', async () => {
    const preview = await openPreview(browser, { can: { restart: true } });
    const { page } = preview;
    await page.clock.install();
    const first = Promise.withResolvers<ModelAnswer>();
    preview.endpoint.answer(messages.model, () => first.promise);
    await page.reload();
    await page.locator(lasting).getByText('Reading the journeys').waitFor();
    await page.clock.runFor(20_000);
    await page.locator(lasting).getByText('does not answer').waitFor();
    expect(await page.getByRole('button', { name: 'Restart it' }).count()).toBe(1);
    // A change is asked for anew, though the first question is still open.
    const newer = await resultOf(files(TRIP.replace('Notices a car', 'Sees a car')), 2);
    preview.endpoint.answer(messages.model, () => ({ ...newer, stamp: 'newer' }));
    preview.endpoint.notify(messages.changed, { project: '', version: 0, uris: [] });
    await page.locator('.scene text', { hasText: 'Sees a car' }).first().waitFor();
    expect(await page.locator(lasting).count()).toBe(0);
    // What comes after all, and is older, is not drawn.
    first.resolve({ ...(await resultOf(files(TRIP), 1)), stamp: 'older' });
    await page.clock.runFor(1000);
    expect(await preview.version()).toBe(2);
    await preview.close();
  });
  it('leaves the last picture, and says so; no host is asked for what it cannot do', async () => {
    const preview = await openPreview(browser);
    preview.endpoint.answer(messages.model, refuse);
    preview.endpoint.notify(messages.changed, { project: '', version: 0, uris: [] });
    await preview.page.locator(lasting).getByText('This is the last picture:').waitFor();
    expect(await preview.page.locator('[data-role="step"]').count()).toBe(4);
    expect(await preview.page.getByRole('button', { name: 'Restart it' }).count()).toBe(0);
    await preview.close();
  });
});

describe('a model that cannot be drawn', () => {
  it('is told of, and leaves the last picture', async () => {
    const preview = await openPreview(browser);
    const result = await resultOf(files(TRIP), 2);
    const journeys = result.model.journeys.map((journey) => ({ ...journey, steps: [null] as never }));
    await preview.change({ ...result, model: { ...result.model, journeys } });
    await preview.page.locator('.note.passing').getByText('That did not work').waitFor();
    expect(await preview.page.locator('[data-role="step"]').count()).toBe(4);
    expect(preview.complaints).not.toEqual([]);
    await preview.close();
  });
});

describe('in a panel of any width', () => {
  for (const lang of ['en', 'zh-CN'] as const) {
    for (const view of ['map', 'matrix'] as const) {
      it(`the toolbar stays within it: ${view}, ${lang}`, async () => {
        const preview = await openPreview(browser, { lang, state: { view } });
        const { page } = preview;
        await page.getByRole('searchbox').fill('a');
        for (const width of [1280, 900, 700, 640, 400, 340]) {
          await page.setViewportSize({ width, height: 600 });
          const beyond = await page.locator('.bar :is(button, input, select, span)').evaluateAll((all) =>
            all
              .filter((one) => one.checkVisibility() && !one.closest('[popover], .unseen'))
              .filter((one) => one.getBoundingClientRect().right > innerWidth)
              .map((one) => one.outerHTML.slice(0, 80)),
          );
          expect(beyond, `at ${width}`).toEqual([]);
        }
        const glyphs = await page.locator('.bar .icon:visible .glyph').evaluateAll((all) =>
          all.map((glyph) => {
            const { width, height } = glyph.getBoundingClientRect();
            return `${width} × ${height}`;
          }),
        );
        expect(new Set(glyphs)).toEqual(new Set(['16 × 16']));
        await preview.close();
      });
    }
  }
  it('a long journey is shown whole on demand', async () => {
    const { model } = await makeStory({ name: 'long', steps: 120, script: 'latin', stakeholders: 3 });
    const result = { project: 'file:///p', name: 'p', version: 1, model, findings: [], broken: [] };
    const preview = await openPreview(browser, { result, width: 400 });
    await preview.page.getByRole('button', { name: 'Fit the whole picture' }).click();
    const scene = (await preview.page.locator('.scene').boundingBox())!;
    expect(Math.round(scene.x)).toBeGreaterThanOrEqual(0);
    expect(Math.round(scene.x + scene.width)).toBeLessThanOrEqual(400);
    await preview.close();
  });
});

describe('between text and picture', () => {
  it('a click goes to the text, Enter goes there with the person', async () => {
    const preview = await openPreview(browser);
    await preview.page.locator('[data-role="step"][data-ref="step:Trip.book"]').click();
    await expect.poll(() => preview.reveals.length).toBe(1);
    expect(preview.reveals[0]).toMatchObject({
      focus: false,
      source: { uri: URI, start: { line: lineOf('step book') } },
    });
    await preview.page.keyboard.press('Enter');
    await expect.poll(() => preview.reveals.length).toBe(2);
    expect(preview.reveals[1]!.focus).toBe(true);
    await preview.close();
  });
  it.each(['before', 'after'])(
    'the cursor’s element is ringed and brought into view, told %s the picture is drawn',
    async (when) => {
      const line = lineOf('delight "Refund');
      const character = TRIP.split('\n')[line]!.indexOf('delight') + 2;
      const cursor = { uri: URI, position: { line, character } };
      const preview = await openPreview(browser, { width: 500, height: 400, ...(when === 'before' ? { cursor } : {}) });
      if (when === 'after') preview.endpoint.notify(messages.cursor, cursor);
      await preview.page.locator('.ring.cursor rect').waitFor();
      const ring = (await preview.page.locator('.ring.cursor rect').boundingBox())!;
      const canvas = (await preview.page.locator('.canvas').boundingBox())!;
      expect(ring.x).toBeGreaterThanOrEqual(canvas.x);
      expect(ring.x + ring.width).toBeLessThanOrEqual(canvas.x + canvas.width);
      expect(ring.y + ring.height).toBeLessThanOrEqual(canvas.y + canvas.height);
      await preview.close();
    },
  );
  it('a cursor before the first word of a step’s line means the step, whose column is tinted', async () => {
    const preview = await openPreview(browser);
    preview.endpoint.notify(messages.cursor, { uri: URI, position: { line: lineOf('step book'), character: 0 } });
    const ring = preview.page.locator('.ring.cursor rect');
    await ring.waitFor();
    const step = (await preview.page.locator('[data-role="step"][data-ref="step:Trip.book"]').boundingBox())!;
    expect(Math.abs((await ring.boundingBox())!.x - step.x)).toBeLessThan(12);
    expect(Number(await preview.page.locator('.column').getAttribute('width'))).toBeGreaterThan(step.width - 12);
    await preview.close();
  });
  it('follows the cursor into another journey, unless pinned', async () => {
    const preview = await openPreview(browser);
    const there = { uri: URI, position: { line: lineOf('journey Other'), character: 2 } };
    await preview.page.getByRole('button', { name: 'Pin: stay' }).click();
    preview.endpoint.notify(messages.cursor, there);
    await preview.page.getByRole('button', { name: 'Pinned.' }).click();
    expect(await preview.page.locator('[data-role="step"]').count()).toBe(4);
    preview.endpoint.notify(messages.cursor, there);
    await expect.poll(() => preview.page.locator('[data-role="step"]').count()).toBe(1);
    await preview.close();
  });
  it.each(['before', 'after'])(
    'leaves the cursor alone where it is not to be followed, told %s the picture is drawn',
    async (when) => {
      const at = (text: string) => ({ uri: URI, position: { line: lineOf(text), character: 8 } });
      const told = when === 'before' ? { cursor: at('step return') } : {};
      const preview = await openPreview(browser, { width: 500, height: 400, followCursor: false, ...told });
      const { page, endpoint } = preview;
      const seen = await page.locator('.lens').getAttribute('transform');
      const nothing = async () => {
        expect(await page.locator('.ring.cursor rect').count()).toBe(0);
        expect(Number(await page.locator('.column').getAttribute('width'))).toBe(0);
        expect(await page.locator('.lens').getAttribute('transform')).toBe(seen);
        expect(await page.locator('[data-role="step"]').count()).toBe(4);
      };
      for (const text of when === 'before' ? [] : ['step return', 'journey Other']) {
        endpoint.notify(messages.cursor, at(text));
        // Messages arrive in their order: what is answered after it has seen it.
        await endpoint.ask(messages.render, { format: 'svg' });
        await nothing();
      }
      await nothing();
      await preview.rewrite(files(TRIP.replace('"curious"', '"amused"')));
      await expect.poll(() => preview.version()).toBe(2);
      await nothing();
      await preview.close();
    },
  );
  it('hovering shows what hover shows, as text', async () => {
    const preview = await openPreview(browser, {
      hover: { markdown: '**Books** <b id="x">a van</b>\n\n- one\n- [two](https://example.com)' },
    });
    await preview.page.locator('[data-role="step"][data-ref="step:Trip.book"]').hover();
    const tip = preview.page.getByRole('tooltip');
    await tip.getByText('two').waitFor();
    expect(await tip.locator('a, b, #x').count()).toBe(0);
    expect(await tip.locator('strong').textContent()).toBe('Books');
    expect(await tip.textContent()).toContain('<b id="x">a van</b>');
    await preview.page.mouse.move(2, 300);
    await tip.waitFor({ state: 'hidden' });
    await preview.close();
  });
  it('hovering says what to do about what was found, with code set as code and titles as they are', async () => {
    const text = 'journey A "*Bold* [x](y)" { explore { step a "Looks" { feels 1 } } }\n';
    const preview = await openPreview(browser, { files: files(text), can: { hover: false }, fonts: true });
    const { page } = preview;
    await page.evaluate(() => document.fonts.ready);
    const title = page.locator('[data-badge="journey:A"]');
    // Beside the words, however wide the room that the layout keeps for them.
    const words = (await page.locator('.scene text', { hasText: 'Bold' }).first().boundingBox())!;
    const badge = (await title.boundingBox())!;
    expect(badge.x).toBeGreaterThan(words.x + words.width - 2);
    expect(badge.x).toBeLessThan(words.x + words.width + 16);
    await title.hover();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.locator('code').count()).toBeGreaterThan(0);
    expect(await tip.textContent()).not.toContain('`');
    expect(await tip.textContent()).toContain('*Bold* [x](y)');
    await preview.close();
  });
  it('what the checks found is on the picture, described to those who hear it, and listed', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const badge = page.locator('.badge').first();
    await badge.waitFor();
    const ref = (await badge.getAttribute('data-badge'))!;
    expect(await page.locator(`[data-ref="${ref}"][aria-description]`).count()).toBe(1);
    const findings = page.getByRole('button', { name: /findings?$/ });
    const count = Number(await findings.locator('.count').textContent());
    await findings.click();
    const rows = page.locator('.list button');
    expect(await rows.count()).toBe(count);
    // The editor's colours for findings are made for marks: not all are strong enough for words.
    const colours = await rows
      .first()
      .evaluate((row) => [row, row.firstElementChild!].map((element) => getComputedStyle(element).color));
    expect(colours[1]).toBe(colours[0]);
    await rows.first().click();
    await expect.poll(() => preview.reveals.length).toBe(1);
    await preview.close();
  });
});

describe('what is shown', () => {
  it('can be chosen: view, journey, persona, lanes, stage', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const feelings = page.locator('[data-role="feeling"]');
    expect(await feelings.count()).toBe(6);
    await page.getByRole('combobox', { name: 'Persona' }).selectOption({ label: 'Ben' });
    await expect.poll(() => feelings.count()).toBe(2);
    await page.getByRole('button', { name: 'Lanes', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Experience' }).uncheck();
    await expect.poll(() => feelings.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Journey' }).selectOption({ label: 'Another trip' });
    await expect.poll(() => page.locator('[data-role="step"]').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Journey' }).selectOption({ label: 'A weekend away' });
    await page.getByRole('button', { name: 'Matrix' }).click();
    const place = () =>
      page
        .locator('[data-role="stakeholder"][data-ref="stakeholder:University"] [data-role="mark"]')
        .first()
        .boundingBox();
    const late = (await place())!;
    await page.getByRole('slider', { name: 'Stage shown' }).press('Home');
    await expect.poll(async () => (await place())!.x).toBeLessThan(late.x - 100);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('Explore');
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
  it('comes back as it was left', async () => {
    const first = await openPreview(browser);
    await first.page.getByRole('button', { name: 'Matrix' }).click();
    await first.page.getByRole('slider').press('Home');
    await first.page.getByRole('button', { name: 'Zoom in' }).click();
    await first.page.getByRole('button', { name: 'Pin: stay' }).click();
    await expect
      .poll(() => first.states.at(-1))
      .toMatchObject({ view: 'matrix', pinned: true, stage: 'stage:ITIL.explore' });
    await expect.poll(() => first.states.at(-1)?.zoom?.scale).toBeGreaterThan(0);
    const kept = first.states.at(-1)!;
    const looks = await first.page.locator('.lens').getAttribute('transform');
    await first.close();

    const second = await openPreview(browser, { kept });
    expect(await second.page.locator('.lens').getAttribute('transform')).toBe(looks);
    expect(await second.page.getByRole('slider').getAttribute('aria-valuetext')).toBe('Explore');
    expect(await second.page.getByRole('button', { name: 'Pinned.' }).count()).toBe(1);
    await second.close();
  });
  it('forgets nothing where its page goes before anything is drawn', async () => {
    const preview = await openPreview(browser, { state: { view: 'matrix' } });
    const { page } = preview;
    preview.endpoint.answer(messages.model, () => new Promise(() => {}));
    await page.reload();
    await page.locator('.note.lasting:not([hidden])').waitFor();
    const before = preview.states.length;
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(preview.states.slice(before)).toEqual([]);
    await preview.close();
  });
  it('bears with a state that anybody may have written', async () => {
    for (const kept of [
      null,
      7,
      'x',
      { uri: URI, lanes: 'all', zoom: { scale: 'x' }, view: 3, journey: 'journey:Gone', persona: {} },
    ]) {
      const preview = await openPreview(browser, { kept });
      expect(await preview.page.locator('[data-role="step"]').count()).toBe(4);
      expect(preview.complaints).toEqual([]);
      await preview.close();
    }
  });
  it('is found by search, one match after the other', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('VAN');
    const of = await page.locator('.ring.match rect').count();
    expect(of).toBeGreaterThan(2);
    await page.locator('.found', { hasText: `1 of ${of}` }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.found', { hasText: `2 of ${of}` }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await page.locator('.found', { hasText: `${of} of ${of}` }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.ring.match rect').count()).toBe(0);
    await preview.close();
  });
  it('is zoomed by + − 0 wherever no field has the focus', async () => {
    const preview = await openPreview(browser);
    const { page } = preview;
    const width = async () => (await page.locator('[data-role="step"]').first().boundingBox())!.width;
    const start = await width();
    const focused = {
      nothing: () => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
      'the picture': () => page.locator('.picture [tabindex="0"]').focus(),
      'a button': () => page.getByRole('button', { name: 'Zoom in' }).focus(),
    };
    for (const [where, focus] of Object.entries(focused)) {
      await focus();
      await page.keyboard.press('+');
      await expect.poll(width, { message: where }).toBeCloseTo(start * 1.25, 0);
      await page.keyboard.press('-');
      await expect.poll(width, { message: where }).toBeCloseTo(start, 0);
      await page.keyboard.press('-');
      await expect.poll(width, { message: where }).toBeCloseTo(start / 1.25, 0);
      await page.keyboard.press('0');
      await expect.poll(width, { message: where }).toBeCloseTo(start, 0);
    }
    await page.keyboard.press('/');
    await page.keyboard.type('+0-/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('+0-/');
    await page.getByRole('combobox', { name: 'Persona' }).focus();
    await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(start, 0);
    await preview.close();
  });
  it('is panned by the wheel and by dragging, and zoomed about the pointer', async () => {
    const preview = await openPreview(browser, { width: 600, height: 400 });
    const { page } = preview;
    const card = page.locator('[data-role="step"]').first();
    const at = async () => (await card.boundingBox())!;
    const start = await at();
    await page.mouse.move(300, 250);
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await at()).y).toBeCloseTo(start.y - 40, 0);
    const before = await at();
    await page.mouse.move(before.x + 2, before.y - 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await at()).width).toBeGreaterThan(before.width * 1.2);
    expect(Math.abs((await at()).x - before.x)).toBeLessThan(3);
    const zoomed = await at();
    await page.mouse.move(20, 380);
    await page.mouse.down();
    await page.mouse.move(0, 350, { steps: 4 });
    await page.mouse.up();
    expect((await at()).y).toBeLessThan(zoomed.y - 10);
    await preview.close();
  });
});
