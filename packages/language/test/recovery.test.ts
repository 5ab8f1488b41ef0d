import { runChecks } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { build, check, plain, step, withStep, workspaceOf } from './support.ts';

describe('a half-typed line', () => {
  test.each([
    ['then', ['7:1 syntax/missing: ‘then’ needs the name of a step.']],
    ['gain', ['7:1 syntax/missing: ‘gain’ needs the name of who it concerns.']],
    ['gain Katrina', ['7:6 syntax/missing: After ‘Katrina’ should come a text in quotes that says what it is.']],
    ['gain Katrina 2', ['7:14 syntax/missing: After ‘2’ should come a text in quotes that says what it is.']],
    ['feels', ['7:1 syntax/missing: ‘feels’ needs a number from -2 to +2.']],
    ['does', ['7:1 syntax/missing: ‘does’ needs what is done, in quotes.']],
    ['does "Looks" at', ['7:14 syntax/missing: ‘at’ needs the name of a touchpoint.']],
    ['takes', ['7:1 syntax/missing: ‘takes’ needs a duration.']],
    ['takes 5', ['7:7 syntax/missing: ‘5’ has no unit.']],
    ['takes 1:30', ['7:7 syntax/missing: ‘takes’ needs a duration, not ‘1’.']],
    ['takes 2 hours', ['7:7 syntax/missing: ‘takes’ needs a duration, not ‘2’. → 2h']],
    ['takes 5 min', ['7:7 syntax/missing: ‘takes’ needs a duration, not ‘5’. → 5min']],
    ['takes 5minutes', ['7:7 syntax/duration: 5minutes is not a duration. → 5min']],
    ['waits 2分钟', ['7:7 syntax/duration: 2分钟 is not a duration. → 2min']],
    ['waits -2min', ['7:7 syntax/duration: -2min: a duration has no sign. → 2min']],
    ['offset', ['7:1 syntax/missing: ‘offset’ needs ‘by’. → by']],
    ['moment of', ['7:8 syntax/missing: ‘of’ needs ‘truth’. → truth']],
    ['measure', ['7:1 syntax/missing: ‘measure’ needs the name of a metric.']],
    [
      'measure Satisfaction,',
      [
        '7:21 syntax/missing: After ‘,’ should come the name of a metric.',
        '8:9 syntax/repeated: Satisfaction is named twice; it counts once.',
      ],
    ],
    ['then first 20', ['7:12 syntax/missing: After ‘20’ should come ‘%’. → %']],
    ['then first when', ['7:12 syntax/missing: ‘when’ needs the condition in quotes.']],
    ['then J.', ['7:7 syntax/missing: After ‘.’ should come the name of a step.']],
    ['improve', ['7:1 syntax/missing: ‘improve’ needs what to improve, in quotes.']],
    ['thinks it takes too long', ['7:8 syntax/missing: ‘thinks’ needs a text in quotes, not ‘it’.']],
    ['feels 1 researched "talks" 2026-2-3', ['7:28 syntax/date: 2026-2-3 is not a date. → 2026-02-03']],
    ['feels 1 researched "talks" 2026-02-30', ['7:28 syntax/date: 2026-02-30 is not a date.']],
    ['thniks "Hm"', ['7:1 syntax/unexpected: ‘thniks’ is not a word of the language. → thinks']],
    ['nonsense', ['7:1 syntax/unexpected: ‘nonsense’ means nothing in a step.']],
    ['nonsense "of" { any kind { nested } }', ['7:1 syntax/unexpected: ‘nonsense’ means nothing in a step.']],
    [';;', ['7:1 syntax/unexpected: No ‘;;’ is needed here. → ']],
    ['feels 1;', ['7:8 syntax/unexpected: No ‘;’ is needed after ‘1’. → ']],
    ['feels: 1', ['7:6 syntax/unexpected: No ‘:’ is needed after ‘feels’. → ']],
    [
      'pain：“It hurts”',
      [
        '7:5 syntax/unexpected: No ‘：’ is needed after ‘pain’. → ',
        '7:6 syntax/full-width: Texts stand in straight double quotes. → "It hurts"',
      ],
    ],
    ['Katrina does', ['7:9 syntax/missing: ‘does’ needs what is done, in quotes.']],
    ['Katrina feels', ['7:9 syntax/missing: ‘feels’ needs a number from -2 to +2.']],
    ['Katrina feels "sad" -1', ['7:15 syntax/missing: ‘feels’ needs a number from -2 to +2, not ‘"sad"’.']],
    ['then first or more', ['7:12 syntax/unexpected: ‘or’ means nothing after ‘first’: a name is one word.']],
    ['then first 20 % "late"', ['7:17 syntax/unexpected: No word says what this text is.']],
    ["pain 'It hurts'", ['7:6 syntax/unexpected: Texts stand in straight double quotes. → "It hurts"']],
    ['pain «It hurts»', ['7:6 syntax/full-width: Texts stand in straight double quotes. → "It hurts"']],
    ["thinks it's John's", ['7:8 syntax/missing: ‘thinks’ needs a text in quotes, not ‘it’.']],
    ['power 3', ['7:1 syntax/unexpected: ‘power’ cannot stand in a step.']],
    ['pain “It hurts”', ['7:6 syntax/full-width: Texts stand in straight double quotes. → "It hurts"']],
    ['then first 20％', ['7:14 syntax/full-width: “％” is written in full-width signs. → %']],
    ['feels ＋１', ['7:7 syntax/full-width: “＋１” is written in full-width signs. → +1']],
    ['feels -1．5', ['7:7 syntax/full-width: “-1．5” is written in full-width signs. → -1.5']],
    ['takes １h 30min', ['7:7 syntax/full-width: “１h” is written in full-width signs. → 1h']],
    ['pain "It hurts', ['7:6 syntax/unclosed-text: This text has no closing quote. → "']],
    [
      'pain """It hurts\nso very much\n\n  of late it does',
      ['7:6 syntax/unclosed-text: This text of several lines has no closing """. → """'],
    ],
    ['/* half a comment', ['7:1 syntax/unclosed-comment: This comment is not closed. → */']],
    ['takes 5min takes 6min', ['7:12 syntax/repeated: ‘takes’ is said twice; only the first one counts.']],
  ])('%s', async (line, expected) => {
    const text = withStep(`${line}\nmeasure Satisfaction\nexpects "More"`);
    await check(text, expected);
    // What follows is as if nothing had happened.
    const { model } = await build(text);
    const { measures, expectations } = step(model, 'book');
    expect(measures.at(-1)?.target).toBe('metric:Satisfaction');
    expect(expectations.map((one) => one.text)).toEqual(['More']);
  });
});

