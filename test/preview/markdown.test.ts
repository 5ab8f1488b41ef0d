/** Fenced blocks in VS Code's Markdown preview: its page as it is (its policy, its classes, its event), our files in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildMarkdown } from '../../packages/markdown/scripts/build.ts';
import { openBrowser } from '../support/browser.ts';
import { TRIP } from './support/models.ts';
import { LOOKS } from './support/themes.ts';

const ORIGIN = 'http://markdown.localhost';
let browser: Browser;
let files: Record<string, string>;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-markdown-'));
  await buildMarkdown(folder);
  files = Object.fromEntries(
    ['loader.js', 'draw.js', 'preview.css'].map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  rmSync(folder, { recursive: true, force: true });
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
/** As markdown-it writes a fence, with the editor's own marks. */
const fence = (text: string, lang = 'journey') =>
  `<pre><code class="code-line language-${lang}" data-line="2">${escaped(text)}</code></pre>`;

interface Shown {
  page: Page;
  asked: string[];
  complaints: string[];
}

async function show(body: string, look: keyof typeof LOOKS = 'light'): Promise<Shown> {
  const { theme, colours = {} } = LOOKS[look];
  const properties = Object.entries(colours).map(([name, value]) => `${name}:${value};`);
  const nonce = 'c2VjcmV0';
  const policy = `default-src 'none'; img-src 'self' ${ORIGIN} https: data:; media-src 'self'; script-src 'nonce-${nonce}'; style-src 'self' ${ORIGIN} 'unsafe-inline' https: data:; font-src 'self' https: data:;`;
  const html = `<!DOCTYPE html><html style="${escaped(properties.join(''))}"><head>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="/ext/preview.css">
<script async src="/ext/loader.js" nonce="${nonce}" charset="UTF-8"></script></head>
<body class="vscode-body ${theme}"><div class="markdown-body"><h1>Notes</h1>${body}</div></body></html>`;
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  onTestFinished(() => page.close());
  const shown: Shown = { page, asked: [], complaints: [] };
  page.on('console', (message) => message.type() === 'error' && shown.complaints.push(message.text()));
  page.on('pageerror', (error) => void shown.complaints.push(String(error)));
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    shown.asked.push(pathname);
    const body = files[pathname.replace('/ext/', '')];
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body });
  });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  return shown;
}

describe('a fence in the Markdown preview', () => {
  it('is drawn, each journey of it', async () => {
    const { page, complaints } = await show(fence(TRIP));
    await page.locator('.waymark-figure svg').first().waitFor();
    expect(
      await page.locator('.waymark-figure svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label'))),
    ).toEqual(['A weekend away', 'Another trip']);
    expect(await page.locator('code.language-journey').textContent()).not.toContain('journey Trip');
    expect(complaints).toEqual([]);
  });
  it('without a journey is a matrix', async () => {
    const { page } = await show(fence('stakeholder A { power 3 interest 4 }'));
    await page.locator('[data-role="stakeholder"]').waitFor();
  });
  it('is drawn in the colours of the theme, and in those of the next', async () => {
    const { page } = await show(fence(TRIP), 'dark');
    const card = page.locator('.f-text').first();
    await card.waitFor();
    const fill = () => card.evaluate((element) => getComputedStyle(element).fill);
    const dark = await fill();
    await page.evaluate((name) => {
      document.body.className = `vscode-body ${name}`;
      document.documentElement.removeAttribute('style');
    }, LOOKS.light.theme!);
    await expect.poll(fill).not.toBe(dark);
  });
  it('that is broken is drawn as far as it can be read, and says what is wrong', async () => {
    const { page } = await show(fence(`${TRIP}\njourney Third {`));
    await page.locator('.waymark-figure svg').first().waitFor();
    expect(await page.locator('.waymark-errors li').count()).toBeGreaterThan(0);
  });
  it('that makes no picture stays as it is written, with what is wrong below it', async () => {
    const persona = 'persona Kat "Katrina" { goal "Be on time" }';
    const { page } = await show(fence(persona) + fence('persona Kat {') + fence('journey A { explore { step a } }'));
    await page.locator('.waymark-figure svg').waitFor();
    const blocks = page.locator('code.language-journey');
    expect(await blocks.nth(0).textContent()).toBe(persona);
    expect(await blocks.nth(1).textContent()).toMatch(/^persona Kat \{.*1: /);
    // As often as the preview puts its text back, and where it does not.
    for (const text of ['persona Kat {', undefined, 'persona Kat {']) {
      await page.evaluate((text) => {
        if (text) document.querySelectorAll('code.language-journey')[1]!.textContent = text;
        window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
      }, text);
      await expect.poll(() => blocks.nth(1).locator('li').count()).toBe(1);
    }
    const fonts = await page.evaluate(() =>
      ['.waymark-errors', 'code'].map((name) => getComputedStyle(document.querySelector(name)!).fontFamily),
    );
    expect(fonts[0]).not.toBe(fonts[1]);
  });
  it('is drawn again when the preview has put its text back, and anew when the text is another', async () => {
    const { page, asked } = await show(fence(TRIP) + fence(TRIP));
    await expect.poll(() => page.locator('.waymark-figure').count()).toBe(2);
    for (const text of [TRIP, TRIP.replace('Notices', 'Spots')]) {
      await page.evaluate((text) => {
        for (const code of document.querySelectorAll('code')) code.textContent = text;
        window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
      }, text);
      await expect.poll(() => page.locator('.waymark-figure').count()).toBe(2);
    }
    expect(await page.locator('text', { hasText: 'Spots' }).count()).toBeGreaterThan(1);
    expect(asked.filter((path) => path.endsWith('draw.js'))).toHaveLength(1);
  });
  it('stays text while what draws it cannot be had, and is drawn with the next change', async () => {
    const { 'draw.js': script, ...others } = files;
    files = others;
    const { page, complaints } = await show(fence(TRIP));
    await expect.poll(() => complaints.join()).toContain('draw.js cannot be loaded');
    expect(await page.locator('code.language-journey').textContent()).toBe(TRIP);
    files = { ...others, 'draw.js': script! };
    await page.evaluate(() => window.dispatchEvent(new Event('vscode.markdown.updateContent')));
    await page.locator('.waymark-figure svg').first().waitFor();
    expect(complaints.filter((text) => text.includes('Uncaught'))).toEqual([]);
  });

  it('cannot become more than a picture', async () => {
    const attack = '</text><img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script>';
    const { page, complaints } = await show(
      fence(
        `journey A ${JSON.stringify(attack)} { explore { step a ${JSON.stringify(attack)} { feels 1 ${JSON.stringify(attack)} } } }`,
      ),
    );
    await page.locator('.waymark-figure svg').waitFor();
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(await page.locator('.waymark-figure :is(img, script, foreignObject)').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a page without a journey', () => {
  it('loads nothing but the small script', async () => {
    const { page, asked } = await show(fence('const a = 1', 'js'));
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent')));
    expect(asked.sort()).toEqual(['/ext/loader.js', '/ext/preview.css']);
    expect(files['loader.js']!.length).toBeLessThan(1500);
  });
});
