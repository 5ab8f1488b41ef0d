/** The reports that other programs read: their shape, and that no text breaks out of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { say } from '@waymark/model';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../src/complaint.ts';
import { githubReport } from '../../src/report/github.ts';
import { jsonReport } from '../../src/report/json.ts';
import { junitReport } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { file, finding, HOSTILE, rangeOf, report } from './fixture.ts';
import { parseXml, type XmlElement } from './xml.ts';

const source = file('a b/旅程.journey', 'journey A {\n  step 取车 {}\n}');

function everything(): Report {
  const whole = finding(source, {
    at: '取车',
    severity: 'error',
    help: say('Say why.', '请写明原因。'),
    subject: 'step:A.取车',
    related: [{ source: rangeOf(source, 'A'), message: say('in this journey', '在此旅程中') }],
    fixes: [{ title: say('Take it out', '删除'), edits: [{ range: rangeOf(source, 'step 取车 {}'), newText: '' }] }],
  });
  const other = finding(source, { rule: 'syntax/made-up', severity: 'info' });
  const complaint = new Complaint(say('b.journey does not exist.', 'b.journey 不存在。'), say('Look.', '请检查。'));
  return report([source], [whole, other], { complaints: [complaint] });
}

function hostile(): Report {
  const bad = file(HOSTILE, 'x');
  const message = say(HOSTILE, HOSTILE);
  return report([bad], [finding(bad, { rule: HOSTILE, message, help: message, severity: 'error' }), finding(bad)]);
}

describe('json', () => {
  it('has a stable shape', () => {
    expect(JSON.parse(jsonReport(everything()))).toEqual({
      version: 1,
      tool: { name: 'waymark', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      lang: 'en',
      summary: { files: 1, errors: 1, warnings: 0, infos: 1 },
      findings: [
        {
          rule: 'value/leak',
          severity: 'error',
          file: 'a b/旅程.journey',
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 10,
          message: 'Value is lost.',
          help: 'Say why.',
          subject: 'step:A.取车',
          related: [
            { file: 'a b/旅程.journey', line: 1, column: 9, endLine: 1, endColumn: 10, message: 'in this journey' },
          ],
          fixes: [
            {
              title: 'Take it out',
              edits: [{ file: 'a b/旅程.journey', line: 2, column: 3, endLine: 2, endColumn: 13, newText: '' }],
            },
          ],
        },
        {
          rule: 'syntax/made-up',
          severity: 'info',
          file: 'a b/旅程.journey',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 12,
          message: 'Value is lost.',
        },
      ],
      problems: [{ message: 'b.journey does not exist.', help: 'Look.' }],
    });
  });

  it('gives texts back as they are', () => {
    expect(JSON.parse(jsonReport(hostile())).findings[0]).toMatchObject({ file: HOSTILE, message: HOSTILE });
  });
});

describe('github', () => {
  it('is one command a line', () => {
    expect(githubReport(everything())).toBe(
      '::error file=a b/旅程.journey,line=2,endLine=2,col=8,endColumn=9,title=value/leak::Value is lost.%0ASay why.\n' +
        '::notice file=a b/旅程.journey,line=1,endLine=1,col=1,endColumn=11,title=syntax/made-up::Value is lost.\n',
    );
  });

  it('gives no columns over several lines', () => {
    const long = finding(source, { at: '{\n  step' });
    expect(githubReport(report([source], [long]))).toContain(',line=1,endLine=2,title=');
  });

  it('shows hidden characters by their codes', () => {
    const message = say('a\u202Eb\x1b\nc', '甲\u202E乙');
    const said = githubReport(report([source], [finding(source, { message })]));
    expect(said).toMatch(/::a⟨U\+202E⟩b⟨U\+001B⟩%0Ac\n$/);
  });

  it('lets no text start another command', () => {
    const lines = githubReport(hostile()).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning) file=[^,:\r]*,line=1,endLine=1,col=1,endColumn=1,title=[^,:\r]*::[^\r]*$/,
      );
    }
  });
});

describe('junit', () => {
  const attributes = (element: XmlElement | undefined) => element?.attributes;

  it('has a suite a file and a case a finding; only what fails the run is a failure', () => {
    const clean = file('b.journey', '');
    const suites = parseXml(junitReport({ ...everything(), checked: [source, clean] }));
    expect(attributes(suites)).toEqual({ name: 'waymark', tests: '3', failures: '1', errors: '0' });
    const [first, second] = suites.children;
    expect(attributes(first)).toMatchObject({ name: 'a b/旅程.journey', tests: '2', failures: '1' });
    expect(first!.children.map((c) => [c.attributes.name, c.attributes.line, c.children[0]?.name])).toEqual([
      ['value/leak 2:8', '2', 'failure'],
      ['syntax/made-up 1:1', '1', 'system-out'],
    ]);
    expect(first!.children[0]!.children[0]).toMatchObject({
      attributes: { type: 'value/leak', message: 'Value is lost.' },
      text: 'a b/旅程.journey:2:8\nValue is lost.\nSay why.',
    });
    expect(second).toMatchObject({ attributes: { name: 'b.journey', tests: '1' }, children: [{ name: 'testcase' }] });
  });

  it('holds any text as text', () => {
    const suites = parseXml(junitReport(hostile()));
    const shown = HOSTILE.replace(/[\u0000\x1b]/g, '\uFFFD');
    expect(suites.children[0]!.attributes.name).toBe(shown);
    expect(suites.children[0]!.children[0]!.children[0]!.attributes.message).toBe(shown);
  });
});

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // The published schema is of draft 04, whose only difference here is how it is named.
  const { id: _, $schema: __, ...body } = schema;
  const validate = ajv.compile(body);

  function valid(text: string) {
    const log = JSON.parse(text);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    return log.runs[0];
  }

  it('is valid, clean or not, in both languages', () => {
    valid(sarifReport(report([source], [])));
    valid(sarifReport(everything()));
    valid(sarifReport({ ...everything(), lang: 'zh-CN' }));
    valid(sarifReport(hostile()));
  });

  it('points at the place, by relative addresses', () => {
    const run = valid(sarifReport(everything()));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0]).toMatchObject({
      ruleId: 'value/leak',
      level: 'error',
      message: { text: 'Value is lost.\nSay why.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/%E6%97%85%E7%A8%8B.journey' },
            region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 10 },
          },
        },
      ],
    });
    expect(run.results[1].level).toBe('note');
  });

  it('names the rules of its results', () => {
    const run = valid(sarifReport(everything()));
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('tells like findings apart, and keeps that when lines move', () => {
    const prints = (input: Report) =>
      valid(sarifReport(input)).results.map((r: { partialFingerprints: object }) =>
        JSON.stringify(r.partialFingerprints),
      );
    const twice = report([source], [finding(source, { at: 'A' }), finding(source, { at: '取车' })]);
    const moved = file(source.shown, `\n\n${source.text}`);
    const later = report([moved], [finding(moved, { at: 'A' }), finding(moved, { at: '取车' })]);
    expect(new Set(prints(twice)).size).toBe(2);
    expect(prints(later)).toEqual(prints(twice));
  });

  it('says what could not be read', () => {
    expect(valid(sarifReport(everything())).invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'b.journey does not exist.\nLook.' } }],
    });
  });
});