test.each([
  ['cost Katrina', 'cost Katrina 2 "Deposit and fee"'],
  ['risk', 'risk Axle 1 "No-show"'],
  ['waits', 'waits 10min'],
  ['gain Katrina 2 "x" realized', 'gain Katrina 3 "Has a van" realized 2'],
  ['improve "x" { effort }', 'effort 2'],
])('the example is one of the fact: %s', async (line, example) => {
  const { issues } = await build(withStep(line));
  expect(issues[0]!.help!.en).toBe(`Write for instance ${example}.`);
});

describe('several on one line', () => {
  test.each([
    [
      'feels }  step c { then',
      [
        '7:7 syntax/missing: ‘feels’ needs a number from -2 to +2, not ‘}’.',
        '7:19 syntax/missing: ‘then’ needs the name of a step.',
      ],
    ],
    [
      'pian "x" gain Katrina 2 "y" takes',
      [
        '7:1 syntax/unexpected: ‘pian’ is not a word of the language. → pain',
        '7:29 syntax/missing: ‘takes’ needs a duration.',
      ],
    ],
    ['thinks it takes too long', ['7:8 syntax/missing: ‘thinks’ needs a text in quotes, not ‘it’.']],
    [
      'pain thinks "a" asks "b" delight',
      [
        '7:6 syntax/missing: ‘pain’ needs a text in quotes, not ‘thinks’.',
        '7:26 syntax/missing: ‘delight’ needs a text in quotes.',
      ],
    ],
    [
      'gain "a" asks "b" pain "no end',
      [
        '7:6 syntax/missing: ‘gain’ needs the name of who it concerns, not ‘"a"’.',
        '7:24 syntax/unclosed-text: This text has no closing quote. → "',
      ],
    ],
  ])('%s', async (line, expected) => {
    await check(withStep(line), expected);
  });

  test('full-width braces part blocks as others do', async () => {
    const signs = ['2:14 {', '4:11 {', '5:15 {', '7:5 }', '8:3 }', '9:1 }'].map((at) => {
      const [place, meant] = at.split(' ');
      return `${place} syntax/full-width: “${meant === '{' ? '｛' : '｝'}” is written in full-width signs. → ${meant}`;
    });
    const text =
      'persona Mia\njourney Trip ｛\n  for Mia\n  explore ｛\n    step walk ｛\n      feels 1\n    ｝\n  ｝\n｝\n';
    await check(text, signs);
    const meant = text.replaceAll('｛', '{').replaceAll('｝', '}');
    expect((await build(text)).model).toEqual((await build(meant)).model);
  });

  test('full-width punctuation that means nothing there is told of once', async () => {
    await check(withStep('pain “a”，'), [
      '7:6 syntax/full-width: Texts stand in straight double quotes. → "a"',
      '7:9 syntax/full-width: “，” is written in full-width signs. → ',
    ]);
  });
});

