import { describe, expect, test } from 'vitest';
import { REFERENCES } from '../../src/editor/complete/references.ts';
import { meaningOf } from '../../src/editor/describe/keywords.ts';
import { completionsAt } from '../../src/editor/index.ts';
import { PROGRAM } from '../../src/generated/program.ts';
import type { Element } from '../../src/parser/program.ts';
import { stories, workspaceOf } from '../support.ts';
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

function labels(input: string): string[] {
  return itemsAt(input).items.map(({ label }) => label);
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
  test('behind a line as long as no other', () => {
    const facts = Array.from({ length: 5000 }, (_, i) => `gain outcome ${i} "g"`).join(' ');
    expect(labels(inStep(`${facts} <|>`))).toContain('cost');
    expect(labels(`persona Mia persona Kim\njourney J { for ${'Mia, '.repeat(5000)}<|> }`)).toEqual(['Kim']);
    expect(labels(`journey J { ${'x '.repeat(5000)}<|> }`)).toEqual(labels('journey J { x x <|> }'));
  });
  test('behind what is written of a line', () => {
    check('touchpoint T <|>', ['owned by', 'via'], ['keyword']);
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
    check('stakeholder S {\n power\n <|>', ['during', 'external', 'interest', 'internal', 'wants'], ['keyword']);
  });
  test('also comparisons, with what is typed of them', () => {
    check('metric M { target <|> }', ['<', '<=', '=', '>', '>=']);
    check('metric M { target ><|> 3 }', ['<', '<=', '=', '>', '>=']);
  });
  test('but none of what counts once and is said', () => {
    check('stakeholder S { power 3\n <|>\n internal user }', ['during', 'interest', 'internal', 'wants'], ['keyword']);
    check('journey J { as-is who "a" of S\n <|> }', ['for', 'goal', 'how', 'owner', 'stages', 'why'], ['keyword']);
    // The word at the cursor is the one that says it, and a name is no word of the language.
    check(
      'stakeholder S { po<|>wer 3 }',
      ['during', 'external', 'interest', 'internal', 'power', 'wants'],
      ['keyword'],
    );
    expect(labels(inStep('takes does "x"\n <|>'))).toContain('takes');
  });
  test('what goes on with the fact before what begins another one', () => {
    expect(labels(inStep('does "x" <|>')).slice(0, 4)).toEqual(['at', 'hidden', 'visible', 'Robot']);
    expect(labels(inStep('gain Axle 1 "x" realized 1 <|>'))[0]).toBe('because');
    expect(labels(inStep('then b 20% <|>'))[0]).toBe('when');
    expect(labels(inStep('feels 1 <|>')).slice(0, 3)).toEqual(['assumed', 'measured by', 'researched']);
  });
  test('with those that have to follow, where they do not yet', () => {
    const written = (input: string, label: string) => itemsAt(input).items.find((one) => one.label === label)?.insert;
    expect(written(inStep('<|>'), 'moment of truth')).toBe('moment of truth');
    expect(written(inStep('off<|>'), 'offset by')).toBe('offset by');
    expect(written(inStep('off<|> by b'), 'offset')).toBe('offset');
  });
  test('none where a name is to be made up, in texts and in comments', () => {
    check('persona <|>', []);
    check('persona P "Ka<|>t"', []);
    check('// per<|>', []);
  });
});

describe('names by kind', () => {
  test('personas behind for', () => check(`${PEOPLE}journey J { for <|> }`, ['Katrina', 'Robot']));
  test('also behind a comma, but for those that the list has', () => {
    check(`${PEOPLE}journey J { for Robot, <|> }`, ['Katrina']);
  });
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
  test('journeys behind detail, but for the one at hand', () => check(inStep('detail <|>'), ['K']));
  test('stages of the models in use behind during', () =>
    check('stages M { one two }\njourney J { stages M }\nstakeholder S { during <|> }', ['one', 'two']));
});

