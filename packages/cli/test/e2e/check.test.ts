import { describe, expect, it } from 'vitest';
import { starterEn } from '../../src/starter/en.ts';
import { everything, folder, type RunOptions, read, waymark, withCommand } from './command.ts';
import { BUS, UNKNOWN } from './texts.ts';

withCommand();

/** Runs `check` and gives exit code, and the findings as `file rule`. */
async function findings(
  args: readonly string[],
  options: RunOptions,
): Promise<{ code: number | null; found: string[] }> {
  const { code, out } = await waymark(['check', '--format', 'json', ...args], options);
  const found = JSON.parse(out).findings.map((f: { file: string; rule: string }) => `${f.file} ${f.rule}`);
  return { code, found };
}

describe('exit codes and thresholds', () => {
  it('is 0 and says so where all is well', async () => {
    const ran = await waymark(['check'], { cwd: folder(starterEn) });
    expect(ran).toEqual({ code: 0, signal: null, out: 'No findings in 3 files.\n', err: '' });
  });

  it('is 1 with an error, which is shown with its line', async () => {
    const { code, out, err } = await waymark(['check', 'a.journey'], { cwd: folder({ 'a.journey': UNKNOWN }) });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(' --> a.journey:2:7\n  |\n2 |   for Nobody\n  |       ^^^^^^\n');
  });

  it('is 0 with warnings, unless they are asked to count', async () => {
    const cwd = folder({ 'a.journey': BUS });
    expect((await waymark(['check', 'a.journey'], { cwd })).code).toBe(0);
    expect((await waymark(['check', 'a.journey', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await waymark(['check', 'a.journey', '--fail-on=info'], { cwd })).code).toBe(1);
    expect((await waymark(['check', 'a.journey', '--fail-on', 'hint'], { cwd })).code).toBe(1);
  });
});

describe('which files', () => {
  const project = {
    'waymark.json': '{}',
    'people/mia.journey': 'persona Mia { goal "x" }',
    'journeys/a.journey': 'journey A { for Mia  explore { step a } }',
    'journeys/b.journey': UNKNOWN,
  };

  it('checks a file with its project, and reports on that file alone', async () => {
    const { code, found } = await findings(['journeys/a.journey'], { cwd: folder(project) });
    expect(code).toBe(0);
    expect(new Set(found.map((f) => f.split(' ')[0]))).toEqual(new Set(['journeys/a.journey']));
    expect(found.join()).not.toContain('unresolved');
  });

  it('finds the project above a folder', async () => {
    const cwd = folder(project);
    const { code, found } = await findings(['.'], { cwd: `${cwd}/journeys` });
    expect(code).toBe(1);
    expect(new Set(found.map((f) => f.split(' ')[0]))).toEqual(new Set(['a.journey', 'b.journey']));
  });

  it('takes files without a project together', async () => {
    const cwd = folder({ 'a.journey': project['journeys/a.journey'], 'mia.journey': project['people/mia.journey'] });
    expect((await findings(['a.journey', 'mia.journey'], { cwd })).code).toBe(0);
    expect((await findings(['a.journey'], { cwd })).code).toBe(1);
  });

  it('keeps the names of several projects apart', async () => {
    const one = { 'waymark.json': '{}', 'a.journey': project['people/mia.journey'] };
    const files = ['x', 'y/z'].flatMap((at) => Object.entries(one).map(([name, text]) => [`${at}/${name}`, text]));
    const { code, found } = await findings([], { cwd: folder(Object.fromEntries(files)) });
    expect(code).toBe(0);
    expect(found.join()).not.toContain('doubled');
  });

  it('takes patterns', async () => {
    const cwd = folder(project);
    expect((await findings(['**/b.journey'], { cwd })).code).toBe(1);
    expect((await findings(['journeys/[a].journey'], { cwd })).code).toBe(0);
    expect((await findings(['{people,journeys}/*'], { cwd })).code).toBe(1);
  });

  it('takes a name with the signs of a pattern as a name where it is one', async () => {
    const cwd = folder({ '[b].journey': UNKNOWN, 'b.journey': BUS });
    const { found } = await findings(['[b].journey'], { cwd });
    expect(new Set(found.map((f) => f.split(' ')[0]))).toEqual(new Set(['[b].journey']));
  });

  it('takes waymark.json for its folder', async () => {
    expect((await findings(['waymark.json'], { cwd: folder(project) })).code).toBe(1);
  });

  it('counts a file given twice once', async () => {
    const cwd = folder({ 'a.journey': UNKNOWN });
    const once = await findings(['a.journey'], { cwd });
    expect(await findings(['a.journey', './a.journey', '*.journey', 'a.journey'], { cwd })).toEqual(once);
  });

  it('passes over what others wrote, and what is excluded', async () => {
    const names = ['node_modules/m', '.git/g', 'dist/d', 'out/o', '.hidden/h', 'drafts/x'];
    const cwd = folder({
      'a.journey': BUS,
      'waymark.json': '{ "exclude": ["drafts"] }',
      ...Object.fromEntries(names.map((name) => [`${name}.journey`, UNKNOWN])),
    });
    expect((await findings([], { cwd })).code).toBe(0);
  });
});

describe('standard input', () => {
  it('has a name', async () => {
    const { code, found } = await findings(['-'], { cwd: folder(), input: UNKNOWN });
    expect(code).toBe(1);
    expect(found[0]).toMatch(/^stdin\.journey /);
  });

  it('stands for a file of a project, also for one that is there', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'mia.journey': 'persona Mia', 'a.journey': UNKNOWN });
    const input = 'journey A { for Mia  explore { step a } }';
    const { code, found } = await findings(['-', '--stdin-name', 'a.journey'], { cwd, input });
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(0);
  });

  it('says how to read it with its project, where names are missing', async () => {
    const note = 'waymark: standard input was read alone; --stdin-name PATH reads it with the project of that file.\n';
    const cwd = folder({ 'p/waymark.json': '{}' });
    expect((await waymark(['check', '-'], { cwd, input: UNKNOWN })).err).toBe(note);
    expect((await waymark(['check', '-'], { cwd, input: BUS })).err).toBe('');
    expect((await waymark(['check', '-', '--stdin-name', 'p/a.journey'], { cwd, input: UNKNOWN })).err).toBe('');
  });

  it('may be empty', async () => {
    expect((await waymark(['check', '-'], { cwd: folder(), input: '' })).code).toBe(0);
  });

  it('must be UTF-8', async () => {
    const { code, err } = await waymark(['check', '-'], { cwd: folder(), input: Buffer.from([0x61, 0xff]) });
    expect(code).toBe(2);
    expect(err).toContain('byte 0xFF at offset 1, line 1');
  });
});

