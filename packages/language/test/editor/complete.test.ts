import { describe, expect, test } from 'vitest';
import { REFERENCES } from '../../src/editor/complete/references.ts';
import { meaningOf } from '../../src/editor/describe/keywords.ts';
import { completionsAt } from '../../src/editor/index.ts';
import { PROGRAM } from '../../src/generated/program.ts';
import type { Element } from '../../src/parser/program.ts';
import { after, scene } from './support.ts';

function itemsAt(input: string, lang?: 'en' | 'zh-CN') {
  const at = scene(input, lang);
  return { at, ...completionsAt(at, at.uri, at.position) };
}

/** The labels, in the order in which they are shown; `kinds` narrows them. */
function check(input: string, expected: string[], kinds?: string[]): void {
  const { items } = itemsAt(input);
  expect(items.filter(({ kind }) => !kinds || kinds.includes(kind)).map(({ label }) => label)).toEqual(expected);
}

const PEOPLE = 'persona Katrina\npersona Robot { machine }\nstakeholder Axle\nteam Fleet\n';
const inStep = (facts: string) =>
  `${PEOPLE}touchpoint Desk\nmetric Score\njourney J {\n for Robot\n explore {\n step a { then b }\n step b {\n${facts}\n } } }\njourney K { for Katrina agree { step k } }`;

describe('keywords that are valid here', () => {
  test('at the top of a file', () =>
    check(
      '<|>',
      ['channel', 'journey', 'metric', 'persona', 'service', 'stages', 'stakeholder', 'team', 'touchpoint'],
      ['keyword'],
    ));
  test('within a stakeholder', () =>
    check('stakeholder S { <|> }', ['during', 'external', 'interest', 'internal', 'power', 'wants'], ['keyword']));
  test('behind what is written of a line', () => {
    check('touchpoint T <|>', ['owned', 'via'], ['keyword']);
    check('touchpoint T owned <|>', ['by']);
    check(
      'channel C as p<|>',
      [
        'app',
        'web',
        'phone',
        'email',
        'chat',
        'social',
        'person',
        'street',
        'vehicle',
        'post',
        'device',
        'api',
        'event',
        'charger',
        'office',
        'print',
      ].sort(),
      ['keyword'],
    );
  });
  test('of an improvement', () => {
    check(inStep('improve "x" { status <|> }'), ['doing', 'done', 'idea', 'planned', 'rejected']);
    check(inStep('improve "x" { <|> }'), ['benefit', 'by', 'effort', 'status']);
  });
  test('causes of a leak', () =>
    check(inStep('gain Axle 3 "x" realized 1 because <|>'), ['misaligned', 'missed', 'suboptimal', 'untracked']));
  test('behind somebody who does or feels', () => check(inStep('Katrina <|>'), ['does', 'feels'], ['keyword']));
  test('in broken text, all the same', () => {
    check('persona\njourney J {\n explore {\n step s {\n feels\n ??\n moment <|>\n', ['of']);
    check(
      'stakeholder S {\n power\n <|>',
      ['during', 'external', 'interest', 'internal', 'power', 'wants'],
      ['keyword'],
    );
  });
  test('none where a name is to be made up, in texts and in comments', () => {
    check('persona <|>', []);
    check('persona P "Ka<|>t"', []);
    check('// per<|>', []);
  });
});

