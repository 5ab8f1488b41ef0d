import { mkdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterEn } from '../../src/starter/en.ts';
import { ended, everything, folder, read, start, waymark, withCommand, write } from './command.ts';
import { BUS, journey, PEOPLE, UNKNOWN } from './texts.ts';

withCommand();

const STORY = { 'bus.journey': BUS, 'people.journey': PEOPLE, 'waymark.json': '{}' };

async function draws(args: readonly string[], cwd: string): Promise<string[]> {
  const { code, out, err } = await waymark(['render', ...args], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.trimEnd().split('\n').sort();
}

/** Width and height of a PNG, from its header. */
function pngSize(bytes: Buffer): [number, number] {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function svgSize(svg: string): [number, number] {
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
  return [Number(width), Number(height)];
}

describe('which pictures', () => {
  it('draws all of them into out, and lists them', async () => {
    const cwd = folder(STORY);
    expect(await draws([], cwd)).toEqual(['out/Bus.map.svg', 'out/stakeholders.matrix.svg']);
    expect(everything(join(cwd, 'out'))).toEqual(['Bus.map.svg', 'stakeholders.matrix.svg']);
    expect(read(cwd, 'out/Bus.map.svg')).toMatch(/^<svg /);
  });

  it('draws maps alone, or matrices', async () => {
    const cwd = folder(STORY);
    expect(await draws(['-o', 'a', '--view', 'map'], cwd)).toEqual(['a/Bus.map.svg']);
    expect(await draws(['-o', 'b', '--view', 'matrix'], cwd)).toEqual(['b/stakeholders.matrix.svg']);
  });

  it('draws the matrix at a stage, or at each', async () => {
    const cwd = folder(STORY);
    const matrix = ['--view', 'matrix', '--stage'];
    expect(await draws([...matrix, 'realize'], cwd)).toEqual(['out/stakeholders.matrix.realize.svg']);
    expect(await draws([...matrix, 'all', '-o', 'all'], cwd)).toHaveLength(7);
  });

  it.each([
    [['--scale', '3'], '--scale has no effect here: it is for --format png.'],
    [['--width', '300', '-f', 'html'], '--width has no effect here: it is for --format png.'],
    [['--view', 'map', '-f', 'png', '--scale', '1', '--width', '50'], '--scale has no effect here: --width beats it.'],
    [['--view', 'matrix', '--lanes', 'time'], '--lanes has no effect here: a matrix has no lanes.'],
    [['--view', 'map', '--stage', 'realize'], '--stage has no effect here: it is for the matrix.'],
  ])('tells of options that change nothing: %j', async (args, words) => {
    const { code, err } = await waymark(['render', ...args], { cwd: folder(STORY) });
    expect({ code, err }).toEqual({ code: 0, err: `waymark: ${words}\n` });
  });

  it('tells of them by what waymark.json asks for, too, and in Chinese', async () => {
    const cwd = folder({ ...STORY, 'waymark.json': '{ "lang": "zh-CN", "render": { "view": "map" } }' });
    const { err } = await waymark(['render', '--stage', 'all'], { cwd });
    expect(err).toBe('waymark: --stage 在这里不起作用：它只用于矩阵。\n');
  });

  it('draws the journeys that are named, by name or title', async () => {
    const cwd = folder({ 'a.journey': journey('A', 'First') + journey('B') + journey('C') });
    expect(await draws(['--journey', 'First,B'], cwd)).toEqual(['out/A.map.svg', 'out/B.map.svg']);
  });

  it('draws what the files asked for declare, with the help of the others', async () => {
    const cwd = folder({ ...STORY, 'other.journey': journey('Other') });
    expect(await draws(['bus.journey', '--view', 'map'], cwd)).toEqual(['out/Bus.map.svg']);
  });

  it('gives each of several projects a folder', async () => {
    const cwd = folder({
      'x/p/waymark.json': '{}',
      'x/p/a.journey': journey('A'),
      'y/p/waymark.json': '{}',
      'y/p/a.journey': journey('A'),
    });
    expect(await draws([], cwd)).toEqual(['out/p-2/A.map.svg', 'out/p/A.map.svg']);
  });

  it('draws each project in its own language', async () => {
    const cwd = folder({
      'en/waymark.json': '{ "lang": "en" }',
      'en/a.journey': journey('A'),
      'zh/waymark.json': '{ "lang": "zh-CN" }',
      'zh/a.journey': journey('A'),
    });
    await draws([], cwd);
    expect(read(cwd, 'out/en/A.map.svg')).toContain(' lang="en"');
    expect(read(cwd, 'out/zh/A.map.svg')).toContain(' lang="zh-CN"');
  });

  it('follows waymark.json where the command line says nothing', async () => {
    const cwd = folder({ ...STORY, 'waymark.json': '{ "render": { "view": "map", "theme": "dark" } }' });
    expect(await draws([], cwd)).toEqual(['out/Bus.map.svg']);
    const dark = read(cwd, 'out/Bus.map.svg');
    await draws(['--theme', 'light'], cwd);
    expect(read(cwd, 'out/Bus.map.svg')).not.toBe(dark);
  });

  it('draws the lanes asked for', async () => {
    const cwd = folder(STORY);
    await draws(['--view', 'map', '-o', 'all'], cwd);
    await draws(['--view', 'map', '-o', 'few', '--lanes', 'stages,steps'], cwd);
    expect(svgSize(read(cwd, 'few/Bus.map.svg'))[1]).toBeLessThan(svgSize(read(cwd, 'all/Bus.map.svg'))[1]);
  });

  it('draws from standard input to standard output', async () => {
    const { code, out, err } = await waymark(['render', '-', '-o', '-'], { cwd: folder(), input: BUS });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('draws what it can of a text with errors, and says so by a line and its exit code', async () => {
    const cwd = folder({ 'a.journey': UNKNOWN });
    const { code, err } = await waymark(['render', '.'], { cwd });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'waymark: the text has 1 error, so something may be missing: run waymark check .\n',
    });
    expect(everything(join(cwd, 'out'))).toEqual(['Lost.map.svg']);
  });

  it('gives files names that any system takes', async () => {
    const text = ['旅程', 'CON', 'Aux', 'a', 'A'].map((name) => journey(name)).join('');
    const cwd = folder({ 'a.journey': text });
    expect(await draws([], cwd)).toEqual(
      ['out/A.map-2.svg', 'out/_Aux.map.svg', 'out/_CON.map.svg', 'out/a.map.svg', 'out/旅程.map.svg'].sort(),
    );
  });

  it('draws the same bytes twice', async () => {
    const cwd = folder(starterEn);
    for (const format of ['svg', 'html']) {
      await draws(['-o', 'a', '--format', format], cwd);
      await draws(['-o', 'b', '--format', format], cwd);
      for (const name of everything(join(cwd, 'a'))) expect(read(cwd, `a/${name}`)).toBe(read(cwd, `b/${name}`));
    }
  });
});

describe('png', () => {
  const bytes = async (args: string[], cwd: string) => {
    expect(await draws(['--format', 'png', '--view', 'map', ...args], cwd)).toEqual(['out/Bus.map.png']);
    return readFileSync(join(cwd, 'out/Bus.map.png'));
  };

  it('has two pixels a unit, or as many as asked for', async () => {
    const cwd = folder(STORY);
    await draws(['--view', 'map', '-o', 'svg'], cwd);
    const [width, height] = svgSize(read(cwd, 'svg/Bus.map.svg'));
    expect(pngSize(await bytes([], cwd))).toEqual([width * 2, height * 2]);
    expect(pngSize(await bytes(['--scale', '1'], cwd))).toEqual([width, height]);
    expect(pngSize(await bytes(['--width', '500'], cwd))[0]).toBe(500);
  });

  it('is made smaller where it would be too large, and says so', async () => {
    const steps = Array.from({ length: 300 }, (_, i) => `step s${i} { feels ${i % 3} }`).join('\n');
    const cwd = folder({ 'a.journey': `journey Long { explore { ${steps} } }` });
    const { code, out, err } = await waymark(['render', '--format', 'png', '--lanes', 'steps,experience'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: 'out/Long.map.png\n' });
    expect(err).toMatch(/^waymark: Long\.map is too large for a PNG of that size; drawn at \d+ %\./);
  });
});

describe('html', () => {
  const page = async (files: Record<string, string>, ...args: string[]) => {
    const cwd = folder(files);
    expect(await draws(['--format', 'html', ...args], cwd)).toEqual(['out/index.html']);
    return read(cwd, 'out/index.html');
  };

  it('holds all pictures, the way to them, and the findings', async () => {
    const html = await page(STORY);
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain('<a href="#picture-1">The bus to work</a>');
    expect(html).toContain('<code>bus.journey:');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
  });

  it('asks nobody for anything, and forbids it', async () => {
    const html = await page(STORY);
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^;]*; base-uri 'none'; form-action 'none'"/,
    );
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<link|<iframe|\son\w+=|\sstyle=/i,
    );
  });

  it('has ids that are unique', async () => {
    const ids = [...(await page(STORY)).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows text as text', async () => {
    const evil = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = await page({ 'a.journey': journey('A', evil), 'b.journey': journey('B', evil) });
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;script&gt;');
  });

  it('speaks Chinese', async () => {
    const html = await page(STORY, '--lang', 'zh-CN');
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain('检查结果');
  });
});

