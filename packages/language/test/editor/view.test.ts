import { describe, expect, test } from 'vitest';
import {
  calleesOf,
  callersOf,
  callItemAt,
  foldsOf,
  formattedOnType,
  formattedRange,
  hintsIn,
  hoverAt,
  lensesOf,
  linkedAt,
  linksOf,
  NAME_PATTERN,
  type OutlineItem,
  outlineOf,
  selectionsAt,
  semanticTokensOf,
  symbolsMatching,
} from '../../src/editor/index.ts';
import { after, offsetOf, scene, shown } from './support.ts';

const STORY = `/** Never late. */
persona Katrina "Katrina, student" of Students {
  goal "Finish on time"
  need "Be there"
  pain "Buses"
}
persona Tom
stakeholder Students { internal user power 3 interest 8 wants "Cheap cars" }
stakeholder Axle { external partner power 8 interest 9 }
team Fleet of Axle
channel App
touchpoint Booking "Booking screen" via App owned by Fleet { interaction }
metric Score "Satisfaction" { unit "%" target >= 90 value 70 2026-01-01 value 85 2026-02-01 }
journey Trip "A trip" {
  for Katrina, Tom
  goal "See the band"
  agree {
    step book "Books a van" {
      Katrina does "Picks" at Booking
      feels -1 "unsure"
      takes 15min
      waits 1h
      gain Katrina 3 "Has a van" realized 2
      cost Katrina 3 "Deposit"
      gain Axle 1 "Paid"
      pain "Shown late"
      measure Score
    }
  }
  cocreate { step drive "Drives" { feels +2 takes 1h } }
}
`;

function at(word: string, lang: 'en' | 'zh-CN' = 'en') {
  const marked = STORY.replace(word, `${word.slice(0, 1)}<|>${word.slice(1)}`);
  expect(marked).not.toBe(STORY);
  return scene(marked, lang);
}

