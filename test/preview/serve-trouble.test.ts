/** What `waymark serve` says, on the terminal and on its pages, of what is wrong with files, and that it goes on. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { TRIP } from './support/models.ts';
import { browser, folder, serve, withServe, write } from './support/serve.ts';

withServe();

const SEES = TRIP.replace('Notices a car', 'Sees a car');
const SPOTS = TRIP.replace('Notices a car', 'Spots a car');
const UTF_16 = Buffer.from([0xff, 0xfe, 0x01, 0x02, 0x03]);

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Until a step of that name is drawn. */
async function shows(page: Page, word: string): Promise<void> {
  await page.locator('.scene text', { hasText: word }).first().waitFor();
}

/** Until the list of findings holds these words. */
async function finds(page: Page, words: string): Promise<void> {
  const list = page.locator('ul.list');
  if (!(await list.isVisible())) await page.locator('button.findings').click();
  await list.getByText(words).first().waitFor();
}

describe('a file that cannot be read', () => {
  it.each([
    ['is no text', UTF_16, 'bin.journey is UTF-16, not UTF-8.'],
    ['is too large', Buffer.alloc(11 * 1024 * 1024, ' '), 'bin.journey is too large: 11.0 MB'],
  ])('%s: is one finding, and the others are followed', async (_what, bytes, words) => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { urls, until, said } = await serve(cwd);
    const page = await open(urls[0]!);
    await shows(page, 'Notices');
    write(cwd, { 'bin.journey': bytes });
    await finds(page, words);
    await until(words);
    write(cwd, { 'trip.journey': SEES });
    await shows(page, 'Sees');
    rmSync(join(cwd, 'bin.journey'));
    write(cwd, { 'trip.journey': SPOTS });
    await shows(page, 'Spots');
    expect(await page.locator('ul.list').getByText(words).count()).toBe(0);
    // Once, not at each save; so with what is watched.
    expect(said().log.split(words).length).toBe(2);
    expect(said().log.match(/Watching .*/g)).toEqual([
      'Watching 1 file; Ctrl-C stops.',
      'Watching 2 files; Ctrl-C stops.',
      'Watching 1 file; Ctrl-C stops.',
    ]);
    await page.close();
  });
  it('and is the one shown: its last picture is kept, and goes on', async () => {
    const cwd = folder({ 'trip.journey': TRIP });
    const { urls } = await serve(cwd);
    const page = await open(urls[0]!);
    await shows(page, 'Notices');
    write(cwd, { 'trip.journey': UTF_16 });
    await page.locator('.note.lasting').getByText('trip.journey, line 1').waitFor();
    await shows(page, 'Notices');
    const other = await open(urls[0]!);
    await other
      .locator('.note.lasting')
      .getByText('Not all could be read: the text breaks off at trip.journey')
      .waitFor();
    write(cwd, { 'trip.journey': SEES });
    await shows(page, 'Sees');
    await shows(other, 'Sees');
    expect(await page.locator('.note.lasting').isVisible()).toBe(false);
    await page.close();
    await other.close();
  });
});

describe('a folder that is gone', () => {
  it('is followed when it is back, from then on, too', async () => {
    const cwd = folder({ 'here/a.journey': TRIP });
    const { urls } = await serve(cwd, 'here');
    const page = await open(urls[0]!);
    await shows(page, 'Notices');
    rmSync(join(cwd, 'here'), { recursive: true });
    await page.getByText('its files cannot be read any more').first().waitFor();
    mkdirSync(join(cwd, 'here'));
    write(cwd, { 'here/a.journey': SEES });
    await shows(page, 'Sees');
    write(cwd, { 'here/a.journey': SPOTS });
    await shows(page, 'Spots');
    await page.close();
  });
});

describe('waymark.json', () => {
  const WORDS = 'error[config/syntax]';

  it('that is broken is told of where it is seen, and the rest goes on', async () => {
    const cwd = folder({ 'waymark.json': '{ "rules": ', 'trip.journey': TRIP });
    const { urls, said, until } = await serve(cwd);
    expect(said().log).toContain(WORDS);
    expect(said().log).toContain('--> waymark.json:1:');
    const page = await open(urls[0]!);
    await shows(page, 'Notices');
    await finds(page, 'waymark.json:1');
    write(cwd, { 'waymark.json': '{}', 'trip.journey': SEES });
    await shows(page, 'Sees');
    expect(await page.locator('ul.list').getByText('waymark.json').count()).toBe(0);
    write(cwd, { 'waymark.json': '{ "lang": "fr" }' });
    await finds(page, 'waymark.json:1');
    await until('error[config/value]');
    write(cwd, { 'waymark.json': UTF_16 });
    await finds(page, 'waymark.json is UTF-16, not UTF-8.');
    await until('waymark.json is UTF-16, not UTF-8.');
    write(cwd, { 'trip.journey': SPOTS });
    await shows(page, 'Spots');
    await page.close();
  });
});

describe('several projects', () => {
  it('are told apart by their paths, and each has a page in its own language', async () => {
    const cwd = folder({
      'one/shop/waymark.json': '{ "lang": "en" }',
      'one/shop/a.journey': TRIP,
      'two/shop/waymark.json': '{ "lang": "zh-CN" }',
      'two/shop/a.journey': TRIP,
    });
    const { urls, said } = await serve(cwd);
    expect(said().out.match(/ \S+$/gm)).toEqual([' one/shop', ' two/shop']);
    const page = await open(urls[0]!);
    await page.getByText('View only').waitFor();
    await page.goto(urls[1]!);
    await page.getByText('只读').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const answer = await page.goto(urls[1]!.replace('=2', '=9'));
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'No project has this number' }).waitFor();
    await page.getByRole('link', { name: 'two/shop' }).click();
    await page.getByText('只读').waitFor();
    await page.close();
  });
  it('have an address when they come later', async () => {
    const cwd = folder({ 'a/waymark.json': '{}', 'a/a.journey': TRIP });
    const { said, until } = await serve(cwd);
    write(cwd, { 'b/waymark.json': '{}', 'b/b.journey': 'stakeholder Solo { power 3 interest 3 }\n' });
    await until('Watching 2 files');
    expect(said().out).toMatch(/\?project=2 {2}b\n$/);
  });
});