describe('trouble', () => {
  async function complains(args: readonly string[], files: Record<string, string>, expected: string): Promise<void> {
    const cwd = folder(files);
    const before = everything(cwd);
    const { code, out, err } = await waymark(['render', ...args], { cwd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `waymark: ${expected}\n` });
    expect(everything(cwd)).toEqual(before);
  }

  it('a journey that is not there', () =>
    complains(['--journey', 'Buss'], STORY, 'There is no journey Buss.\n  Did you mean Bus?'));
  it('a stage that is not there', () =>
    complains(['--stage', 'realise'], STORY, 'The journey Bus has no stage realise.\n  Did you mean realize?'));
  it('a lane that is not there', () =>
    complains(['--lanes', 'stages,stps'], STORY, 'There is no lane stps.\n  Did you mean steps?'));
  it('a size that cannot be', () =>
    complains(['--scale', '0'], STORY, '--scale cannot be 0.\n  It is a positive number, from 0.05 to 16.'));
  it('nothing to draw', () =>
    complains(
      [],
      { 'a.journey': 'channel App' },
      'There is neither a journey nor a stakeholder to draw.\n  Name the files that declare them; "waymark check" says what was understood.',
    ));
  it('several pictures for standard output', () =>
    complains(
      ['-o', '-'],
      STORY,
      'Standard output takes one picture, not 2.\n  Choose one with --view and --journey, or name a folder with -o.',
    ));
  it('an output that is a file', () =>
    complains(
      ['-o', 'bus.journey'],
      STORY,
      'bus.journey/Bus.map.svg cannot be written: a part of the path is a file.\n  Choose another folder with -o, or move that file away.',
    ));
  it('an output below a file', () =>
    complains(
      ['-o', 'new/../bus.journey/out'],
      STORY,
      'bus.journey/out/Bus.map.svg cannot be written: a part of the path is a file.\n  Choose another folder with -o, or move that file away.',
    ));

  it('a folder in the place of the second picture: the first is not written either', async () => {
    const cwd = folder(STORY);
    mkdirSync(join(cwd, 'out/stakeholders.matrix.svg'), { recursive: true });
    const { code, err } = await waymark(['render'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('out/stakeholders.matrix.svg cannot be written: it is a folder.');
    expect(everything(join(cwd, 'out'))).toEqual(['stakeholders.matrix.svg']);
  });

  it('an old picture stays until the new one is whole', async () => {
    const cwd = folder(STORY);
    write(cwd, 'out/Bus.map.svg', 'old');
    mkdirSync(join(cwd, 'out/stakeholders.matrix.svg'));
    await waymark(['render'], { cwd });
    expect(read(cwd, 'out/Bus.map.svg')).toBe('old');
  });

  it('stopped in the middle: nothing is left', async () => {
    const many = Array.from({ length: 300 }, (_, i) => journey(`J${i}`)).join('');
    const cwd = folder({ 'a.journey': many, 'out/keep.txt': '' });
    const child = start(['render', '--format', 'png'], { cwd });
    const watcher = watch(join(cwd, 'out'), (_, name) => {
      if (name?.endsWith('.tmp')) child.kill('SIGINT');
    });
    const { signal, out, err } = await ended(child);
    watcher.close();
    expect({ signal, out, err }).toEqual({ signal: 'SIGINT', out: '', err: '' });
    expect(everything(join(cwd, 'out'))).toEqual(['keep.txt']);
  });
});
