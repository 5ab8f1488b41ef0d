import { RULES, ruleOf } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { FIXERS, fixesFor } from '../../src/editor/fixes/index.ts';
import type { Edit } from '../../src/editor/index.ts';
import { allSureFixes } from '../../src/editor/index.ts';
import { LANGUAGE_RULES } from '../../src/rules.ts';
import type { Workspace } from '../../src/workspace/index.ts';
import { workspaceOf } from '../support.ts';
import { after, apply, type Scene, scene } from './support.ts';

/** What is wrong with a project: each rule as often as it is reported. */
function rulesOf(workspace: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { uri } of workspace.inOrder()) {
    for (const { rule } of workspace.findings(uri)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function fixed({ texts }: Scene, edits: readonly Edit[]): Workspace {
  const own = (uri: string) => edits.filter((edit) => edit.uri === uri);
  return workspaceOf([...texts].map(([uri, text]) => [uri, apply(text, own(uri))]));
}

/** Every fix of the rule's findings makes one go away (at least), and brings no new one of any rule. */
function expectFixed(rule: string, input: string): void {
  const at = scene(input);
  const before = rulesOf(at.workspace);
  const findings = at.workspace
    .inOrder()
    .flatMap(({ uri }) => at.workspace.findings(uri))
    .filter((one) => one.rule === rule);
  expect(findings.length, `${rule} is reported`).toBeGreaterThan(0);
  for (const finding of findings) {
    const fixes = fixesFor(at, finding);
    expect(fixes.length, `${rule} has a fix`).toBeGreaterThan(0);
    const { uri } = finding.source;
    // To fix all of a file only those rules are looked at of which it is known that they can be sure.
    if (fixes.some(({ sure, edits }) => sure && edits.every((edit) => edit.uri === uri)))
      expect(allSureFixes(at, uri, rule), rule).not.toEqual([]);
    for (const { title, edits } of fixes) {
      expect(title['zh-CN'], rule).toMatch(/\p{Script=Han}/u);
      expect(title.en, rule).not.toMatch(/\p{Script=Han}/u);
      const now = rulesOf(fixed(at, edits));
      const text = after(at, edits);
      expect(now.get(rule) ?? 0, `${title.en}:\n${text}`).toBeLessThan(before.get(rule)!);
      for (const [other, count] of now)
        expect(count, `${title.en} brings ${other}:\n${text}`).toBeLessThanOrEqual(before.get(other) ?? 0);
    }
  }
}

const PEOPLE =
  'persona Katrina { goal "a" need "b" pain "c" }\nchannel App\nteam Fleet\ntouchpoint Desk via App owned by Fleet { interaction }\n';
const journey = (facts: string, stages: string) => `${PEOPLE}journey Trip {\n  ${facts}\n  ${stages}\n}\n`;
const ALL = 'for Katrina who "a" why "b" goal "c" how "d"';

/** Where the rule's own example would bring other findings with what it adds. */
const INPUTS: Readonly<Record<string, string>> = {
  'name/double': 'channel A\nchannel A\n',
  'name/unresolved': 'touchpoint T via App\n',
  'journey/cycle': journey(ALL, 'realize { step a { does "x" at Desk feels 1 detail Trip offset by a } }'),
  'touchpoint/no-owner': journey(ALL, 'realize { step a { does "x" at Desk feels 1 } }').replace(' owned by Fleet', ''),
  'syntax/unclosed-block': journey(ALL, 'realize {\n    step look { does "x" at Desk feels 1 }'),
  'syntax/repeated': 'stakeholder S { power 3 power 4 interest 5 }\n',
  'journey/no-persona': journey(
    'who "a" why "b" goal "c" how "d"',
    'realize { step look { Katrina does "x" at Desk Katrina feels 1 } }',
  ),
  'moment/unmeasured': `metric Score\n${journey(ALL, 'realize { step look { does "x" at Desk feels 1 moment of truth } }')}`,
  'service/missing-role':
    'stakeholder A { power 3 interest 4 }\nstakeholder B { power 3 interest 4 }\nservice S { provider A customer B }\n',
  'step/no-touchpoint': journey(ALL, 'realize { step look { does "x" feels 1 } step go { does "y" at Desk feels 1 } }'),
  'step/unreachable': journey(
    ALL,
    'realize {\n    step look { does "x" at Desk feels 1 then go }\n    step lost { does "x" at Desk feels 1 }\n    step go { does "y" at Desk feels 1 }\n  }',
  ),
  'suppression/unused': `// waymark-ignore persona/thin: no longer\n${PEOPLE}touchpoint Other via App owned by Fleet // waymark-ignore touchpoint/no-owner: by nobody\n`,
  'stage/order': `${journey(
    `${ALL} stages M`,
    'two {\n    // Second.\n    step b { does "x" at Desk feels 1 }\n  }\n  one { step a { does "x" at Desk feels 1 } } // first',
  )}stages M { one two }\n`,
  'value/one-sided': `stakeholder P { power 3 interest 3 }\nservice S { provider P customer P user P sponsor P }\n${journey(`${ALL} of S`, 'realize { step look { does "x" at Desk feels 1 gain Katrina 1 "x" realized 1 } }')}`,
  'value/untracked': `metric Score\nstakeholder P { power 3 interest 3 }\n${journey(ALL, 'realize { step look { does "x" at Desk feels 1 gain Katrina 1 "x" gain P 1 "y" } }')}`,
  'value/negative': journey(
    ALL,
    'agree { step pay { does "x" at Desk feels 0 cost Katrina 2 "m" } }\n  realize { step go { does "x" at Desk feels 1 gain Katrina 4 "t" realized 4 } }',
  ),
};

const step = (facts: string) => journey(ALL, `realize { step look { does "x" at Desk feels 1 ${facts} } }`);

/** Findings that bring their own fixes. */
const OWN: readonly (readonly [string, string])[] = [
  ['number/range', 'stakeholder S { power 12 interest 3 }\n'],
  ['number/range', journey(ALL, 'realize { step look { does "x" at Desk feels 3 } }')],
  ['name/unresolved', `${PEOPLE}touchpoint Other via Ap owned by Fleet\n`],
  ['syntax/date', 'metric M { value 3 2026-1-2 }\n'],
  ['syntax/duration', step('takes 5minutes')],
  ['syntax/escape', step(String.raw`thinks "a\q"`)],
  ['syntax/full-width', step('thinks “x”')],
  ['syntax/full-width', journey(ALL, 'realize ｛ step look { does "x" at Desk feels 1 } }')],
  ['syntax/unclosed-comment', `${PEOPLE}/* later`],
  ['syntax/unclosed-text', step('').replace(' } }', '\n pain "late\n} }')],
];

describe('every fix mends what it is for, and brings nothing new', () => {
  test.each(Object.keys(FIXERS))('%s', (rule) => {
    const input = INPUTS[rule] ?? ruleOf(rule)?.examples.bad;
    expect(input, `an input for ${rule}`).toBeDefined();
    expectFixed(rule, input!);
  });

  test('text/bidi, in a comment', () => {
    expectFixed('text/bidi', '// a\u202eb\npersona K { goal "a" need "b" pain "c" }\n');
  });

  test('value/negative, with steps that give back too little', () => {
    const one = (name: string, facts: string) => `step ${name} { does "x" at Desk feels 1 ${facts} }`;
    const steps = [
      one('rent', 'cost Katrina 3 "m" offset by ride'),
      one('pay', 'cost Katrina 4 "m" offset by ride'),
      one('ride', 'gain Katrina 6 "t" realized 6'),
      one('rest', 'gain Katrina 5 "t" realized 5'),
    ];
    expectFixed('value/negative', journey(ALL, `realize { ${steps.join(' ')} }`));
  });

  test.each(OWN)('%s, by the fix that comes with the finding', expectFixed);
});

/** Where no text can mend it, because somebody has to find something out or to change the service and not the words. */
const WITHOUT: Readonly<Record<string, string>> = {
  'experience/channel-hop': 'the service has to let people stay in one channel',
  'experience/peak-end': 'the end has to get better; another number would only say so',
  'experience/scattered-pain': 'the steps themselves have to be joined or mended',
  // A “…” in a fact asks a question. An empty step is no question: it brings findings of its own, as is held below.
  'journey/empty': 'what happens in it somebody has to find out; an empty step would trade one finding for others',
  'journey/missing-stage':
    'somebody has to find out what happens there; an empty step would trade one finding for others',
  'metric/data': 'what was measured, and where it is kept, the text does not know',
  'metric/off-target': 'what is measured has to get better; another number would only say so',
  'syntax/missing': 'what people mean to say there is theirs to write',
  'syntax/unexpected': 'it may be meant in many ways; where one is likely, the finding brings its own fix',
  'text/encoding': 'the characters are lost; the file has to be saved as UTF-8 from where they still are',
  'text/too-large': 'its text is not read',
};

test('each rule has a fix, or there is a reason why none can be', () => {
  const rules = [...RULES, ...LANGUAGE_RULES].map(({ id }) => id);
  const unfixed = rules.filter((id) => !FIXERS[id] && !OWN.some(([rule]) => rule === id));
  expect([...new Set(unfixed)].sort()).toEqual(Object.keys(WITHOUT).sort());
});

test('a step that says nothing trades the finding that it is missing for others', () => {
  const { workspace } = scene(journey(ALL, 'explore { step new "…" }'));
  expect([...rulesOf(workspace).keys()]).toEqual(expect.arrayContaining(['step/no-touchpoint', 'experience/missing']));
});

describe('closing a block', () => {
  const whole = `// A.
journey J "A" {
  explore {
    step a "First" {
      feels 1 // so
    }

    // B.
    step b {
      improve "x" {
        by S
      }
    }
  }
  agree {
    step c { feels 2 }
  }
}
stakeholder S {
  power 3
}
`;
  const lines = whole.split('\n');
  const closings = lines.flatMap((line, i) => (line.trim() === '}' ? [i] : []));

  function closed(text: string): string {
    const at = scene(text);
    const [finding] = at.workspace.findings(at.uri).filter(({ rule }) => rule === 'syntax/unclosed-block');
    const [fix] = fixesFor(at, finding!);
    return after(at, fix!.edits);
  }

  test.each(closings)('gives back the } of line %i', (i) =>
    expect(closed(lines.toSpliced(i, 1).join('\n'))).toBe(whole),
  );
  test('keeps the line breaks of the file', () =>
    expect(closed(whole.replace('    }\n\n', '\n').replaceAll('\n', '\r\n'))).toBe(whole.replaceAll('\n', '\r\n')));
  test('closes all that is open at the end of the file', () =>
    expect(closed('journey J {\n  explore {\n    step a { // now\n')).toBe(
      'journey J {\n  explore {\n    step a { // now\n    }\n  }\n}\n',
    ));
});

describe('what a fix writes', () => {
  function check(input: string, rule: string, expected: string, which = 0): void {
    const at = scene(input);
    const finding = at.workspace
      .inOrder()
      .flatMap(({ uri }) => at.workspace.findings(uri))
      .find((one) => one.rule === rule)!;
    expect(after(at, fixesFor(at, finding)[which]!.edits)).toBe(expected);
  }

  test('declares a missing name in the file that has most of its kind, or here', () => {
    const input = '--- a.journey\njourney J { for Kat }\n--- people.journey\npersona Anna\n';
    check(input, 'name/unresolved', '--- people.journey\npersona Anna\n\npersona Kat\n');
    check(input, 'name/unresolved', '--- a.journey\njourney J { for Kat }\n\npersona Kat\n', 1);
  });
  test('declares a missing step behind the one that leads to it', () =>
    check(
      'journey J {\n  explore {\n    step a {\n      then b\n    }\n  }\n}\n',
      'name/unresolved',
      'journey J {\n  explore {\n    step a {\n      then b\n    }\n    step b\n  }\n}\n',
    ));
  test('adds lines at the depth of their neighbours', () =>
    check(
      'persona Kat {\n    // Who?\n}\n',
      'persona/thin',
      'persona Kat {\n    // Who?\n  goal "…"\n  need "…"\n  pain "…"\n}\n',
    ));
  test('adds to a block that is not closed behind its brace', () => {
    const unclosed =
      'persona K { goal "a" need "b" pain "c" }\njourney J {\n  for K\n  realize {\n    step a { // now\n';
    const at = scene(unclosed);
    const finding = at.workspace.findings(at.uri).find(({ rule }) => rule === 'experience/missing')!;
    const [fix] = fixesFor(at, finding);
    expect(after(at, fix!.edits)).toBe(unclosed.replace('{ // now', '{ feels 0 "…" // now'));
  });
  test('takes one name out of a list, and a fact of its own whole', () => {
    const rest = ' goal "a" }\npersona K\npersona L\n';
    for (const [facts, left] of [
      ['for K, K', 'for K'],
      ['for K, K, L', 'for K, L'],
      ['for L for L, K', 'for L for K'],
    ])
      check(`journey J { ${facts}${rest}`, 'syntax/repeated', `journey J { ${left}${rest}`);
    check(`journey J {\n  for K\n  for K\n${rest}`, 'syntax/repeated', `journey J {\n  for K\n${rest}`);
  });
  test('meets first what the steps around meet: there the channel stays', () => {
    const met = ['A', 'B', 'C'].map((name) => `step at${name} { does "x" at ${name} }`);
    const at = scene(
      `touchpoint A\ntouchpoint B\ntouchpoint C\njourney J { explore { ${met.join(' ')} step s { does "x" } } }`,
    );
    const finding = at.workspace.findings(at.uri).find(({ rule }) => rule === 'step/no-touchpoint')!;
    expect(
      fixesFor(at, finding)
        .map(({ title }) => title.en)
        .slice(0, 3),
    ).toEqual(['C', 'B', 'A'].map((name) => `Write ‘at ${name}’`));
  });
  test('says nothing of an owner where that is begun', () => {
    const at = scene(
      'team Fleet\nchannel App\ntouchpoint <|>T via App owned\njourney J { explore { step a { does "x" at T } } }',
    );
    const finding = at.workspace.findings(at.uri).find(({ rule }) => rule === 'touchpoint/no-owner');
    expect(finding && fixesFor(at, finding)).toEqual([]);
  });
  test('keeps what stands between stages in its place', () =>
    check(
      'journey J {\n  two { step b }\n\n  // Then:\n  one { step a }\n  stages M\n}\nstages M { one two }',
      'stage/order',
      'journey J {\n  // Then:\n  one { step a }\n\n  two { step b }\n  stages M\n}\nstages M { one two }',
    ));
  test('takes the whole line of a comment', () =>
    check(
      'channel A\n// waymark-ignore persona/thin: so\nchannel B\n',
      'suppression/unused',
      'channel A\nchannel B\n',
    ));
});

test('a file is named as it is where its address is malformed', () => {
  const at = scene('touchpoint T via <|>App\n--- 100%.journey\nchannel Phone channel Desk\n');
  const finding = at.workspace.findings('a.journey').find(({ rule }) => rule === 'name/unresolved')!;
  expect(fixesFor(at, finding).map(({ title }) => title.en)).toContain('Declare the channel App in 100%.journey');
});

test('sure fixes are made together', () => {
  const at = scene('stakeholder S { power 12 interest -3 } // waymark-ignore persona/thin: so\npersona "Kat" {}\n');
  const edits = allSureFixes(at, at.uri);
  expect(after(at, edits)).toBe('stakeholder S { power 10 interest 0 }\npersona "Kat" {}\n');
});