/** The steps of a model by journey and stage. */
async function outline(text: string): Promise<string[]> {
  const { model } = await build(text);
  return model.journeys.flatMap(({ name, stages, steps }) =>
    stages.map((one) => {
      const own = steps.filter(({ id }) => one.steps.includes(id));
      return `${name}/${one.stage.name}: ${own.map((s) => `${s.name} ${s.feelings.length}`).join(', ')}`;
    }),
  );
}

describe('braces', () => {
  const whole = `journey J {
  explore {
    step a "A" {
      feels 1
    }
    step b "B" {
      feels 1
    }
  }
  agree "Agree" {
    step c {
      feels 1
    }
  }
}
journey K {
  explore {
    step d { feels 1 }
  }
}`;
  const steps = ['J/explore: a 1, b 1', 'J/agree: c 1', 'K/explore: d 1'];
  const lines = whole.split('\n');

  test('all there', async () => {
    await check(whole, []);
    expect(await outline(whole)).toEqual(steps);
  });

  const closing = lines.flatMap((line, i) => (line.trim() === '}' ? [i] : []));
  test.each(closing.slice(0, -1))('the closing one of line %i is missing', async (i) => {
    const text = lines.toSpliced(i, 1).join('\n');
    expect((await build(text)).issues.map(({ rule }) => rule)).toEqual(['syntax/unclosed-block']);
    expect(await outline(text)).toEqual(steps);
  });

  test.each(closing.slice(0, -2))('a closing one too many before line %i', async (i) => {
    const text = lines.toSpliced(i, 0, '}').join('\n');
    expect((await build(text)).issues.map(({ rule }) => rule)).toEqual(['syntax/unexpected']);
    expect(await outline(text)).toEqual(steps);
  });

  const opening = lines.flatMap((line, i) => (line.endsWith(' {') ? [i] : []));
  test.each(opening)('the opening one of line %i is missing', async (i) => {
    const text = lines.with(i, lines[i]!.slice(0, -2)).join('\n');
    const { issues } = await build(text);
    expect(issues.map(({ rule, source }) => `${rule} ${source.start.line}`)).toEqual([`syntax/missing ${i}`]);
    expect(await outline(text)).toEqual(steps);
  });

  test.each(opening)('a word too many before that of line %i', async (i) => {
    const text = lines.with(i, lines[i]!.replace(' {', ' at once {')).join('\n');
    const { issues } = await build(text);
    expect(new Set(issues.map(({ source }) => source.start.line))).toEqual(new Set([i]));
    const onlySteps = (line: string) => line.slice(line.indexOf(':'));
    expect((await outline(text)).map(onlySteps)).toEqual(steps.map(onlySteps));
  });

  test('those of the title that swallowed one', async () => {
    const text = whole.replace('"A" {', '"A {');
    await check(text, ['3:12 syntax/unclosed-text: This text has no closing quote. → "']);
    expect(await outline(text)).toEqual(steps);
  });

  test.each(lines.slice(0, -1).map((_, i) => i))('a stray opening one after line %i', async (i) => {
    const text = lines.toSpliced(i + 1, 0, '{').join('\n');
    const { issues } = await build(text);
    expect(issues.map(({ source }) => source.start.line)).toEqual([i + 1]);
    expect(await outline(text)).toEqual(steps);
  });

  test('a stray one at the end', async () => {
    await check('persona P\n}\nteam T', ['2:1 syntax/unexpected: This } closes nothing. → ']);
  });

  test('open at the end of the file', async () => {
    await check('journey J {\n  explore {\n    step a {', [
      '3:12 syntax/unclosed-block: The { of the step a is not closed.',
    ]);
  });
});