describe('where a name refers to something, what it may refer to is offered, and nothing of another kind', () => {
  const ONE_OF_EACH = `service Sharing
stakeholder Axle
team Fleet
persona Kat
channel App
touchpoint Desk
metric Score
stages Two { one two }
journey Other { stages Two one { step far } }
`;
  const step = (facts: string) => `journey Own { stages Two two { step near step here { ${facts} } } }`;
  const PARTIES = ['Axle', 'Fleet', 'Kat'];
  const ACTING = ['persona', 'stakeholder'];
  const OWNING = ['team', 'stakeholder'];

  /** With the cursor at the name: the names that are offered, and the kinds of which a name not known can be declared. */
  const places: Record<string, [line: string, offered: string[], declarable: string[]]> = {
    'ServiceRole.parties': ['service S { provider <|> }', ['Axle'], ['stakeholder']],
    'Move.stage': ['stakeholder S { during <|> }', ['one', 'two'], []],
    'Team.of': ['team T of <|>', ['Axle'], ['stakeholder']],
    'Persona.of': ['persona P of <|>', ['Axle'], ['stakeholder']],
    'Touchpoint.via': ['touchpoint T via <|>', ['App'], ['channel']],
    'Touchpoint.owner': ['touchpoint T owned by <|>', ['Axle', 'Fleet'], OWNING],
    'Travellers.personas': ['journey J { for <|> }', ['Kat'], ['persona']],
    'Scope.service': ['journey J { of <|> }', ['Sharing'], ['service']],
    'Model.model': ['journey J { stages <|> }', ['ITIL', 'Lifecycle', 'Phases', 'Two'], ['stage model']],
    'Ownership.owner': ['journey J { owner <|> }', ['Axle', 'Fleet'], OWNING],
    'StageBlock.stage': ['journey J { stages Two\n <|> }', ['one', 'two'], []],
    'Activity.actor': [step('<|>'), PARTIES, ACTING],
    'Activity.at': [step('does "x" at <|>'), ['Desk'], ['touchpoint']],
    'Feeling.persona': [step('<|>'), PARTIES, ACTING],
    'Feeling.metric': [step('feels 1 measured by <|>'), ['Score'], ['metric']],
    'Entry.party': [step('gain <|>'), PARTIES, ACTING],
    'Measure.metrics': [step('measure <|>'), ['Score'], ['metric']],
    'Detail.journey': [step('detail <|>'), ['Other'], ['journey']],
    'StepRef.journey': [step('then <|>'), ['Other', 'near'], ['step']],
    'StepRef.step': [step('then Other.<|>'), ['far'], ['step']],
    'Doer.by': [step('improve "x" { by <|> }'), ['Axle', 'Fleet'], OWNING],
  };
  const noNames = ['keyword', 'snippet', 'value', 'declare'];

  test('each place of the grammar is looked at', () => expect(Object.keys(places)).toEqual(Object.keys(REFERENCES)));
  test.each(Object.entries(places))('%s', (_, [line, offered, declarable]) => {
    const { items } = itemsAt(ONE_OF_EACH + line);
    expect(
      items
        .filter(({ kind }) => !noNames.includes(kind))
        .map(({ label }) => label)
        .sort(),
    ).toEqual(offered);
    const unknown = itemsAt(ONE_OF_EACH + line.replace('<|>', 'Zz<|>')).items;
    expect(unknown.filter(({ kind }) => kind === 'declare').map(({ detail }) => detail)).toEqual(
      declarable.map((term) => `declare a new ${term}`),
    );
  });
});

describe('what stands behind the cursor is not written twice', () => {
  function completed(input: string, label: string): string {
    const { at, items } = itemsAt(input);
    const { range, insert } = items.find((one) => one.label === label)!;
    return after(at, [{ uri: at.uri, range, newText: insert }]);
  }

  test('the block of a stage', () => {
    expect(completed('journey J {\n ex<|>plo { step a }\n}', 'explore')).toBe('journey J {\n explore { step a }\n}');
    expect(completed('journey J {\n ex<|> "E" { step a }\n}', 'explore')).toContain(' explore "E" { step a }');
  });
  test('the dot behind a journey, the sign behind a chance', () => {
    expect(completed(inStep('then <|>Q.k'), 'K')).toContain('then K.Q.k');
    expect(completed(inStep('then Q<|>.k'), 'K')).toContain('then K.k');
    expect(completed(inStep('then b 2<|>0%'), '2%')).toContain('then b 2%\n');
  });
  test('a fact: no snippet is offered before the rest of a line', () => {
    const kinds = (input: string) => itemsAt(input).items.map(({ kind }) => kind);
    expect(kinds(inStep('ga<|>'))).toContain('snippet');
    expect(kinds(inStep('ga<|>in Axle 3 "x"'))).not.toContain('snippet');
    expect(kinds('per<|>sona P')).not.toContain('snippet');
  });
  test('a name with a dash is replaced with its dash', () => {
    expect(completed('journey J { as-<|> }', 'as-is')).toBe('journey J { as-is }');
    expect(completed(inStep('does "x" at De-<|>'), 'Desk')).toContain('at Desk\n');
  });
});

describe('a sign that is typed brings nothing unasked', () => {
  function unasked(input: string, sign = ' '): string[] {
    const at = scene(input);
    return completionsAt(at, at.uri, at.position, sign).items.map(({ label }) => label);
  }

  test('where a line may as well end: a line break would take what is offered', () => {
    for (const facts of ['', 'does "x" ', 'takes 5min ', 'then b ', 'feels 1 ', 'measure Score '])
      expect(unasked(inStep(`${facts}<|>`)), facts).toEqual([]);
    for (const line of ['', 'team T ', 'touchpoint T via App ', 'stakeholder S { ', 'stakeholder S { internal '])
      expect(unasked(`${line}<|>`), line).toEqual([]);
  });
  test('but what has to follow', () => {
    expect(unasked(inStep('does "x" at <|>'))).toEqual(['Desk']);
    expect(unasked(inStep('Katrina <|>'))).toEqual(['does', 'feels']);
    expect(unasked(inStep('then <|>'))).toEqual(['a', 'K']);
    expect(unasked(inStep('then K.<|>'), '.')).toEqual(['k']);
    expect(unasked(`${PEOPLE}journey J { for Robot,<|> }`, ',')).toEqual(['Katrina']);
    expect(unasked('metric M { unit "<|>" }', '"')[0]).toBe('"%"');
  });
  test('nor behind a text that is closed', () => {
    expect(unasked(inStep('gain Axle "x"<|>'), '"')).toEqual([]);
    expect(unasked(inStep('improve "x"<|>'), '"')).toEqual([]);
    expect(unasked('persona P { goal "<|>" }', '"')).toEqual([]);
  });
});

