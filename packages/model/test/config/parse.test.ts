import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/index.ts';

/** Each issue as `rule text-at-its-place`, on one line of text. */
function issuesOf(text: string): string[] {
  return parseConfig(text, 'waymark.json').issues.map(({ rule, source: { start, end } }) => {
    expect(start.line).toBe(end.line);
    return `${rule} ${text.split('\n')[start.line]!.slice(start.character, end.character)}`;
  });
}

describe('parseConfig', () => {
  it('reads comments and trailing commas', () => {
    const text = '// mine\n{ "lang": "en", /* all of them */ "exclude": ["a/**",], }\n';
    expect(parseConfig(text, 'waymark.json')).toEqual({ config: { lang: 'en', exclude: ['a/**'] }, issues: [] });
  });

  it.each([
    ['{ "rulez": {} }', 'config/unknown-key "rulez"'],
    ['{\n  "rules": { "experience/peakend": "off" }\n}', 'config/unknown-rule "experience/peakend"'],
    ['{ "rules": { "persona/thin": { "fact": 1 } } }', 'config/unknown-key "fact"'],
    ['{ "rules": { "persona/thin": "warn" } }', 'config/value "warn"'],
    ['{ "rules": { "persona/thin": { "facts": -1 } } }', 'config/value -1'],
    ['{ "rules": [] }', 'config/value []'],
    ['{ "exclude": "drafts" }', 'config/value "drafts"'],
    ['{ "exclude": [1, "drafts"] }', 'config/value 1'],
    ['{ "exclude": ["[abc", "drafts/**"] }', 'config/value "[abc"'],
    ['{ "exclude": ["old/{a,b}/*"] }', 'config/value "old/{a,b}/*"'],
    ['{ "exclude": ["!keep"] }', 'config/value "!keep"'],
    ['{ "exclude": [" "] }', 'config/value " "'],
    ['{ "rules": { "syntax/missing": "off" } }', 'config/unknown-rule "syntax/missing"'],
    ['[]', 'config/value []'],
    ['{ "lang": "en" "exclude": [] }', 'config/syntax "'],
    ['{ lang: "en" }', 'config/syntax l'],
    ['{ "lang": "en" } }', 'config/syntax }'],
    ['{ "lang": ', 'config/syntax '],
    ['', 'config/syntax '],
    ['{ "lang": "\\x" }', 'config/syntax "\\x"'],
  ])('%s', (text, issue) => {
    expect(issuesOf(text)).toEqual([issue]);
  });

  it('proposes the nearest name, with an edit that puts it there', () => {
    const [issue] = parseConfig('{ "rules": { "experience/peakend": "off" } }', 'waymark.json').issues;
    expect(issue!.help!.en).toContain('experience/peak-end');
    expect(issue!.fixes![0]!.edits[0]!.newText).toBe('"experience/peak-end"');
  });

  it('takes the word that reports have for a severity, and the one that findings have', () => {
    for (const word of ['hint', 'info']) {
      const text = `{ "rules": { "persona/thin": "${word}", "stage/order": { "severity": "${word}" } } }`;
      const rules = { 'persona/thin': 'info', 'stage/order': { severity: 'info' } };
      expect(parseConfig(text, 'waymark.json'), word).toEqual({ config: { rules }, issues: [] });
    }
  });

  it('knows the word that reports in Chinese have', () => {
    const [issue] = parseConfig('{ "rules": { "persona/thin": "提示" } }', 'waymark.json').issues;
    expect(issue!.help!.en).toBe('Write `"hint"`, if that is meant.');
    expect(issue!.fixes![0]!.edits[0]!.newText).toBe('"hint"');
  });

  it('says of an error of the language that it stays one', () => {
    const [issue] = parseConfig('{ "rules": { "syntax/missing": "off" } }', 'waymark.json').issues;
    expect(issue!.message.en).toBe(
      '“syntax/missing” (Something is missing) is always an error: it cannot be switched off or changed.',
    );
  });

  it('keeps what is right beside what is not', () => {
    const { config } = parseConfig(
      '{ "lang": "fr", "rules": { "a/b": "off", "persona/thin": "off" } }',
      'waymark.json',
    );
    expect(config).toEqual({ rules: { 'persona/thin': 'off' } });
  });

  it('never throws', () => {
    const json = fc.json().chain((text) => fc.nat({ max: text.length }).map((cut) => text.slice(0, cut)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), json), (text) => {
        expect(parseConfig(text, 'waymark.json').config).toBeTypeOf('object');
      }),
    );
    expect(issuesOf('['.repeat(100_000))).toHaveLength(1);
  });
});