describe('declarations', () => {
  test('without a name: what they say is not lost', async () => {
    await check('persona "Katrina" { goal "x" }\njourney { explore { step "First" { ends } } }', [
      '1:9 syntax/missing: ‘persona’ needs a name, not ‘"Katrina"’.',
      '2:9 syntax/missing: ‘journey’ needs a name, not ‘{’.',
      '2:26 syntax/missing: ‘step’ needs a name, not ‘"First"’.',
    ]);
    const { model } = await build('journey { explore { step "First" { ends } } }');
    expect(plain(model.journeys[0]!.steps)).toMatchObject([{ name: '', title: 'First', ends: true }]);
  });

  test('misspelt', async () => {
    await check('persna P\nstakehlder S { internl user }\njourny J { explore { stepp a } }', [
      '1:1 syntax/unexpected: ‘persna’ is not a word of the language. → persona',
      '2:1 syntax/unexpected: ‘stakehlder’ is not a word of the language. → stakeholder',
      '2:16 syntax/unexpected: ‘internl’ is not a word of the language. → internal',
      '3:1 syntax/unexpected: ‘journy’ is not a word of the language. → journey',
      '3:22 syntax/unexpected: ‘stepp’ is not a word of the language. → step',
    ]);
  });

  test('with names that are none', async () => {
    await check('persona Anna Smith\nstakeholder Town Council "T" { }\nteam 2nd\nteam R&D\nchannel App: as app', [
      '1:14 syntax/unexpected: ‘Smith’ means nothing after ‘Anna’: a name is one word.',
      '2:18 syntax/unexpected: ‘Council’ means nothing after ‘Town’: a name is one word.',
      '3:6 syntax/missing: ‘team’ needs a name, not ‘2nd’.',
      '4:7 syntax/unexpected: ‘&’ cannot stand in a name.',
      '5:12 syntax/unexpected: No ‘:’ is needed after ‘App’. → ',
    ]);
  });

  test('with words that mean the thing, but are not of the language', async () => {
    const text = `用户画像 小美 { 需求 "准时" }
旅程 J {
  人物 小美
  阶段 explore {
    步骤 a {
      小美 做 "看时刻表"
      感受 +1
      feels 0
    }
  }
  stage agree "Agree" { task b }
}`;
    await check(text, [
      '1:1 syntax/unexpected: ‘用户画像’ is not a word of the language. → persona',
      '1:11 syntax/unexpected: ‘需求’ is not a word of the language. → need',
      '2:1 syntax/unexpected: ‘旅程’ is not a word of the language. → journey',
      '3:3 syntax/unexpected: ‘人物’ is not a word of the language. → for',
      '4:3 syntax/unexpected: ‘阶段’ is not needed: a stage is written by its key alone. → explore',
      '5:5 syntax/unexpected: ‘步骤’ is not a word of the language. → step',
      '6:10 syntax/unexpected: ‘做’ is not a word of the language. → does',
      '7:7 syntax/unexpected: ‘感受’ is not a word of the language. → feels',
      '11:3 syntax/unexpected: ‘stage’ is not needed: a stage is written by its key alone. → agree',
      '11:25 syntax/unexpected: ‘task’ is not a word of the language. → step',
    ]);
    expect(await outline(text)).toEqual(['J/explore: a 2', 'J/agree: b 0']);
  });

  test('a word alone on its line takes no stage with it', async () => {
    const text = 'journey J {\n  h\n\n  explore { step a step b }\n}\n';
    await check(text, ['2:3 syntax/unexpected: ‘h’ means nothing in a journey.']);
    expect(await outline(text)).toEqual(['J/explore: a 0, b 0']);
  });

  test.each([
    ['journey J { nonsense }', /as-is, to-be, owner, explore \{ … \}\.$/],
    ['# my journeys', /^A comment begins with \/\/\.$/],
    ['persona P {\n  # hers\n}', /^A comment begins with \/\/\.$/],
  ])('what to write instead: %s', async (text, help) => {
    const [issue] = (await build(text)).issues;
    expect(issue!.help!.en).toMatch(help);
  });

  test('a comparison is no needless sign', async () => {
    await check('metric M { target > = 90 }', ['1:21 syntax/missing: After ‘>’ should come a number, not ‘=’.']);
  });

  test('of a kind that is misspelt or unknown, in a journey', async () => {
    const text = `journey J {
  stepp a { feels 1
    thinks "x"
  }
  touch b "B" {
    feels 1
    thinks "y"
  }
  agree { step c }
}`;
    await check(text, [
      '2:3 syntax/unexpected: ‘stepp’ is not a word of the language. → step',
      '5:3 syntax/unexpected: ‘touch’ means nothing in a journey.',
    ]);
    expect(await outline(text)).toEqual(['J/explore: a 1', 'J/agree: c 0']);
  });

  test('of a later version of the language', async () => {
    await check('relationship A -> B partnership {\n  agreement "x"\n}\npersona P', [
      '1:1 syntax/unexpected: ‘relationship’ means nothing at the top of a file.',
    ]);
  });

  test('with a word from a fixed list', async () => {
    await check('channel App as aap\npersona P', [
      '1:16 syntax/missing: ‘as’ needs one of social, app, web, phone, email, chat, person, street, vehicle, post, device, api, event, charger, office, print, not ‘aap’. → app',
    ]);
  });
});