describe('names by kind', () => {
  test('personas behind for', () => check(`${PEOPLE}journey J { for <|> }`, ['Katrina', 'Robot']));
  test('also behind a comma', () => check(`${PEOPLE}journey J { for Robot, <|> }`, ['Robot', 'Katrina']));
  test('parties, those of the journey first', () => check(inStep('gain <|>'), ['Robot', 'Axle', 'Fleet', 'Katrina']));
  test('actors at the beginning of a fact', () => {
    const { items } = itemsAt(inStep('<|>'));
    expect(items.slice(0, 4).map(({ label }) => label)).toEqual(['Robot', 'Axle', 'Fleet', 'Katrina']);
  });
  test('touchpoints behind at', () => check(inStep('does "x" at <|>'), ['Desk']));
  test('metrics behind measure', () => check(inStep('measure <|>'), ['Score']));
  test('the name that is being changed is replaced whole', () => {
    const { at, items } = itemsAt(inStep('does "x" at De<|>rk'));
    const [item] = items;
    expect(after(at, [{ uri: at.uri, range: item!.range, newText: item!.insert }])).toContain('at Desk\n');
  });
  test('stages of the journey’s model, those without steps first, each with its block', () => {
    check(
      'stages M { one two three }\njourney J {\n stages M\n one { step a }\n <|>\n}',
      ['two', 'three', 'one'],
      ['stage'],
    );
    expect(itemsAt('journey J { <|> }').items.find(({ label }) => label === 'explore')).toMatchObject({
      insert: 'explore {\n\t$0\n}',
      snippet: true,
    });
  });
  test('steps of this journey, the next one first, then other journeys', () => {
    check(inStep('then <|>'), ['a', 'K'], ['step', 'journey']);
    check(inStep('then K.<|>'), ['k']);
    check(inStep('offset by K.k<|>'), ['k'], ['step']);
  });
  test('also when their first letter is typed', () => {
    const journey = 'stages M { one two three }\njourney J {\n stages M\n one { step a }\n';
    check(`${journey} o<|>\n}`, ['two', 'three', 'one'], ['stage']);
    check(`${journey} o<|>\n`, ['two', 'three', 'one'], ['stage']);
    check(inStep('R<|>'), ['Robot', 'Axle', 'Fleet', 'Katrina'], ['persona', 'stakeholder', 'team']);
    check(inStep('then a<|>'), ['a', 'K'], ['step', 'journey']);
  });
  test('stages of the models in use behind during', () =>
    check('stages M { one two }\njourney J { stages M }\nstakeholder S { during <|> }', ['one', 'two']));
});

describe('values', () => {
  test('levels', () => check(inStep('feels <|>'), ['+2', '+1', '0', '-1', '-2']));
  test('durations, behind the digits that are typed', () => {
    check(inStep('takes <|>'), ['5s', '5min', '5h', '5d', '5w']);
    check(inStep('takes 15<|>'), ['15s', '15min', '15h', '15d', '15w']);
    check(inStep('waits 1.5h<|>'), ['1.5s', '1.5min', '1.5h', '1.5d', '1.5w']);
  });
  test('chances, behind the digits that are typed', () => {
    check(inStep('then b 20<|>'), ['20%']);
    check(inStep('then b <|>'), ['50%'], ['value']);
  });
  test('units, with and without a quote', () => {
    expect(itemsAt('metric M { unit <|> }').items[0]).toMatchObject({ label: '"%"' });
    expect(itemsAt('metric M { unit "<|>" }').items[0]).toMatchObject({ label: '"%"' });
  });
  test('checks in a comment that silences one', () => {
    const { items } = itemsAt('// waymark-ignore <|>', 'zh-CN');
    expect(items.find(({ label }) => label === 'persona/thin')?.detail).toMatch(/用户画像/);
  });
});