describe('hover', () => {
  function check(word: string, expected: string[], lang?: 'en' | 'zh-CN'): void {
    const one = at(word, lang);
    expect(hoverAt(one, one.uri, one.position)?.markdown.split(/\s*\n+/)).toEqual(expected);
  }

  test('a persona: its documentation and its goals', () =>
    check('Katrina, Tom', [
      '**Katrina** “Katrina, student” — persona',
      'Never late.',
      '**Of** Students',
      '**Goal** Finish on time',
      '**Need** Be there',
      '**Pain** Buses',
      '**Journeys** A trip',
    ]));
  test('a step: its value per party', () =>
    check('book "Books', [
      '**book** “Books a van” — step',
      '**Journey** A trip',
      '**Value** Katrina, student −1 · Axle +1',
      '**Feels** Katrina, student −1 unsure',
      '**Time** takes 15 min · waits 1 h',
      '**Pain** Shown late',
    ]));
  test('a touchpoint: its journeys', () =>
    check('Booking\n', [
      '**Booking** “Booking screen” — touchpoint',
      '**Channel** App',
      '**Owner** Fleet',
      'An interaction: both sides act.',
      '**Journeys** A trip (1 step)',
    ]));
  test('a metric: where it stands', () =>
    check('Score\n', [
      '**Score** “Satisfaction” — metric',
      '**Now** 85 % (+15) · 2026-02-01',
      '**Target** ≥ 90 % (not reached)',
      '**Readings** 2',
    ]));
  test('a stakeholder: where it stands and takes part', () =>
    check('Students {\n', [
      '**Students** — stakeholder',
      '**Role** internal, user',
      '**Power · interest** 3 · 8 · keep informed',
      '**Wants** Cheap cars',
      '**Engaged** in 2 steps',
    ]));
  test('a metric that has no reading yet, and one that is where it should be', () => {
    const target = (text: string, lang?: 'zh-CN') => {
      const one = scene(text, lang);
      return hoverAt(one, one.uri, one.position)
        ?.markdown.split(/\s*\n+/)
        .slice(1);
    };
    expect(target('metric <|>M { target <= 5 }')).toEqual(['**Target** ≤ 5', 'No reading yet.']);
    expect(target('metric <|>M { target = 0.3 value 0.3 }')).toEqual(['**Now** 0.3', '**Target** = 0.3 (reached)']);
    expect(target('metric <|>M { target > 3 value 4 }', 'zh-CN')?.at(-1)).toBe('**目标** > 3（已达到）');
  });
  test('a stakeholder’s roles, in the language of the interface', () => {
    const one = scene('stakeholder <|>S { external partner Öko }', 'zh-CN');
    expect(hoverAt(one, one.uri, one.position)?.markdown).toContain('**角色** 外部、合作伙伴、Öko');
  });
  test('in Chinese', () =>
    check(
      'Score\n',
      [
        '**Score** “Satisfaction” — 指标',
        '**最新** 85 %（+15） · 2026-02-01',
        '**目标** ≥ 90 %（未达到）',
        '**读数** 2',
      ],
      'zh-CN',
    ));
  test('a journey', () =>
    check('Trip "A', [
      '**Trip** “A trip” — journey',
      '**For** Katrina, student, Tom',
      '**Goal** See the band',
      '**Steps** 2',
      '**Time** 2 h 15 (waiting 1 h)',
      '**Touchpoints** 1',
      '**Worst** −1 Books a van',
      '**End** +2 Drives',
      '**Balance** Katrina, student −1 · Axle +1',
    ]));
  test('a stage of the library by its title in the language of the interface', () => {
    const one = at('cocreate {', 'zh-CN');
    expect(hoverAt(one, one.uri, one.position)?.markdown).toMatch(
      /^\*\*cocreate\*\* “价值共创” — 阶段\n\n提供和使用服务/,
    );
  });
  test('all that ships with the language is documented in the language of the interface', () => {
    const one = scene('journey J { explore { } }', 'zh-CN');
    for (const unit of one.workspace.inOrder().filter(({ library }) => library)) {
      for (const { source } of unit.declared.flatMap((each) => [each, ...each.inner])) {
        const text = hoverAt(one, unit.uri, source.start)!.markdown;
        expect(text.replace(/^\*\*\w+\*\*/, '').replace(/ITIL/g, '')).not.toMatch(/[a-z]/i);
      }
    }
  });
  test('a channel by its medium, and a touchpoint by how often it is met, in Chinese', () => {
    const street = scene('channel S<|> as street', 'zh-CN');
    expect(hoverAt(street, street.uri, street.position)?.markdown).toContain('**媒介** 街头');
    check(
      'Booking\n',
      [
        '**Booking** “Booking screen” — 接触点',
        '**渠道** App',
        '**负责** Fleet',
        '服务交互：双方共同行动。',
        '**旅程** A trip（1 个步骤）',
      ],
      'zh-CN',
    );
  });
  test('a keyword', () => check('measure', ['**measure** — The metrics that show how this step goes.']));
  test('each word of a moment of truth', () => {
    for (const words of ['mo<|>ment of truth', 'moment o<|>f truth', 'moment of tr<|>uth']) {
      const one = scene(`journey J { explore { step a { ${words} } } }`);
      expect(hoverAt(one, one.uri, one.position)?.markdown).toContain('decides how the whole is judged');
    }
  });
  test('texts never become markup', () => {
    const one = scene('persona <|>P "<img src=x> [a](b) *c*" { goal "`x`\\n# y" }');
    const { markdown } = hoverAt(one, one.uri, one.position)!;
    expect(markdown).toContain('\\<img src=x\\> \\[a\\](b) \\*c\\*');
    expect(markdown).toContain('\\`x\\`\n\\# y');
  });
  test('a check that a comment silences', () => {
    for (const [open, close] of [
      ['//', ''],
      ['/*', ' */'],
      ['/**', ' */'],
    ]) {
      const one = scene(`${open} waymark-ignore persona<|>/thin: so${close}\npersona P`);
      expect(hoverAt(one, one.uri, one.position)?.markdown).toMatch(/^## /);
    }
  });
});

test('lenses say of a journey for whom, steps, time and balance, of a stakeholder where it takes part', () => {
  const titles = (lang: 'en' | 'zh-CN') => lensesOf(scene(STORY, lang), 'a.journey').map(({ title }) => title);
  expect(titles('en')).toEqual([
    'Katrina, student, Tom | 2 steps | 1 h 15 + 1 h waiting | Katrina, student −1 · Axle +1',
    'engaged in 2 steps',
    'engaged in 1 step',
  ]);
  expect(titles('zh-CN')[1]).toBe('参与 2 个步骤');
});

test('lenses are plain text: what Markdown would take for a sign stands as it is', () => {
  const text = String.raw`persona P "C:\\tmp *p*" journey J { for P explore { step a { gain P 1 "x" realized 1 } } }`;
  expect(lensesOf(scene(text), 'a.journey').map(({ title }) => title)).toEqual([
    String.raw`C:\tmp *p* | 1 step | C:\tmp *p* +1`,
  ]);
});

test('hints show net values, times, and who is left unnamed', () => {
  const one = scene(STORY);
  const all = { values: true, times: true, personas: true };
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = hintsIn(one, one.uri, whole, all);
  expect(hints.map(({ position, label }) => `${position.line + 1}:${position.character + 1} ${label}`)).toEqual([
    '18:28 0',
    '14:23 2 h 15',
    '17:9 1 h 15',
    '30:12 1 h',
    '20:7 Katrina',
    '30:36 Katrina',
  ]);
  expect(hintsIn(one, one.uri, whole, { values: false, times: false, personas: false })).toEqual([]);
});

test('semantic tokens tell names from keywords, and declarations from references', () => {
  const one = scene('persona feels\njourney step { for feels agree { step then { feels feels 1 then then } } }');
  const [, text] = [...one.texts][0]!;
  const words = semanticTokensOf(one, one.uri).map(({ line, character, length, type, declaration, library }) => {
    const start = offsetOf(text, { line, character });
    return `${text.slice(start, start + length)}:${type}${declaration ? '!' : ''}${library ? '*' : ''}`;
  });
  expect(words).toEqual([
    'persona:keyword',
    'feels:interface!',
    'journey:keyword',
    'step:function!',
    'for:keyword',
    'feels:interface',
    'agree:enumMember*',
    'step:keyword',
    'then:method!',
    'feels:interface',
    'feels:keyword',
    'then:keyword',
    'then:method',
  ]);
});

describe('folding', () => {
  function check(input: string, expected: string[]): void {
    const one = scene(input);
    const folds = foldsOf(one, one.uri);
    expect(folds.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind}`)).toEqual(expected);
  }

  test('of blocks, texts and comments', () =>
    check('// a\n// b\npersona P {\n  goal """a\n  b"""\n}\n/* c\n*/\npersona Q { }\n// d\n', [
      '3-5 block',
      '4-5 block',
      '1-2 comment',
      '7-8 comment',
    ]));
  test('of regions, one within the other', () =>
    check('// #region A\n// a\n// b\n//region B\nchannel C\n//endregion\n// #endregion\n// #endregion\n', [
      '2-3 comment',
      '4-6 region',
      '1-7 region',
    ]));
});

test('selections widen from the word to the file', () => {
  const one = scene('journey J { explore { step a { pain "too <|>late" } } }');
  const text = one.texts.get(one.uri)!;
  const words = selectionsAt(one, one.uri, one.position).map(({ start, end }) =>
    text.slice(offsetOf(text, start), offsetOf(text, end)),
  );
  expect(words).toEqual([
    'late',
    'too late',
    '"too late"',
    'pain "too late"',
    ' pain "too late" ',
    'step a { pain "too late" }',
    ' step a { pain "too late" } ',
    'explore { step a { pain "too late" } }',
    ' explore { step a { pain "too late" } } ',
    text,
  ]);
});

test('the outline has stages and steps within journeys', () => {
  const list = (items: OutlineItem[], depth = ''): string[] =>
    items.flatMap((one) => [
      `${depth}${one.kind} ${one.name} ${one.detail}`.trimEnd(),
      ...list(one.children, `${depth}  `),
    ]);
  expect(list(outlineOf(scene(STORY), 'a.journey')).slice(-5)).toEqual([
    'journey Trip A trip',
    '  stage agree Agree',
    '    step book Books a van',
    '  stage cocreate Co-create',
    '    step drive Drives',
  ]);
  expect(list(outlineOf(scene('service S { offering O "Van" }\njourney { }'), 'a.journey'))).toEqual([
    'service S',
    '  offering O Van',
    'journey (journey)',
  ]);
});

test('symbols are found by letters of their name or title, in all files', () => {
  const one = scene(
    '--- a.journey\npersona Katrina "The student"\n--- b.journey\njourney Trip { agree { step booking } }',
  );
  const names = (query: string) =>
    symbolsMatching(one, query).map(({ name, container, location }) => `${location.uri} ${container}.${name}`);
  expect(names('ktr')).toEqual(['a.journey .Katrina']);
  expect(names('STUDENT')).toEqual(['a.journey .Katrina']);
  expect(names('bok')).toEqual(['b.journey Trip.booking']);
  expect(names('')).toHaveLength(3);
});

test('addresses and data files are links', () => {
  const one = scene('// See https://example.org/a?b=1.\nmetric M { data "data/m.csv" }');
  const text = one.texts.get(one.uri)!;
  expect(
    linksOf(one, one.uri).map(({ range, to }) => [
      text.slice(offsetOf(text, range.start), offsetOf(text, range.end)),
      to,
    ]),
  ).toEqual([
    ['https://example.org/a?b=1', { url: 'https://example.org/a?b=1' }],
    ['data/m.csv', { path: 'data/m.csv' }],
  ]);
});

test('of a path in three quotes the path is the link; an address is one, up to what is escaped', () => {
  const one = scene(
    'metric M { data """m.csv""" }\nmetric N { data "https://a.b/c.csv" }\npersona P { goal "https://a.b\\nc" }',
  );
  expect(linksOf(one, one.uri).map((link) => shown(one, { uri: 'a.journey', range: link.range }))).toEqual([
    'a.journey:2:18 https://a.b/c.csv',
    'a.journey:3:19 https://a.b',
    'a.journey:1:20 m.csv',
  ]);
});

describe('linked editing', () => {
  function check(input: string, expected: string[]): void {
    const one = scene(input);
    expect(linkedAt(one, one.uri, one.position).map((range) => shown(one, { uri: one.uri, range }))).toEqual(expected);
  }

  test('of a step and those that lead to it, from where it is declared', () =>
    check('journey J { explore { step a { then b } step b<|> } }', ['a.journey:1:37 b', 'a.journey:1:46 b']));
  test('not from a mention: who types over it means another step', () =>
    check('journey J { explore { step a { then b<|> } step b } }', []));
  test('not while another step has the name', () =>
    check('journey J { explore { step b<|> step a { then b } step b } }', []));
  test('not where another file names it', () =>
    check(
      '--- a\njourney J { explore { step a { then b } step b<|> } }\n--- b\njourney K { explore { step c { then J.b } } }',
      [],
    ));
  test('of names in any script, by a pattern that is read without flags', () => {
    const pattern = new RegExp(`^(?:${NAME_PATTERN})$`);
    for (const name of ['pay', '_x', 'pick-up', 'Zoë2', '租车', '租-车2']) expect(name).toMatch(pattern);
    for (const other of ['', '1x', '-x', 'a b', 'a.b', 'a{', 'a"', '租，车', 'a%']) expect(other).not.toMatch(pattern);
  });
  test('not of what the whole project may name', () => check('persona P<|>\njourney J { for P }', []));
});

describe('layout', () => {
  const messy = 'persona   A\npersona   B {\ngoal  "x"\n}\npersona   C\n';
  test('of a range changes its lines alone', () => {
    const one = scene(messy);
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 1 } };
    expect(after(one, formattedRange(one, one.uri, range))).toBe(
      'persona   A\npersona B {\n  goal "x"\n}\npersona   C\n',
    );
  });
  test('a new line is as deep as its block, where the editor does not see to it, also in a block that is still open', () => {
    const line = (input: string) => {
      const one = scene(input);
      return formattedOnType(one, one.uri, one.position, '\n').map(({ newText }) => newText);
    };
    expect(line('persona A {\n<|>\n}\n')).toEqual(['  ']);
    expect(line('journey J {\n  explore {\n    step a {\r\n  <|>')).toEqual(['      ']);
    expect(line('journey J {\n  explore {\n  }\n<|>')).toEqual(['  ']);
    for (const done of ['persona A {\n  <|>\n}', 'persona A {\n    <|>\n}', 'persona A {\n\t<|>\n}', 'persona A\n<|>'])
      expect(line(done), done).toEqual([]);
    for (const text of ['persona A {\n  goal """\n<|>\n"""\n}', 'persona A {\n  /*\n<|>\n*/\n}'])
      expect(line(text), text).toEqual([]);
  });
  test('behind a brace it is that of its block', () => {
    const one = scene(messy.replace('}', '}<|>'));
    expect(after(one, formattedOnType(one, one.uri, one.position, '}'))).toBe(
      'persona   A\npersona B {\n  goal "x"\n}\npersona   C\n',
    );
  });
  test('behind a line break it is that of the line above, and the cursor keeps its line', () => {
    const one = scene('persona   A {\n  goal   "x"\n<|>\n}\n');
    expect(after(one, formattedOnType(one, one.uri, one.position, '\n'))).toBe('persona   A {\n  goal "x"\n  \n}\n');
  });
});

describe('journeys that detail one another', () => {
  const input =
    '--- a\njourney Trip<|> { agree { step book { detail Booking } } }\n--- b\njourney Booking { agree { step pick { detail Paying } } }\njourney Paying';
  const one = scene(input);
  const item = callItemAt(one, one.uri, one.position)!;

  test('lead to the finer ones', () => {
    expect(item.name).toBe('Trip');
    const [call] = calleesOf(one, item.id);
    expect(call!.item.name).toBe('Booking');
    expect(call!.from.map((range) => shown(one, { uri: 'a', range }))).toEqual(['a:1:43 Booking']);
  });
  test('and back', () => expect(callersOf(one, 'journey:Booking').map((call) => call.item.name)).toEqual(['Trip']));
});