test('bytes that are no text are reported once', async () => {
  await check('persona P "caf\uFFFD \uFFFD"', ['1:15 text/encoding: This file is not valid UTF-8 text.']);
});

describe('escapes', () => {
  test.each([
    [String.raw`"C:\dir"`, [String.raw`1:14 syntax/escape: ‘\d’ stands for no character. → \\d`]],
    [
      String.raw`"\q \' \x41"`,
      [
        String.raw`1:12 syntax/escape: ‘\q’ stands for no character. → \\q`,
        String.raw`1:15 syntax/escape: ‘\'’ stands for no character. → \\'`,
        String.raw`1:18 syntax/escape: ‘\x’ stands for no character. → \\x`,
      ],
    ],
    [String.raw`"\u{110000}"`, [String.raw`1:12 syntax/escape: ‘\u{110000}’ stands for no character. → \\u{110000}`]],
    [String.raw`"\uZZ"`, [String.raw`1:12 syntax/escape: ‘\u’ stands for no character. → \\u`]],
    [String.raw`"\ud83d"`, [String.raw`1:12 syntax/escape: ‘\ud83d’ stands for no character. → \\ud83d`]],
    [String.raw`"\" \\ \n \t \r \u79df \u{1F697}"`, []],
    [String.raw`""" \d """`, []],
  ])('%s', async (title, expected) => {
    await check(`persona P ${title}`, expected);
  });
});

test.each([
  ['persona P { name "Pat" }', 'A title stands in quotes behind the name: P "…".'],
  ['stakeholder S (internal)', 'Blocks stand between { and }.'],
  ['team 2nd', 'A name begins with a letter.'],
  [
    'journey J { explore { step a { "x" } } }',
    'Write one before it, such as pain, does, feels, thinks, asks, expects.',
  ],
])('advice on %s', async (text, help) => {
  const { issues } = await build(text);
  expect(issues.map((issue) => issue.help!.en)).toEqual([help]);
});

