import { buildProject } from '@waymark/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../../test/support/arbitrary-model.ts';
import { buildModel } from '../../../../test/support/build-model.ts';
import { runs } from '../../../../test/support/runs.ts';
import { isExcluded, type ProjectConfig, parseConfig, RULES, runChecks } from '../../src/index.ts';
import { check, findingsOf, modelOf } from '../support/check.ts';

const rulesIn = async (text: string, config?: ProjectConfig) =>
  runChecks(await modelOf(text), config).map(({ rule, severity }) => `${severity} ${rule}`);

describe('runChecks', () => {
  it('never throws, gives the same twice, and leaves the model as it was', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const before = structuredClone(model);
        const findings = runChecks(model);
        expect(runChecks(structuredClone(model))).toEqual(findings);
        expect(model).toEqual(before);
        for (const { source, message, help } of findings) {
          expect(source.start.line).toBeGreaterThanOrEqual(0);
          // Titles are of generated words, one of which, nulla, is now and then cut short to “null…”.
          for (const text of [message, help])
            expect(`${text?.en} ${text?.['zh-CN']}`).not.toMatch(/undefined|NaN|\bnull\b(?!…)/u);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('finds no number out of range and no broken name where there is none', () => {
    fc.assert(
      fc.property(arbitraryModel({ valid: true }), (model) => {
        expect(runChecks(model).filter(({ rule }) => rule === 'number/range')).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it('does not overflow on ten thousand steps in a row', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => ({ name: `s${i}`, detail: i === 0 ? 'J' : undefined }));
    const model = buildModel({ journeys: [{ name: 'J', stages: [{ stage: 'explore', steps }] }] });
    expect(runChecks(model).map(({ rule }) => rule)).toContain('journey/cycle');
  });

  it('survives broken texts of all kinds', async () => {
    for (const { examples } of RULES) {
      for (let cut = 0; cut < examples.bad.length; cut += 17) {
        const { model } = await buildProject([{ uri: 'a.journey', text: examples.bad.slice(0, cut) }]);
        runChecks(model);
      }
    }
  });

  it('sorts by file and position', async () => {
    const text = 'persona Katrina\npersona Ada\ntouchpoint Door\n';
    const files = ['b.journey', 'a.journey'].map((uri) => ({ uri, text: text.replaceAll(/(\w+)$/gmu, `$1${uri[0]}`) }));
    const { model } = await buildProject(files);
    const places = runChecks(model).map(({ source }) => `${source.uri[0]}${source.start.line}`);
    expect(places).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  });
});

describe('what has no name yet', () => {
  it.each([
    ['journey {\n}'],
    ['journey { explore { step { feels 1 } } }'],
    ['journey'],
    ['persona\ntouchpoint\nstakeholder { internal power 9 interest 9 }\nservice { }'],
  ])('gets no advice: %j', async (text) => {
    const rules = (await findingsOf(text)).map(({ rule }) => rule);
    expect(rules.filter((rule) => !rule.startsWith('syntax/'))).toEqual([]);
  });

  it('is told of what cannot be all the same', async () => {
    const rules = (await findingsOf('journey { explore { step { feels 3 } } }')).map(({ rule }) => rule);
    expect(rules).toContain('number/range');
  });
});

describe('the configuration', () => {
  const text = 'persona Katrina { goal "Pass"  need "Time" }\n';

  it('changes severities, and leaves out what is off', async () => {
    expect(await rulesIn(text)).toEqual(['info persona/thin']);
    expect(await rulesIn(text, { rules: { 'persona/thin': 'error' } })).toEqual(['error persona/thin']);
    expect(await rulesIn(text, { rules: { 'persona/thin': { severity: 'warning' } } })).toEqual([
      'warning persona/thin',
    ]);
    expect(await rulesIn(text, { rules: { 'persona/thin': 'off' } })).toEqual([]);
  });

  it('sets options, and takes the default for what has the wrong type', async () => {
    expect(await rulesIn(text, { rules: { 'persona/thin': { facts: 2 } } })).toEqual([]);
    expect(await rulesIn(text, { rules: { 'persona/thin': { facts: 'two' } } })).toEqual(['info persona/thin']);
  });

  it.each([
    ['drafts/**', true],
    ['drafts', true],
    ['drafts/*', true],
    ['./drafts/', true],
    ['**/*.journey', true],
    ['drafts/?.journey', true],
    ['*.journey', false],
    ['raft*', false],
    ['other/**', false],
    ['drafts/a.journe', false],
    ['drafts/(a|b).journey', false],
  ])('excludes by %s: %s', (pattern, excluded) => {
    expect(isExcluded('file:///home/me/project/drafts/a.journey', [pattern], '/home/me/project')).toBe(excluded);
    expect(isExcluded('drafts/a.journey', [pattern], '')).toBe(excluded);
  });

  it('matches from any folder on where the root is not known', () => {
    expect(isExcluded('file:///home/me/%E8%8D%89%E7%A8%BF/a.journey', ['草稿/**'])).toBe(true);
    expect(isExcluded('C:\\work\\drafts\\a.journey', ['drafts/**'])).toBe(true);
  });

  it('says nothing of files that are excluded, neither of their suppressions', async () => {
    const silenced = `// waymark-ignore persona/thin\n${text}// waymark-ignore nothing/known: at all\ntouchpoint Door\n`;
    expect(await rulesIn(silenced, { exclude: ['test.journey'] })).toEqual([]);
  });
});

describe('suppressions', () => {
  it('silence one rule, where they stand', async () => {
    await check(
      'persona/thin',
      '// waymark-ignore persona/thin: a stand-in\npersona Katrina\npersona «Ada»\npersona Bob // waymark-ignore persona/thin: as well\n',
    );
    await check('persona/thin', '// waymark-ignore touchpoint/unused: not this one\npersona «Katrina»\n');
  });

  it('cover all of the declaration that follows', async () => {
    const journey = (comment: string, marked: boolean) =>
      `persona Katrina
journey Trip {
  for Katrina
  ${comment}
  agree {
    step a { feels 5 }
    step b { feels -5 }
  }
}
`
        .replace(/5/gu, marked ? '«5»' : '5')
        .replace('-«5»', '«-5»');
    await check('number/range', journey('', true));
    await check('number/range', journey('// waymark-ignore number/range: to be asked again', false));
  });

  it('are reported without a reason, though they hold', async () => {
    const text = '«// waymark-ignore persona/thin»\npersona Katrina\n';
    await check('suppression/no-reason', text);
    await check('persona/thin', text.replaceAll(/[«»]/gu, ''));
  });

  it('are reported where they silence nothing, with an edit that removes them', async () => {
    const text = '«// waymark-ignore touchpoint/unused: not yet»\npersona Katrina\n';
    const [finding] = await check('suppression/unused', text);
    expect(finding!.fixes![0]!.edits).toEqual([{ range: finding!.source, newText: '' }]);
  });

  it('are not judged for checks that are off', async () => {
    const text = '// waymark-ignore touchpoint/unused: not yet\npersona Katrina\n';
    await check('suppression/unused', text, { rules: { 'touchpoint/unused': 'off' } });
  });

  it('name the check that was meant', async () => {
    const [finding] = await check(
      'suppression/unknown-rule',
      '«// waymark-ignore persona/thick: no»\npersona Katrina\n',
    );
    expect(finding!.help!.en).toContain('`persona/thin`');
  });

  it.each([
    ['// waymark-ignore', 'This comment does not say which check it silences.'],
    ['// waymark-ignore: so', 'This comment does not say which check it silences.'],
    ['// waymark-ignore syntax/missing: so', '“syntax/missing” (Something is missing) cannot be silenced.'],
    [
      '// waymark-ignore suppression/unused: so',
      '“suppression/unused” (A check is silenced where it has nothing to say) cannot be silenced.',
    ],
  ])('are told once what is wrong with them: %s', async (comment, message) => {
    const findings = await findingsOf(`${comment}\nchannel A\n`);
    expect(findings.map(({ rule, message }) => [rule, message.en])).toEqual([['suppression/unknown-rule', message]]);
  });

  it('cannot silence what is said of them', async () => {
    const rules = await rulesIn('// waymark-ignore suppression/no-reason: enough\npersona Katrina\n');
    expect(rules).toContain('warning suppression/unknown-rule');
  });

  it('all count as used where several cover one finding', async () => {
    const text = `// waymark-ignore number/range: all of it
persona Katrina
// waymark-ignore number/range: outer
journey Trip {
  for Katrina
  // waymark-ignore number/range: inner
  agree { step a { feels 5 } }
}
`;
    await check('suppression/unused', text.replace(/^(.*)$/mu, '«$1»'));
  });
});

it('quotes no more than the beginning of a long title', async () => {
  const found = await findingsOf(`journey A "${'x'.repeat(1e5)}" { explore { step a } }`);
  expect(found.length).toBeGreaterThan(2);
  expect(Math.max(...found.map(({ message }) => message.en.length))).toBeLessThan(200);
});

describe('what the language advises', () => {
  const twice = 'stakeholder S {\n  power 3  power 4\n  interest 5\n}\n';
  const data = 'metric M { data "none.csv" }\n';
  const said = async (text: string, rule: string, config: ProjectConfig = {}) =>
    (await findingsOf(text, config)).filter((one) => one.rule === rule).map(({ severity }) => severity);

  it('has the severity that waymark.json gives it', async () => {
    for (const [text, rule] of [
      [twice, 'syntax/repeated'],
      [data, 'metric/data'],
    ] as const) {
      expect(await said(text, rule)).toEqual(['warning']);
      expect(await said(text, rule, { rules: { [rule]: 'error' } })).toEqual(['error']);
      expect(await said(text, rule, { rules: { [rule]: 'off' } })).toEqual([]);
      expect(parseConfig(JSON.stringify({ rules: { [rule]: 'off' } }), 'waymark.json').issues).toEqual([]);
    }
  });

  it('can be silenced, and the comment is judged', async () => {
    const ignore = (rule: string) => `// waymark-ignore ${rule}: on its way\n`;
    const all = async (text: string) => (await findingsOf(text)).map(({ rule }) => rule);
    expect(await all(ignore('metric/data') + data)).toEqual([]);
    expect(await all(`${ignore('metric/data')}channel A\n`)).toEqual(['suppression/unused']);
    expect(await said(ignore('syntax/repeated') + twice, 'syntax/repeated')).toEqual([]);
    expect(await said('channel A // \u202e\n', 'text/bidi', { rules: { 'text/bidi': 'info' } })).toEqual(['info']);
  });

  it('leaves what cannot be meant as it is', async () => {
    expect(await said('// waymark-ignore name/double: no\nchannel A\nchannel A\n', 'name/double')).toEqual(['error']);
  });
});
