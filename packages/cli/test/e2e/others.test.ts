/** format, export, init, rules, help and version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterEn } from '../../src/starter/en.ts';
import { starterZh } from '../../src/starter/zh.ts';
import { everything, folder, read, waymark, withCommand } from './command.ts';
import { BUS, UNKNOWN } from './texts.ts';

withCommand();

describe('format', () => {
  const UGLY = 'journey   A{\nexplore   {\nstep a\n}\n}\n';
  const TIDY = 'journey A {\n  explore {\n    step a\n  }\n}\n';

  it('writes in place, and says what it wrote', async () => {
    const cwd = folder({ 'a.journey': UGLY, 'b.journey': TIDY });
    const ran = await waymark(['format'], { cwd });
    expect(ran).toEqual({ code: 0, signal: null, out: 'a.journey\n', err: '' });
    expect(read(cwd, 'a.journey')).toBe(TIDY);
    expect(everything(cwd)).toEqual(['a.journey', 'b.journey']);
    expect(await waymark(['format'], { cwd })).toEqual({ code: 0, signal: null, out: '', err: '' });
  });

  it('only looks, with --check', async () => {
    const cwd = folder({ 'a.journey': UGLY, 'b.journey': TIDY });
    const ran = await waymark(['format', '--check'], { cwd });
    expect(ran).toEqual({
      code: 1,
      signal: null,
      out: 'a.journey\n',
      err: 'waymark: 1 file of 2 would change; "waymark format" writes them.\n',
    });
    expect(read(cwd, 'a.journey')).toBe(UGLY);
    expect((await waymark(['format', '--check', 'b.journey'], { cwd })).code).toBe(0);
  });

  it.each([
    ['step a "x', '1:29: left alone, it has syntax errors. This text has no closing quote.'],
    ['step a ', '1:21: left alone, it has syntax errors. The { of the stage explore is not closed.'],
    ["step a } } ' ", '1:33: left alone, it has syntax errors. '],
  ])('says which text it leaves alone, and where it is broken: %s', async (broken, words) => {
    const text = `journey A { explore {${broken}`;
    const cwd = folder({ 'a.journey': text, 'b.journey': UGLY });
    const err = expect.stringContaining(`waymark: a.journey:${words}`);
    const only = await waymark(['format', '--check', 'a.journey'], { cwd });
    expect(only).toMatchObject({ code: 1, out: '', err });
    expect(only.err.trimEnd().split('\n')).toHaveLength(1);
    expect(await waymark(['format', '--check'], { cwd })).toMatchObject({ code: 1, out: 'b.journey\n', err });
    expect(await waymark(['format'], { cwd })).toMatchObject({ code: 1, out: 'b.journey\n', err });
    expect(read(cwd, 'a.journey')).toBe(text);
    const piped = await waymark(['format', '-', '--lang', 'zh'], { cwd, input: text });
    expect(piped).toMatchObject({ code: 1, out: text });
    expect(piped.err).toMatch(/^waymark: stdin\.journey:1:\d+：存在语法错误，未做排版。\S/);
  });

  it('leaves the other files of the project alone', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a.journey': UGLY, 'b.journey': UGLY });
    expect((await waymark(['format', 'a.journey'], { cwd })).out).toBe('a.journey\n');
    expect(read(cwd, 'b.journey')).toBe(UGLY);
  });

  it('takes standard input to standard output, changed or not', async () => {
    const cwd = folder();
    expect((await waymark(['format', '-'], { cwd, input: UGLY })).out).toBe(TIDY);
    expect((await waymark(['format', '-'], { cwd, input: TIDY })).out).toBe(TIDY);
    expect(everything(cwd)).toEqual([]);
  });

  it('does not write the file that standard input stands for', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a.journey': TIDY });
    expect((await waymark(['format', '-', '--stdin-name', 'a.journey'], { cwd, input: UGLY })).out).toBe(TIDY);
    expect(read(cwd, 'a.journey')).toBe(TIDY);
  });
});

describe('export', () => {
  it('gives the model and what follows from it, the same on every machine', async () => {
    const cwd = folder(starterEn);
    const { code, out } = await waymark(['export'], { cwd });
    expect(code).toBe(0);
    expect(out).not.toContain(cwd);
    const { model, derived } = JSON.parse(out);
    expect(model.journeys[0].source.uri).toBe('journeys/repair.journey');
    const facts = derived.journeys['journey:Brakes'];
    expect(facts.flow.main).toHaveLength(7);
    expect(facts.experience[0].peak.level).toBe(2);
    expect(facts.value.map((party: { name: string }) => party.name)).toHaveLength(3);
    expect(derived.engagement.length).toBeGreaterThan(0);
  });

  it('fits the published schema', async () => {
    const { Ajv } = await import('ajv');
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../../schema/journey-model.schema.json'), 'utf8'),
    );
    const ajv = new Ajv({ strict: false });
    const { out } = await waymark(['export'], { cwd: folder(starterEn) });
    ajv.validate(schema, JSON.parse(out).model);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('gives a list for several projects, and writes to a file', async () => {
    const cwd = folder({ 'a/waymark.json': '{}', 'a/a.journey': BUS, 'b/waymark.json': '{}', 'b/b.journey': BUS });
    expect((await waymark(['export', '-o', 'models.json'], { cwd })).code).toBe(0);
    expect(JSON.parse(read(cwd, 'models.json'))).toHaveLength(2);
  });

  it.each(['a.journey', 'waymark.json', './a.journey'])('overwrites no source: %s', async (output) => {
    const cwd = folder({ 'a.journey': BUS, 'waymark.json': '{}' });
    expect(await waymark(['export', '-o', output], { cwd })).toEqual({
      code: 2,
      signal: null,
      out: '',
      err: `waymark: ${output.replace('./', '')} cannot be written: that is a source.\n  Choose another output with -o.\n`,
    });
    expect([read(cwd, 'a.journey'), read(cwd, 'waymark.json')]).toEqual([BUS, '{}']);
  });

  it('is not clean where the text is not, and says so', async () => {
    const cwd = folder({ 'a.journey': UNKNOWN });
    const { code, err } = await waymark(['export'], { cwd });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'waymark: the text has 1 error, so something may be missing: run waymark check\n',
    });
    const zh = await waymark(['export', 'a.journey', '--lang', 'zh'], { cwd });
    expect(zh.err).toBe('waymark: 文本有 1 个错误，内容可能不完整：请运行 waymark check a.journey\n');
  });
});

describe('init', () => {
  it.each([
    ['en', starterEn, 'No findings in 3 files.\n'],
    ['zh-CN', starterZh, '3 个文件，没有发现问题。\n'],
  ])('starts a project in %s that has nothing to find, is formatted, and can be drawn', async (lang, files, clean) => {
    const cwd = folder();
    const { code, out, err } = await waymark(['init', 'new/one', '--lang', lang], { cwd });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual(Object.keys(files).map((name) => `new/one/${name}`));
    expect(err).toContain('waymark check new/one');
    const npm = {
      npm_package_name: 'waymark-vscode',
      npm_lifecycle_event: 'waymark',
      npm_package_json: '/w/package.json',
    };
    const again = await waymark(['init', 'two'], { cwd, env: { ...npm, INIT_CWD: cwd } });
    expect(again.err).toContain('npm --prefix /w run -s waymark -- check two\n');
    const checked = await waymark(['check', 'new', '--fail-on', 'info'], { cwd });
    expect(checked).toEqual({ code: 0, signal: null, out: clean, err: '' });
    expect((await waymark(['format', '--check', 'new'], { cwd })).code).toBe(0);
    expect((await waymark(['render', 'new'], { cwd })).out.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    [{ 'x/waymark.json': '' }, 'x already holds waymark.json; nothing is overwritten.'],
    [{ 'x/other.journey': '' }, 'x already holds journeys (other.journey).'],
    [{ x: '' }, 'x is a file.'],
  ])('overwrites nothing: %j', async (files, words) => {
    const cwd = folder(files);
    const before = everything(cwd);
    const { code, out, err } = await waymark(['init', 'x'], { cwd });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `waymark: ${words}\n  Name a folder that is new or empty.\n`,
    });
    expect(everything(cwd)).toEqual(before);
  });

  it('joins a folder with other things in it', async () => {
    const cwd = folder({ 'x/notes.txt': '' });
    expect((await waymark(['init', 'x'], { cwd })).code).toBe(0);
  });

  it('wants a name', async () => {
    expect((await waymark(['init'], { cwd: folder() })).code).toBe(2);
  });
});

describe('rules', () => {
  it('lists them all, a line each', async () => {
    const { code, out } = await waymark(['rules']);
    expect(code).toBe(0);
    expect(out).toMatch(/^value\/leak +(warning|hint) +\S/m);
  });

  it('explains one, with its reason and examples', async () => {
    const { out } = await waymark(['rules', 'experience/peak-end']);
    for (const words of ['experience/peak-end', 'Why it matters', 'It reports this', 'journey '])
      expect(out).toContain(words);
    expect((await waymark(['rules', 'experience/peak-end', '--lang', 'zh'])).out).toContain('为什么重要');
  });

  it('gives them to programs', async () => {
    const rules = JSON.parse((await waymark(['rules', '--format', 'json'])).out);
    expect(rules.length).toBeGreaterThan(20);
    expect(rules[0]).toMatchObject({
      id: expect.any(String),
      severity: expect.any(String),
      reason: expect.any(String),
    });
  });

  it('says of which severity one is, with the word that waymark.json has for it', async () => {
    expect((await waymark(['rules', 'step/no-touchpoint'])).out).toContain('step/no-touchpoint (hint)');
    expect((await waymark(['rules', 'metric/data'])).out).toContain('(warning)');
    const chinese = await waymark(['rules', 'step/no-touchpoint', '--lang', 'zh-CN']);
    expect(chinese.out).toContain('(提示，在 waymark.json 中为 “hint”)');
  });

  it.each([
    ['config/unknown-key', 'a key in waymark.json that nobody knows'],
    ['config/unknown-rule', 'a check in waymark.json that is not there'],
    ['config/syntax', 'waymark.json is no JSON'],
    ['config/value', 'a value in waymark.json that is not allowed'],
  ])('knows the ids that check prints of waymark.json: %s', async (id, words) => {
    expect(await waymark(['rules', id])).toMatchObject({
      code: 2,
      err: `waymark: ${id} (${words}) is about the configuration, and no rule that can be configured.\n  Its message says what to do.\n`,
    });
  });

  it.each([
    ['experience/peakend', 'experience/peak-end'],
    ['off-target', 'metric/off-target'],
    ['of-target', 'metric/off-target'],
  ])('knows what was meant: %s', async (given, meant) => {
    const { code, err } = await waymark(['rules', given]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `waymark: There is no rule ${given}.\n  Did you mean ${meant}?\n`,
    });
  });
});

describe('help and version', () => {
  it.each(['--help', '-h', 'help'])('%s shows the commands', async (word) => {
    const { code, out, err } = await waymark([word]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of ['check', 'render', 'export', 'format', 'init', 'rules'])
      expect(out).toContain(`  ${command} `);
  });

  it.each([
    ['check', '--help'],
    ['help', 'check'],
    ['--help', 'check'],
    ['--lang', 'en', 'check', '--help'],
    ['--lang=en', 'help', 'check'],
  ])('%s %s shows the options', async (...args) => {
    expect((await waymark(args)).out).toContain('--fail-on error|warning|hint');
  });

  it('says what exit code 1 means to each command that gives it', async () => {
    const { out } = await waymark(['--help']);
    const [, one] = / 1 (.*?)\n {2}2 /s.exec(out)!;
    for (const word of ['check:', 'format:', '--check', 'render, export:']) expect(one).toContain(word);
  });

  it('speaks Chinese', async () => {
    expect((await waymark(['render', '--help', '--lang', 'zh-CN'])).out).toContain('用法：waymark render');
  });

  it.each(['--version', '-V'])('%s shows the version', async (word) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect((await waymark([word])).out).toBe(`${version}\n`);
  });
});