test('NUL characters are told of once, with their place', async () => {
  await check('persona P "a\0b" { goal "c\0" }\n// \0', [
    '1:13 text/encoding: A NUL character (U+0000) stands here, the first of 3; no text has one.',
  ]);
});

test('a file in UTF-16 has one thing wrong with it, however it was decoded', async () => {
  const text = 'journey A "x" {\n  for 租车\n}\n';
  const bytes = Buffer.from(text, 'utf16le').toString('utf8');
  for (const decoded of [bytes, `\uFFFD\uFFFD${bytes}`])
    await check(decoded, ['1:1 text/encoding: This file is UTF-16, not UTF-8.']);
});

test('what nobody sees has its code in messages', async () => {
  await check('persona P\njourney J { \0\n \x1b }', [
    '2:13 text/encoding: A NUL character (U+0000) stands here; no text has one.',
    '2:13 syntax/unexpected: ‘U+0000’ means nothing in a journey.',
    '3:2 syntax/unexpected: ‘U+001B’ means nothing in a journey.',
  ]);
});

test('every message exists in Chinese', async () => {
  const { issues } = await build('stepp\npersona\nteam X of Y\njourney J { explore { step a { then\ngain b } nothing');
  expect(issues.length).toBeGreaterThan(4);
  for (const { message, help } of issues) {
    expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
    if (help) expect(help['zh-CN']).toMatch(/\p{Script=Han}/u);
  }
});

describe('steps without a stage', () => {
  const loose = 'journey J {\n  for P\n  step a "A" { P does "x" feels 1 then b }\n  step b { feels 2 }\n}\npersona P';
  const said = (line: number, character = 3) =>
    `${line}:${character} syntax/unexpected: A step needs a stage around it.`;

  test('are reported once, with a way out, and stay in the model', async () => {
    await check(loose, [said(3)]);
    const { issues } = await build(loose);
    expect(issues[0]!.help!.en).toBe('Write for instance explore { step … }.');
    expect(await outline(loose)).toEqual(['J/explore: a 1, b 1']);
  });

  test.each([
    [
      'explore { step x { feels 1 } }\nstep a { feels 1 }\nagree { step b }',
      [said(2, 1)],
      ['explore: x 1', 'explore: a 1', 'agree: b 0'],
    ],
    ['step a goal "g"\nstep b', [said(1, 13), said(2, 1)], ['explore: a 0', 'explore: b 0']],
    ['for P as-is\nstep a', ['1:17 name/unresolved: There is no persona named P.', said(2, 1)], ['explore: a 0']],
    ['stages Phases\nstep a\nstep b', [said(2, 1)], ['before: a 0, b 0']],
    [
      'stages Nowhere step a',
      ['1:20 name/unresolved: There is no stage model named Nowhere.', said(1, 28)],
      ['?: a 0'],
    ],
    [
      '\nstep a\n{\nfeels 1\nstep b { feels 1 }',
      [said(2, 1), '3:1 syntax/unclosed-block: The { of the step a is not closed.'],
      ['explore: a 1, b 1'],
    ],
    [
      'step a {\nthen b pian "x" }\nstep b',
      [said(1, 13), '2:8 syntax/unexpected: ‘pian’ means nothing in a step. → pain'],
      ['explore: a 0, b 0'],
    ],
  ])('%j', async (facts, issues, stages) => {
    const text = `journey J { ${facts}\n}`;
    await check(text, issues);
    expect(await outline(text)).toEqual(stages.map((stage) => `J/${stage}`));
  });

  test('can be checked, drawn, and read file by file', async () => {
    const { model, issues } = await build(loose);
    expect(() => runChecks(model)).not.toThrow();
    const workspace = workspaceOf([['a.journey', loose]]);
    expect(workspace.model().journeys).toEqual(model.journeys);
    expect(workspace.findings('a.journey')).toEqual(expect.arrayContaining(issues));
  });
});
