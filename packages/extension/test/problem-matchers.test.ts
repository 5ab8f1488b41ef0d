/** The command line's report, read as the editor reads a task's output. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, LANGS, type Lang, type Severity, say } from '@waymark/model';
import { expect, it } from 'vitest';
import { prettyReport } from '../../cli/src/report/pretty.ts';
import { plain } from '../../cli/src/terminal/style.ts';

interface Pattern {
  regexp: string;
  file?: number;
  line?: number;
  column?: number;
  code?: number;
  message?: number;
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
const matchers: { name: string; severity: Severity; pattern: Pattern[] }[] = manifest.contributes.problemMatchers;

const uri = 'file:///p/journeys/节日 one.journey';

function finding(severity: Severity): Finding {
  const start = { line: 1, character: 2 };
  const source = { uri, start, end: { line: 1, character: 6 } };
  return {
    rule: `value/${severity}`,
    severity,
    source,
    message: say('A [hard] one: 7.', '难：7。'),
    help: say('Do.', '做。'),
  };
}

function report(lang: Lang): string {
  const file = {
    uri,
    path: '/p/journeys/节日 one.journey',
    shown: 'journeys/节日 one.journey',
    text: 'journey A {\n  what\n}\n',
  };
  const findings = (['error', 'warning', 'info'] as const).map(finding);
  const files = new Map([[uri, file]]);
  return prettyReport({ lang, findings, files, checked: [file], failOn: 'error', complaints: [] }, plain);
}

/** What one matcher finds: lines that match its patterns one after the other. */
function problems(text: string, patterns: readonly Pattern[]): Record<string, string>[] {
  const lines = text.split('\n');
  return lines.flatMap((_, at) => {
    const found: Record<string, string> = {};
    for (const [offset, { regexp, ...places }] of patterns.entries()) {
      const match = new RegExp(regexp).exec(lines[at + offset] ?? '');
      if (!match) return [];
      for (const [name, group] of Object.entries(places)) found[name] = match[group as number]!;
    }
    return [found];
  });
}

it.each(LANGS)('every finding is found once, with its severity, in %s', (lang) => {
  for (const { severity, pattern } of matchers) {
    expect(problems(report(lang), pattern)).toEqual([
      {
        code: `value/${severity}`,
        message: finding(severity).message[lang],
        file: 'journeys/节日 one.journey',
        line: '2',
        column: '3',
      },
    ]);
  }
});

it('there is a matcher for each severity', () => {
  expect(matchers.map(({ name, severity }) => `${name} ${severity}`)).toEqual([
    'waymark-error error',
    'waymark-warning warning',
    'waymark-info info',
  ]);
});
