import { say } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { prettyReport } from '../../src/report/pretty.ts';
import type { Report } from '../../src/report/report.ts';
import { coloured, plain } from '../../src/terminal/style.ts';
import { file, finding, HOSTILE, rangeOf, report } from './fixture.ts';

function check(input: Report, expected: string): void {
  expect(prettyReport(input, plain)).toBe(expected);
}

describe('the report for people', () => {
  it('shows the line, the place in it, and what to do', () => {
    const source = file('a.journey', 'journey A {\n  gain Katrina 3 "x"\n}');
    const help = say('Say why.', '请写明原因。');
    const related = [{ source: rangeOf(source, 'A'), message: say('in this journey', '在此旅程中') }];
    check(
      report([source], [finding(source, { at: 'Katrina', help, related })]),
      `warning[value/leak]: Value is lost.
 --> a.journey:2:8
  |
2 |   gain Katrina 3 "x"
  |        ^^^^^^^
  = help: Say why.
  = see: a.journey:1:9 in this journey

1 warning in 1 file.
`,
    );
  });

  it('speaks Chinese', () => {
    const source = file('a.journey', 'x');
    check(
      report([source], [finding(source, { help: say('', '请写明原因。') })], { lang: 'zh-CN' }),
      `警告[value/leak]：价值流失了。
 --> a.journey:1:1
  |
1 | x
  | ^
  = 建议：请写明原因。

1 个文件：1 个警告。
`,
    );
  });

  it('takes no longer for a file that is long and full of findings', () => {
    const source = file('a.journey', 'x\n'.repeat(200_000));
    const text = prettyReport(report([source], new Array(20_000).fill(finding(source))), plain);
    expect(text).toContain('20000 warnings in 1 file.');
  });

  it('sets the carets under wide characters, and counts columns as editors do', () => {
    const source = file('a.journey', '步骤 取车 "🚐"');
    check(
      report([source], [finding(source, { at: '取车' }), finding(source, { at: '"🚐"' })]),
      `warning[value/leak]: Value is lost.
 --> a.journey:1:4
  |
1 | 步骤 取车 "🚐"
  |      ^^^^

warning[value/leak]: Value is lost.
 --> a.journey:1:7
  |
1 | 步骤 取车 "🚐"
  |           ^^^^

2 warnings in 1 file.
`,
    );
  });

  it('sets the carets behind tabs', () => {
    const source = file('a.journey', '\tstep\tx');
    check(
      report([source], [finding(source, { at: 'x', severity: 'error' })]),
      `error[value/leak]: Value is lost.
 --> a.journey:1:7
  |
1 |     step    x
  |             ^

1 error in 1 file.
`,
    );
  });

  it('marks the end of a file and an empty range with one caret', () => {
    const source = file('a.journey', 'ab');
    const end = { line: 0, character: 2 };
    check(
      report([source], [{ ...finding(source), source: { uri: source.uri, start: end, end } }]),
      `warning[value/leak]: Value is lost.
 --> a.journey:1:3
  |
1 | ab
  |   ^

1 warning in 1 file.
`,
    );
  });

  it('marks the first of several lines, and that it goes on', () => {
    const source = file('a.journey', 'step a {\n}');
    check(
      report([source], [finding(source, { at: 'step a {\n}', severity: 'info' })]),
      `hint[value/leak]: Value is lost.
 --> a.journey:1:1
  |
1 | step a {
  | ^^^^^^^^…

1 hint in 1 file.
`,
    );
  });

  it('shows a long line in part', () => {
    const source = file('a.journey', `${'x'.repeat(500)} here ${'y'.repeat(500)}`);
    const lines = prettyReport(report([source], [finding(source, { at: 'here' })]), plain).split('\n');
    expect(lines[3]!.length).toBeLessThan(180);
    const caret = lines[4]!.indexOf('^^^^');
    expect(lines[3]!.slice(caret, caret + 4)).toBe('here');
  });

  it('says that all is well', () => {
    const files = [file('a.journey', ''), file('b.journey', '')];
    check(report(files, []), 'No findings in 2 files.\n');
    check(report(files, [], { lang: 'zh-CN' }), '2 个文件，没有发现问题。\n');
  });

  it('sums up all severities', () => {
    const source = file('a.journey', 'x');
    const findings = (['error', 'error', 'warning', 'info'] as const).map((severity) => finding(source, { severity }));
    expect(prettyReport(report([source], findings), plain)).toMatch(/\n2 errors, 1 warning, 1 hint in 1 file\.\n$/);
  });

  describe('repeats the errors at its end', () => {
    const source = file('a.journey', 'x\ny');
    const many = (errors: number, hints: number) =>
      report(
        [source],
        [
          ...Array.from({ length: errors }, () => finding(source, { at: 'y', severity: 'error' })),
          ...Array.from({ length: hints }, () => finding(source, { severity: 'info' })),
        ],
      );
    const end = (input: Report, lang: 'en' | 'zh-CN' = 'en') =>
      prettyReport({ ...input, lang }, plain)
        .split('\n\n')
        .slice(-2);

    it('where they are lost among others', () => {
      expect(end(many(2, 4))).toEqual([
        'The errors:\n  a.journey:2:1 Value is lost.\n  a.journey:2:1 Value is lost.',
        '2 errors, 4 hints in 1 file.\n',
      ]);
    });
    it('not all of very many', () => {
      expect(end(many(12, 12))[0]!.split('\n').slice(-1)).toEqual(['  … and 2 more']);
      expect(end(many(12, 12), 'zh-CN')[0]!.split('\n').slice(-1)).toEqual(['  ……以及另外 2 个']);
    });
    it.each([
      ['few findings', 2, 3],
      ['nothing else', 9, 0],
      ['little else', 9, 8],
      ['no errors', 0, 9],
    ])('not with %s', (_what, errors, hints) => {
      expect(prettyReport(many(errors, hints), plain)).not.toContain('The errors');
    });
  });

  it('lets nothing through that a terminal would obey', () => {
    const source = file(HOSTILE, `x ${HOSTILE.split('\r')[0]} \x1b[2J\u009b\u202E`);
    const message = say(HOSTILE, HOSTILE);
    const text = prettyReport(report([source], [finding(source, { message, help: message })]), plain);
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  it('colours by severity', () => {
    const source = file('a.journey', 'x');
    expect(prettyReport(report([source], [finding(source, { severity: 'error' })]), coloured)).toContain('\x1b[31m');
  });
});