describe('values', () => {
  test('levels, as they go on from what is typed', () => {
    check(inStep('feels <|>'), ['+2', '+1', '0', '-1', '-2']);
    check(inStep('feels +<|>'), ['+2', '+1']);
    check(inStep('feels -<|>'), ['-1', '-2']);
    check(inStep('feels -1<|>'), ['-1']);
    // An editor that looks for a 1 anywhere would put -1 there.
    const { items, incomplete } = itemsAt(inStep('feels 1<|>'));
    expect(items).toMatchObject([{ label: '+1', filter: '1' }]);
    expect([incomplete, itemsAt(inStep('feels <|>')).incomplete]).toEqual([true, true]);
    check(inStep('feels 3<|>'), []);
  });
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
  test('roles, but for those that are said', () => {
    expect(labels('stakeholder S { internal <|> }').slice(0, 3)).toEqual(['customer', 'user', 'sponsor']);
    expect(labels('stakeholder S { internal customer <|> }').slice(0, 2)).toEqual(['user', 'sponsor']);
  });
  test('every role that the examples know', () => {
    const known = labels('stakeholder S { internal <|> }');
    const stakeholders = stories.flatMap(
      ({ files }) => workspaceOf(files.map(({ uri, text }) => [uri, text])).model().stakeholders,
    );
    expect(stakeholders.length).toBeGreaterThan(20);
    for (const role of stakeholders.flatMap(({ roles }) => roles)) expect(known).toContain(role);
  });
  test('checks in a comment that silences one', () => {
    const { items } = itemsAt('// waymark-ignore <|>', 'zh-CN');
    expect(items.find(({ label }) => label === 'persona/thin')?.detail).toMatch(/用户画像/);
    expect(labels('/* waymark-ignore per<|>: so */')).toContain('persona/thin');
    expect(labels('/**\n * waymark-ignore per<|>: so */')).toContain('persona/thin');
  });
  test('the word that silences one, once enough of it is typed', () => {
    expect(labels('// waym<|>')).toEqual(['waymark-ignore']);
    expect(labels('/* waymark-<|> */')).toEqual(['waymark-ignore']);
    for (const words of ['// w<|>', '// by way<|>', '// <|>']) expect(labels(words), words).toEqual([]);
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
  test('is declared in the journey that is named before the dot, where that is in this file', () => {
    const text = 'journey J { explore { step a { then K.pay<|> } } }\njourney K { explore {\n  step k\n} }';
    declares(text, text.replace('<|>', '').replace('step k', 'step k\n  step pay'));
    declares(
      'journey J { explore { step a { then J.pay<|>\n } } }',
      'journey J { explore { step a { then J.pay\n } step pay } }',
    );
    declares('journey J { explore { step a { then Q.pay<|> } } }', undefined);
    declares(
      '--- a\njourney J { explore { step a { then K.pay<|> } } }\n--- b\njourney K { explore { step k } }',
      undefined,
    );
  });
  test('is declared as a team or a stakeholder where either may own', () => {
    const { items } = itemsAt('touchpoint T owned by Foo<|>');
    const kinds = items.filter(({ kind }) => kind === 'declare').map(({ detail }) => detail);
    expect(kinds).toEqual(['declare a new team', 'declare a new stakeholder']);
  });
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
  const shown = (input: string) =>
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
      expect(shown(place.replace('<|>', `${letter}<|>`)), place).toEqual(shown(place));
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

test('what counts once is what is reported when it is said twice', () => {
  const twice: Record<string, string> = {
    power: 'stakeholder S { power 1 power 1 }',
    unit: 'metric M { unit "x" unit "x" }',
    of: 'service S journey J { of S of S }',
    takes: inStep('takes 1h takes 1h'),
    wants: 'stakeholder S { wants "x" wants "x" }',
    gain: inStep('gain Axle "x" gain Axle "x"'),
  };
  for (const [word, text] of Object.entries(twice)) {
    const { workspace, uri } = scene(text);
    const isReported = workspace.findings(uri).some(({ rule }) => rule === 'syntax/repeated');
    const at = text.lastIndexOf(word);
    const half = `${text.slice(0, at)}<|>${text.slice(text.indexOf(' }', at))}`;
    expect(labels(half.replace('<|>', '\n<|>\n')).includes(word), word).toBe(!isReported);
  }
});

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