describe('languages', () => {
  const zh = { 'waymark.json': '{ "lang": "zh-CN" }', 'a.journey': BUS };

  it('follows the environment', async () => {
    const { out } = await waymark(['check', 'a.journey'], {
      cwd: folder({ 'a.journey': BUS }),
      env: { LC_ALL: 'zh_CN.UTF-8' },
    });
    expect(out).toMatch(/1 个文件：.*个警告/);
  });

  it('follows the project before the environment', async () => {
    expect((await waymark(['check'], { cwd: folder(zh) })).out).toContain('1 个文件：');
  });

  it('follows --lang before all', async () => {
    expect((await waymark(['check', '--lang', 'en'], { cwd: folder(zh) })).out).toContain('in 1 file.');
  });

  it.each([
    ['--lang', 'zh-CN', 'check'],
    ['--lang=zh-CN', 'check'],
  ])('takes it before the command, too: %s %s', async (...args) => {
    const { code, out, err } = await waymark([...args, 'a.journey'], { cwd: folder({ 'a.journey': BUS }) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 个文件：');
  });

  it('complains in the language asked for', async () => {
    const { code, err } = await waymark(['check', '--lang=zh', '--fomat'], { cwd: folder() });
    expect({ code, err }).toEqual({ code: 2, err: 'waymark: 没有选项 --fomat。\n  您是否想用 --format？\n' });
  });
});

describe('where it writes', () => {
  it('colours neither a pipe nor a file', async () => {
    const cwd = folder({ 'a.journey': UNKNOWN });
    expect((await waymark(['check', '-o', 'r.txt'], { cwd, env: { TERM: 'xterm' } })).out).toBe('');
    expect(read(cwd, 'r.txt')).toContain('error[');
    expect(read(cwd, 'r.txt')).not.toContain('\x1b');
  });

  it('colours where it is told to', async () => {
    const cwd = folder({ 'a.journey': UNKNOWN });
    expect((await waymark(['check'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\x1b[31m');
    expect((await waymark(['check'], { cwd, env: { FORCE_COLOR: '0' } })).out).not.toContain('\x1b');
  });

  it('writes a report into a folder that is there, and makes none for it', async () => {
    const cwd = folder({ 'a.journey': BUS, 'reports/.keep': '' });
    const to = (file: string) => waymark(['check', '--format', 'sarif', '-o', file], { cwd });
    expect(await to('reports/waymark.sarif')).toEqual({ code: 0, signal: null, out: '', err: '' });
    expect(JSON.parse(read(cwd, 'reports/waymark.sarif')).version).toBe('2.1.0');
    expect(await to('nope/dir/x')).toMatchObject({
      code: 2,
      err: 'waymark: nope/dir/x cannot be written: there is no such folder.\n  Make the folder first, or choose another output with -o.\n',
    });
    expect(everything(cwd)).toEqual(['a.journey', 'reports', 'reports/.keep', 'reports/waymark.sarif']);
  });

  it('says why it cannot, and leaves nothing', async () => {
    const cwd = folder({ 'a.journey': BUS });
    const { code, err } = await waymark(['check', '-o', 'a.journey/r.txt'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'waymark: a.journey/r.txt cannot be written: a part of the path is a file.\n  Choose another folder with -o, or move that file away.\n',
    });
    expect(everything(cwd)).toEqual(['a.journey']);
  });

  it.each([
    ['github', /^::error file=a\.journey,line=2,/m],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /],
    ['json', /^\{\n {2}"version": 1,/],
    ['sarif', /"ruleId"/],
    ['pretty', /^error\[name\/unresolved\]: /m],
  ])('reports as %s', async (format, expected) => {
    const { code, out, err } = await waymark(['check', '--format', format], { cwd: folder({ 'a.journey': UNKNOWN }) });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(expected);
  });
});
