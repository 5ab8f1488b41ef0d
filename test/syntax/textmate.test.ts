import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textmateJson } from '../../scripts/lib/textmate.ts';
import { root, tokenize } from './tokenize.ts';

/** Some words of the text, each with the innermost scope it must have. */
async function check(text: string, expected: Record<string, string>) {
  const tokens = await tokenize(text);
  const found = Object.fromEntries(
    Object.keys(expected).map((word) => {
      const token = tokens.find((t) => t.text === word);
      return [word, token?.scopes.at(-1)?.replace('.journey', '') ?? 'not a token of its own'];
    }),
  );
  expect(found).toEqual(expected);
}

const inStep = (facts: string) => `journey J {\n  explore {\n    step s {\n${facts}\n    }\n  }\n}`;

test('the file is what the script writes', () => {
  expect(readFileSync(join(root, 'syntaxes/journey.tmLanguage.json'), 'utf8')).toBe(textmateJson());
});

test('declarations: keyword, name, title', () =>
  check('service CarShare "Car share" {}', {
    service: 'storage.type',
    CarShare: 'entity.name.type',
    'Car share': 'string.quoted.double',
    '{': 'punctuation.section.block.begin',
    '}': 'punctuation.section.block.end',
  }));

test('names in any script', () =>
  check('persona 林晓 of 学生\nteam أسطول of शिक्षा\nchannel app-2 as app', {
    林晓: 'entity.name.type',
    学生: 'variable.other.reference',
    أسطول: 'entity.name.type',
    शिक्षा: 'variable.other.reference',
    'app-2': 'entity.name.type',
    app: 'constant.language',
  }));

test('keywords as names are coloured as names', () =>
  check(
    `stakeholder service {}\njourney step {\n  for goal, need\n  pain {\n    step delight {\n      ends does "x" at touchpoint\n      takes feels -1\n      gain cost 2 "y"\n      then ends 20%\n    }\n  }\n}`,
    {
      service: 'entity.name.type',
      goal: 'variable.other.reference',
      need: 'variable.other.reference',
      pain: 'entity.name.namespace.stage',
      delight: 'entity.name.function.step',
      ends: 'variable.other.actor',
      touchpoint: 'variable.other.reference',
      takes: 'variable.other.actor',
      cost: 'variable.other.reference',
      20: 'constant.numeric',
    },
  ));

test('a stakeholder: side, roles, scores, moves', () =>
  check('stakeholder S { internal customer user  power 3  wants "x"\n during realize "why" { interest 8 } }', {
    internal: 'constant.language',
    customer: 'constant.other.role',
    user: 'constant.other.role',
    power: 'keyword.other.fact',
    3: 'constant.numeric',
    wants: 'keyword.other.fact',
    during: 'storage.type',
    realize: 'variable.other.reference',
    interest: 'keyword.other.fact',
  }));

test('touchpoints', () =>
  check('touchpoint Booking "Booking screen" via App owned by Fleet { interaction }', {
    via: 'keyword.other.link',
    App: 'variable.other.reference',
    owned: 'keyword.other.link',
    Fleet: 'variable.other.reference',
    interaction: 'constant.language',
  }));

test('metrics: comparison, readings, dates', () =>
  check('metric M { unit "%"  target >= 90  value 74.5 2026-03-01  data "x.csv" }', {
    unit: 'keyword.other.fact',
    '>=': 'keyword.operator.comparison',
    90: 'constant.numeric',
    74.5: 'constant.numeric',
    '2026-03-01': 'constant.numeric.date',
    data: 'keyword.other.fact',
  }));

test('stage models', () =>
  check('stages Trip "A trip" {\n  /** Before. */\n  before "Before"\n  goal\n}', {
    stages: 'storage.type',
    Trip: 'entity.name.type',
    before: 'entity.name.namespace.stage',
    goal: 'entity.name.namespace.stage',
  }));

test('activities and feelings', () =>
  check(inStep('Katrina does "Reads" at Sticker hidden\nKatrina feels -0.5 "wary" measured by Trust'), {
    Katrina: 'variable.other.actor',
    does: 'keyword.other.fact',
    at: 'keyword.other.link',
    Sticker: 'variable.other.reference',
    hidden: 'constant.language',
    feels: 'keyword.other.fact',
    '-0.5': 'constant.numeric',
    measured: 'constant.language',
    by: 'keyword.other.link',
    Trust: 'variable.other.reference',
  }));

test('time, value, ways on', () =>
  check(
    inStep(
      'takes 1h 30min\nwaits 2w\ngain K 3 social "x" realized 2 because suboptimal\nmoment of truth "Really?"\noffset by Other.pay\nthen leave 20% when "late"\nends',
    ),
    {
      takes: 'keyword.other.fact',
      '1h': 'constant.numeric.duration',
      '30min': 'constant.numeric.duration',
      gain: 'keyword.other.fact',
      K: 'variable.other.reference',
      social: 'constant.language',
      realized: 'keyword.other.link',
      suboptimal: 'constant.language',
      moment: 'keyword.other.fact',
      truth: 'keyword.other.fact',
      offset: 'keyword.control.flow',
      Other: 'variable.other.reference',
      '.': 'punctuation.accessor',
      pay: 'variable.other.reference',
      leave: 'variable.other.reference',
      '%': 'keyword.other.unit.percent',
      when: 'keyword.control.flow',
      ends: 'keyword.control.flow',
    },
  ));

test('the word that leads on', () =>
  check(inStep('then leave'), Object.fromEntries([['then', 'keyword.control.flow']])));

test('improvements', () =>
  check(inStep('improve "Show it first" { benefit 4 effort 1 by Fleet status planned }\npain "x"'), {
    improve: 'keyword.other.fact',
    benefit: 'keyword.other.fact',
    by: 'keyword.other.link',
    Fleet: 'variable.other.reference',
    status: 'keyword.other.fact',
    planned: 'constant.language',
    pain: 'keyword.other.fact',
  }));

test('texts over several lines, and escapes', async () => {
  await check('persona P {\n  day """Up at six,\nhome at // eight {"""\n  hope "a \\" b"\n}', {
    'Up at six,': 'string.quoted.triple',
    'home at // eight {': 'string.quoted.triple',
    hope: 'keyword.other.fact',
    '\\"': 'constant.character.escape',
  });
});

test('comments, documentation, suppressions', () =>
  check('// plain\n/* block\n still */\n/** Doc. */\n// waymark-ignore text/bidi: on purpose\nteam T', {
    plain: 'comment.line.double-slash',
    still: 'comment.block',
    'waymark-ignore': 'keyword.control.suppression',
    'text/bidi': 'entity.name.tag.rule',
    'on purpose': 'comment.line.double-slash.suppression',
    team: 'storage.type',
  }));

test('a block left open does not colour the declarations below it', () =>
  check('journey J {\n  explore {\n    step s {\n      then\n\nmetric M { unit "min" }', {
    metric: 'storage.type',
    M: 'entity.name.type',
    unit: 'keyword.other.fact',
  }));

for (const file of globSync(['examples/**/*.journey', 'packages/language/src/**/*.journey'], { cwd: root }).sort()) {
  test(`${file}: every word has a colour, none is invalid`, async () => {
    const tokens = await tokenize(readFileSync(join(root, file), 'utf8'));
    const plain = tokens.filter(({ scopes }) => scopes.filter((s) => !s.startsWith('meta.')).length === 0);
    const invalid = tokens.filter(({ scopes }) => scopes.some((s) => s.startsWith('invalid')));
    expect({ plain, invalid }).toEqual({ plain: [], invalid: [] });
  });
}
