/**
 * Names, titles, Markdown and file names that try to become more than text. The page runs under its own policy and one
 * stricter still (trusted types), so whatever tried would be reported as a violation.
 */
import type { Finding, JourneyModel } from '@waymark/model';
import { type ModelResult, preview as messages } from '@waymark/protocol';
import { contentSecurityPolicy, makeNonce, previewHtml } from '@waymark/webview/html';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { resultOf, TRIP, URI } from './support/models.ts';
import { openPreview } from './support/open.ts';

const ATTACKS = [
  '<img src=x onerror="globalThis.broken=1">',
  '</text></g></svg><script>globalThis.broken=1</script>',
  '"><svg onload=globalThis.broken=1>',
  "' onfocus='globalThis.broken=1' autofocus tabindex=1 x='",
  '<foreignObject><body onload=globalThis.broken=1></foreignObject>',
  'javascript:globalThis.broken=1',
  '<style>*{display:none}</style>',
  '[click](javascript:globalThis.broken=1) ![x](https://evil.example/x.png) <iframe src=//evil.example>',
  '#{globalThis.broken=1} {{constructor.constructor("globalThis.broken=1")()}}',
  '\u202eevitageN\u2066\u0000\u001b[31m\ud800 %s ]]> --> */',
  '__proto__',
  'constructor',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Every text of the model, of the findings and of the file names, replaced. */
function poisoned<T>(value: T, attack: string): T {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, attack)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const free = ['text', 'title', 'word', 'doc', 'name', 'unit', 'evidence', 'when', 'en', 'zh-CN', 'rule'].includes(
        name,
      );
      if (free && typeof one === 'string') return [name, attack];
      if (name === 'uri') return [name, `file:///project/${attack}.journey`];
      return [name, poisoned(one, attack)];
    }),
  ) as T;
}

async function hostile(attack: string): Promise<ModelResult> {
  const result = await resultOf([{ uri: URI, text: TRIP }], 1);
  const model: JourneyModel = poisoned(result.model, attack);
  const findings: Finding[] = poisoned(result.findings, attack);
  return { ...result, name: attack, project: `file:///${attack}`, model, findings };
}

describe('what somebody wrote', () => {
  for (const [i, attack] of ATTACKS.entries()) {
    it(`stays text: ${JSON.stringify(attack).slice(0, 60)}`, async () => {
      const result = await hostile(attack);
      const preview = await openPreview(browser, {
        result,
        hover: { markdown: attack },
        height: 2400,
        lang: i % 2 ? 'en' : 'zh-CN',
      });
      const { page } = preview;
      const requests: string[] = [];
      page.on('request', (request) => void requests.push(request.url()));
      await page
        .locator('[data-role="step"]')
        .first()
        .hover({ force: true, position: { x: 20, y: 8 } });
      await page.getByRole('tooltip').waitFor();
      await page
        .locator('[data-role="step"]')
        .first()
        .dblclick({ force: true, position: { x: 20, y: 8 } });
      await page.locator('input.rename').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('button.findings').click();
      await page.locator('.list button').first().click();
      await preview.change({ ...result, version: 2, broken: [result.model.journeys[0]!.source] });
      await page.locator('.note.lasting').waitFor();
      const html = await preview.endpoint.ask(messages.render, { format: 'html' });
      await preview.endpoint.ask(messages.render, { format: 'png' });
      await preview.change({ ...result, version: 3 });
      await expect.poll(() => preview.version()).toBe(3);

      const found = await page.evaluate(() => ({
        broken: 'broken' in globalThis,
        scripts: document.querySelectorAll('script').length,
        strangers: document.querySelectorAll('img, iframe, style, foreignObject, object, embed, a, base, form').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          element
            .getAttributeNames()
            .filter((name) => name.startsWith('on') || (name === 'style' && element.closest('.scene'))),
        ),
        hidden: document.querySelector<HTMLElement>('.bar')!.offsetHeight === 0,
      }));
      expect(found).toEqual({ broken: false, scripts: 1, strangers: 0, handlers: [], hidden: false });
      // The app's own later part, for the export, and nothing else.
      const asked = requests.filter((url) => !url.startsWith('data:'));
      expect(asked).toEqual(['http://preview.localhost/later.js']);
      expect(preview.complaints).toEqual([]);
      await preview.close();

      const exported = await browser.newPage();
      await exported.setContent('text' in html.content ? html.content.text : '');
      expect(await exported.evaluate(() => 'broken' in globalThis)).toBe(false);
      expect(await exported.locator('script, img, iframe, foreignObject').count()).toBe(0);
      await exported.close();
    });
  }

  it('messages that are no messages do nothing', async () => {
    const preview = await openPreview(browser);
    await preview.page.evaluate(() => {
      for (const message of [
        null,
        7,
        'x',
        [],
        {},
        { waymark: 'notify' },
        { waymark: 'ask', id: {}, method: '__proto__' },
        { waymark: 'answer', id: 99 },
      ]) {
        window.postMessage(message, '*');
        window.postMessage(JSON.stringify(message), '*');
      }
    });
    await preview.rewrite([{ uri: URI, text: TRIP.replace('Notices', 'Sees') }]);
    await expect.poll(() => preview.version()).toBe(2);
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
});

describe('the page', () => {
  const parts = { scriptUri: 's.js', styleUri: 's.css', cspSource: 'https://host', lang: 'en' } as const;

  it('lets one script run, by a nonce that is never the same', () => {
    const nonces = Array.from({ length: 200 }, makeNonce);
    expect(new Set(nonces).size).toBe(200);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    const policy = contentSecurityPolicy({ nonce: 'N', cspSource: 'https://host' });
    expect(policy).toContain(`default-src 'none'; script-src 'nonce-N'`);
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/host)/);
  });
  it('takes no markup from what hosts put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'& =a/-') }), (text) => {
        const html = previewHtml({ ...parts, nonce: text, scriptUri: text, styleUri: text, cspSource: text });
        const tags = html.match(/<\/?[a-z!][^>]*>/g)!;
        const plain = previewHtml({ ...parts, nonce: 'n' }).match(/<\/?[a-z!][^>]*>/g)!;
        expect(tags.map((tag) => /^<\/?[a-z!]+/.exec(tag)![0])).toEqual(
          plain.map((tag) => /^<\/?[a-z!]+/.exec(tag)![0]),
        );
      }),
    );
  });
});