describe('a name that is not declared yet', () => {
  function declares(input: string, expected: string | undefined): void {
    const { at, items } = itemsAt(input);
    const item = items.find(({ kind }) => kind === 'declare');
    if (!item) return void expect(undefined).toBe(expected);
    expect(after(at, [{ uri: at.uri, range: item.range, newText: item.insert }, ...item.extra!])).toBe(expected);
  }

  test('is declared at the end of the file', () =>
    declares('journey J { for Kat<|> }\n', 'journey J { for Kat }\n\npersona Kat\n'));
  test('is declared as a step behind this one', () =>
    declares(
      'journey J { explore {\n  step a { then pay<|> }\n} }',
      'journey J { explore {\n  step a { then pay }\n  step pay\n} }',
    ));
  test('is declared before what is being typed at the end of the file', () => {
    declares(
      'channel A\n\n/** T. */\ntouchpoint T via App<|>',
      'channel A\n\nchannel App\n\n/** T. */\ntouchpoint T via App',
    );
    declares('journey J { for Kat<|>\n', 'persona Kat\n\njourney J { for Kat\n');
    declares('journey J { explore { step a { then pay<|>', undefined);
  });
  test('is declared as one who acts, where a fact begins, unless a word of the language begins like it', () => {
    const all = (input: string) => itemsAt(input).items.filter(({ kind }) => kind === 'declare');
    expect(all('journey J { explore { step a { Foo<|> } } }').map(({ detail }) => detail)).toEqual([
      'declare a new persona',
      'declare a new stakeholder',
    ]);
    declares(
      'journey J { explore { step a { Foo<|> } } }\n',
      'journey J { explore { step a { Foo } } }\n\npersona Foo\n',
    );
    for (const typed of ['f', 'fee', 'T', 'does'])
      expect(all(`journey J { explore { step a { ${typed}<|> } } }`), typed).toEqual([]);
    expect(all('journey J { Foo<|> }')).toEqual([]);
    expect(all('Foo<|>')).toEqual([]);
    expect(itemsAt('journey J { explore { step a { q<|> } } }').incomplete).toBe(true);
  });
  test('is not offered where there is one', () => declares('persona Kat journey J { for Kat<|> }', undefined));
});

test('a letter that is typed brings no other items', () => {
  const labels = (input: string) =>
    itemsAt(input)
      .items.filter(({ kind }) => kind !== 'declare')
      .map(({ label, sort }) => `${sort} ${label}`);
  const after = ['', 'gain ', 'does "x" at ', 'then ', 'measure ', 'then K.', 'feels 1 "x" by ', 'Katrina '];
  const places = [
    ...after.map((facts) => inStep(`${facts}<|>`)),
    ...['', 'for ', 'for Robot, ', 'of ', 'owned by ', 'explore { ', 'explore { } '].map(
      (facts) => `${PEOPLE}stages M { one two }\njourney J { for Robot stages M\n ${facts}<|>\n}`,
    ),
    `${PEOPLE}<|>`,
    `${PEOPLE}stakeholder S { <|> }`,
    `${PEOPLE}stakeholder S {\n power 3\n <|>`,
    `${PEOPLE}journey J { for Robot\n <|>`,
  ];
  for (const place of places) {
    for (const letter of ['q', 'r', 'R', 'o', 's', 'Kat', '租'])
      expect(labels(place.replace('<|>', `${letter}<|>`)), place).toEqual(labels(place));
  }
});

test('whole declarations come as snippets, in the language of the interface', () => {
  const snippet = (lang: 'en' | 'zh-CN') =>
    itemsAt('journey J { explore { <|> } }', lang).items.find(({ kind }) => kind === 'snippet');
  expect(snippet('en')).toMatchObject({ label: 'step with its experience', snippet: true });
  expect(snippet('zh-CN')).toMatchObject({ label: '含体验的步骤' });
});

function elements(of: Element): Element[] {
  const inner = 'of' in of ? (Array.isArray(of.of) ? of.of : [of.of]) : of.is === 'block' ? of.members : [];
  return [of, ...(inner as Element[]).flatMap(elements)];
}

test('every reference of the grammar is known, and every keyword has a meaning', () => {
  for (const { name, body } of PROGRAM.rules) {
    for (const element of elements(body)) {
      if (element.is !== 'token') continue;
      if (element.ref) expect(REFERENCES, `${name}.${element.prop}`).toHaveProperty([`${name}.${element.prop}`]);
      const word = PROGRAM.kinds[element.kind]!;
      if (/^[a-z]/.test(word)) expect(meaningOf(word, name), `${name} ${word}`).toBeDefined();
    }
  }
});
