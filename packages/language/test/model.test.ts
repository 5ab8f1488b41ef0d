import { describe, expect, test } from 'vitest';
import { buildProject, type ReadData } from '../src/index.ts';
import { build, check, plain, step, stories, withStep } from './support.ts';

/** What one declaration of a text says, without places. */
async function said(text: string, kind: 'services' | 'stakeholders' | 'personas' | 'touchpoints' | 'metrics') {
  const { model } = await build(text);
  return plain(model[kind].at(-1)!);
}

test('a service with its roles and offerings', async () => {
  const text = `stakeholder A stakeholder B
    service S "Sharing" {
      provider A  customer B, A  user B  sponsor B
      offering O "Weekend" { goods "Card" access "Van" action "Help" utility "Fits" warranty "Works" access "Key" }
    }`;
  await check(text, []);
  expect(await said(text, 'services')).toEqual({
    id: 'service:S',
    name: 'S',
    title: 'Sharing',
    providers: [{ name: 'A', target: 'stakeholder:A' }],
    customers: [
      { name: 'B', target: 'stakeholder:B' },
      { name: 'A', target: 'stakeholder:A' },
    ],
    users: [{ name: 'B', target: 'stakeholder:B' }],
    sponsors: [{ name: 'B', target: 'stakeholder:B' }],
    offerings: [
      {
        id: 'offering:S.O',
        name: 'O',
        title: 'Weekend',
        goods: [{ id: 'offering:S.O/goods.0', text: 'Card' }],
        access: [
          { id: 'offering:S.O/access.0', text: 'Van' },
          { id: 'offering:S.O/access.1', text: 'Key' },
        ],
        actions: [{ id: 'offering:S.O/action.0', text: 'Help' }],
        utilities: [{ id: 'offering:S.O/utility.0', text: 'Fits' }],
        warranties: [{ id: 'offering:S.O/warranty.0', text: 'Works' }],
      },
    ],
  });
});

test('a stakeholder, on one line and moving', async () => {
  const text = `stakeholder S "Students" {
    external customer special-interest-group  power 3  interest 8.5  wants "A bus"
    during realize "They pay" { interest 9 power 4 }
    during before { power 1 }
  }
  journey J { stages Phases before { step a } }
  journey K { explore { step a } }`;
  await check(text, []);
  expect(await said(text, 'stakeholders')).toEqual({
    id: 'stakeholder:S',
    name: 'S',
    title: 'Students',
    side: 'external',
    roles: ['customer', 'special-interest-group'],
    power: { id: 'stakeholder:S/power.0', value: 3 },
    interest: { id: 'stakeholder:S/interest.0', value: 8.5 },
    wants: [{ id: 'stakeholder:S/wants.0', text: 'A bus' }],
    moves: [
      {
        id: 'stakeholder:S/during.0',
        stage: { name: 'realize', target: 'stage:ITIL.realize' },
        text: 'They pay',
        interest: { id: 'stakeholder:S/during.0/interest.0', value: 9 },
        power: { id: 'stakeholder:S/during.0/power.0', value: 4 },
      },
      {
        id: 'stakeholder:S/during.1',
        stage: { name: 'before', target: 'stage:Phases.before' },
        power: { id: 'stakeholder:S/during.1/power.0', value: 1 },
      },
    ],
  });
});

test('a persona with every facet', async () => {
  const facets = 'goal need pain responsibility family day difficulty uses constraint communication online seeks';
  const all = `${facets} influence hope functional social emotional`.split(' ');
  const text = `stakeholder S persona P "Pat" of S { machine ${all.map((facet) => `${facet} "a ${facet}"`).join('\n')} }`;
  await check(text, []);
  expect(await said(text, 'personas')).toEqual({
    id: 'persona:P',
    name: 'P',
    title: 'Pat',
    of: { name: 'S', target: 'stakeholder:S' },
    machine: true,
    facts: all.map((facet) => ({ id: `persona:P/${facet}.0`, text: `a ${facet}`, facet })),
  });
});

test('a touchpoint', async () => {
  const text = 'team T channel C touchpoint P "Screen" via C owned by T { interaction }';
  await check(text, []);
  expect(await said(text, 'touchpoints')).toEqual({
    id: 'touchpoint:P',
    name: 'P',
    title: 'Screen',
    via: { name: 'C', target: 'channel:C' },
    ownedBy: { name: 'T', target: 'team:T' },
    interaction: true,
  });
});

describe('a channel says its medium', () => {
  test.each([
    ['channel X as chat', 'chat'],
    ['channel App', 'app'],
    ['channel Street "On the street"', 'street'],
    ['channel Mail "E-mail to all"', 'email'],
    ['channel WeChat "微信群"', 'chat'],
    ['channel 官网', 'web'],
    ['channel 路边', 'street'],
    ['channel 电话 "客服热线"', 'phone'],
    ['channel Happy "Mapping"', undefined],
    ['channel API', 'api'],
    ['channel InPerson', 'person'],
  ])('%s', async (text, medium) => {
    expect((await build(text)).model.channels[0]!.medium).toBe(medium);
  });
});

describe('a metric', () => {
  const metric = (facts: string) => `metric M "Satisfaction" {\n${facts}\n}`;

  test('with its target and its readings, oldest first', async () => {
    const text = metric('unit "%" target >= 90\nvalue 74 2026-03-01 value 71.5 2025-12-01');
    await check(text, []);
    expect(await said(text, 'metrics')).toEqual({
      id: 'metric:M',
      name: 'M',
      title: 'Satisfaction',
      unit: '%',
      target: { id: 'metric:M/target.0', comparison: '>=', value: 90 },
      readings: [
        { id: 'metric:M/value.1', value: 71.5, date: '2025-12-01' },
        { id: 'metric:M/value.0', value: 74, date: '2026-03-01' },
      ],
    });
  });

  test.each(['>=', '<=', '>', '<', '='])('with the target %s', async (comparison) => {
    expect(await said(metric(`target ${comparison} -1.5`), 'metrics')).toMatchObject({
      target: { comparison, value: -1.5 },
    });
  });

  test.each([
    ['value 3 value 2 value 1', [3, 2, 1]],
    ['value 3 2026-01-01 value 2 value 4 2025-01-01 value 1', [2, 1, 4, 3]],
    ['data "m.csv" value 2', [2, 8, 9]],
  ])('with undated readings: in the order of writing, before the dated ones: %s', async (facts, values) => {
    const { model } = await build(metric(facts), { readData: () => '2026-02-01,9\n2026-01-01,8' });
    expect(model.metrics[0]!.readings.map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ['date,value\n2026-01-01,3\n2026-02-01,4.5\n', [3, 4.5]],
    ['2026-02-01,4\n2026-01-01,3', [3, 4]],
    ['\uFEFFvalue,date\r\n3,2026-01-01\r\n', [3]],
    ['"日期";"数值"\n"2026-01-01";"3 %"\n\n', [3]],
    ['7\n8', [7, 8]],
    ['date,value\n2026-01-01,"1,234"\n2026-02-01,"1,234,567.5"\n2026-03-01,"74,5"', [1234, 1234567.5, 74.5]],
    ['date,note,value\n2026-01-01,"rain, ""' + '"much"' + '"",3', [3]],
    ['date;value\n2026-01-01;74,5\n2026-02-01;1.234,5\n2026-03-01;7.25\n2026-04-01;1,234', [74.5, 1234.5, 7.25, 1.234]],
    ['2026-01-01;74,5', [74.5]],
    ['date,value\n2026-01-01,3,\n2026-02-01,4,,', [3, 4]],
  ])('with data like %j', async (data, values) => {
    const { model, issues } = await build(metric('data "data/m.csv"'), {
      readData: (uri, path) => (uri === 'a.journey' && path === 'data/m.csv' ? data : undefined),
    });
    expect(issues).toEqual([]);
    expect(model.metrics[0]!.readings.map(({ value }) => value)).toEqual(values);
  });

  test.each([
    [undefined, 'm.csv cannot be read.'],
    ['', 'm.csv has no readings.'],
    ['date,value\n2026-01-01,many', 'Line 2 of m.csv is not a reading.'],
    ['2026-02-30,4', 'Line 1 of m.csv is not a reading.'],
    ['date,value\n2026-01-01,74,5', 'Line 2 of m.csv has 3 fields where 2 are expected.'],
    ['2026-01-01,74,5', 'Line 1 of m.csv has 3 fields where 2 are expected.'],
    ['date,value,\n2026-01-01,74,5', 'Line 2 of m.csv has 3 fields where 2 are expected.'],
    ['date,note,value\n2026-01-01,,7,5\n2026-01-02,many', 'Line 2 of m.csv has 4 fields where 3 are expected.'],
  ])('with bad data like %j', async (data, message) => {
    const { issues } = await build(metric('data "m.csv"'), { readData: () => data });
    expect(issues).toMatchObject([{ rule: 'metric/data', severity: 'warning', message: { en: message } }]);
  });

  test('with data that cannot be reached', async () => {
    const readData = () => {
      throw new Error('no such disk');
    };
    const { issues } = await build(metric('data "m.csv"'), { readData });
    expect(issues.map(({ message }) => message.en)).toEqual(['m.csv cannot be read.']);
    expect(issues[0]!.help!.en).toBe('Put the file there, or correct the path: it is relative to this file.');
  });

  test('with data that is too large, or outside', async () => {
    const said = async (readData: ReadData) =>
      (await build(metric('data "m.csv"'), { readData })).issues.map(({ message }) => message.en);
    expect(await said(() => ({ bytes: 12 * 1024 * 1024 }))).toEqual([
      'm.csv is too large: 12.0 MB, and at most 10 MB are read.',
    ]);
    expect(await said(() => false)).toEqual(["m.csv lies outside the project's folder."]);
  });

  test('with data that nobody reads', async () => {
    await check(metric('data "m.csv"'), []);
  });
});

test('a stage model with documentation', async () => {
  const { model } = await build('/** Ours. */\nstages M "Model" {\n  /** First. */ one "One"\n  two three "Three"\n}');
  expect(plain(model.stageModels)).toEqual([
    {
      id: 'stages:M',
      name: 'M',
      title: 'Model',
      doc: 'Ours.',
      library: false,
      stages: [
        { id: 'stage:M.one', name: 'one', title: 'One', doc: 'First.' },
        { id: 'stage:M.two', name: 'two' },
        { id: 'stage:M.three', name: 'three', title: 'Three' },
      ],
    },
  ]);
});

test('a journey', async () => {
  const text = `persona P persona Q service S stakeholder O
    journey J "Title" {
      for P, Q
      of S
      stages Phases
      who "Who" why "Why" goal "Goal" how "How"
      to-be
      owner O
      during "Under way" { step a step b }
      after { step c }
      during { }
    }`;
  await check(text, []);
  const { model } = await build(text);
  const { steps, ...journey } = plain(model.journeys[0]!);
  expect(journey).toEqual({
    id: 'journey:J',
    name: 'J',
    title: 'Title',
    personas: [
      { name: 'P', target: 'persona:P' },
      { name: 'Q', target: 'persona:Q' },
    ],
    service: { name: 'S', target: 'service:S' },
    stageModel: { name: 'Phases', target: 'stages:Phases' },
    who: { id: 'journey:J/who.0', text: 'Who' },
    why: { id: 'journey:J/why.0', text: 'Why' },
    goal: { id: 'journey:J/goal.0', text: 'Goal' },
    how: { id: 'journey:J/how.0', text: 'How' },
    tense: 'to-be',
    owner: { name: 'O', target: 'stakeholder:O' },
    stages: [
      {
        id: 'journey:J/stage.0',
        stage: { name: 'during', target: 'stage:Phases.during' },
        title: 'Under way',
        steps: ['step:J.a', 'step:J.b'],
      },
      { id: 'journey:J/stage.1', stage: { name: 'after', target: 'stage:Phases.after' }, steps: ['step:J.c'] },
      { id: 'journey:J/stage.2', stage: { name: 'during', target: 'stage:Phases.during' }, steps: [] },
    ],
  });
  expect(steps.map(({ id, index, stage }) => [id, index, stage])).toEqual([
    ['step:J.a', 0, 'stage:Phases.during'],
    ['step:J.b', 1, 'stage:Phases.during'],
    ['step:J.c', 2, 'stage:Phases.after'],
  ]);
});

test('a journey that names no stage model uses that of ITIL, as if its name said so', async () => {
  const { model } = await build('journey J { explore { step a } }');
  const { stageModel, nameSource } = model.journeys[0]!;
  expect(stageModel).toEqual({ name: 'ITIL', target: 'stages:ITIL', source: nameSource });
});

describe('a step', () => {
  /** What facts add to a step, with the ids cut to what follows the step. */
  async function fact(text: string): Promise<Record<string, unknown>> {
    await check(withStep(text), []);
    const { model } = await build(withStep(text));
    const [before, after] = [withStep(''), withStep(text)].map((one) => build(one));
    const empty = plain(step((await before!).model, 'book')) as unknown as Record<string, unknown>;
    const full = plain(step((await after!).model, 'book')) as unknown as Record<string, unknown>;
    expect(model.journeys).toHaveLength(1);
    const changed = Object.entries(full).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(empty[key]));
    return JSON.parse(JSON.stringify(Object.fromEntries(changed)).replaceAll('step:J.book/', ''));
  }
  const katrina = { name: 'Katrina', target: 'persona:Katrina' };
  const satisfaction = { name: 'Satisfaction', target: 'metric:Satisfaction' };
  const first = { name: 'first', target: 'step:J.first' };

  test.each<[string, object]>([
    ['does "Looks"', { activities: [{ id: 'does.0', text: 'Looks' }] }],
    [
      'Katrina does "Looks" at Sticker visible',
      {
        activities: [
          {
            id: 'does.0',
            text: 'Looks',
            actor: katrina,
            at: { name: 'Sticker', target: 'touchpoint:Sticker' },
            visibility: 'visible',
          },
        ],
      },
    ],
    [
      'Fleet does "Parks" hidden',
      {
        activities: [
          { id: 'does.0', text: 'Parks', actor: { name: 'Fleet', target: 'team:Fleet' }, visibility: 'hidden' },
        ],
      },
    ],
    [
      'does "Waits" hidden does "Looks"',
      {
        activities: [
          { id: 'does.0', text: 'Waits', visibility: 'hidden' },
          { id: 'does.1', text: 'Looks' },
        ],
      },
    ],
    ['feels -1.5', { feelings: [{ id: 'feels.0', level: -1.5, basis: 'assumed' }] }],
    [
      'Katrina feels +1 "curious" assumed feels −2',
      {
        feelings: [
          { id: 'feels.0', persona: katrina, level: 1, word: 'curious', basis: 'assumed' },
          { id: 'feels.1', level: -2, basis: 'assumed' },
        ],
      },
    ],
    [
      'feels 3 researched "12 talks" 2026-02-10',
      { feelings: [{ id: 'feels.0', level: 3, basis: 'researched', evidence: '12 talks', date: '2026-02-10' }] },
    ],
    [
      'feels 0 "so-so" measured by Satisfaction',
      { feelings: [{ id: 'feels.0', level: 0, word: 'so-so', basis: 'measured', metric: satisfaction }] },
    ],
    ['thinks "Hm"', { thoughts: [{ id: 'thinks.0', text: 'Hm' }] }],
    ['asks "Why?"', { questions: [{ id: 'asks.0', text: 'Why?' }] }],
    ['expects "More"', { expectations: [{ id: 'expects.0', text: 'More' }] }],
    [
      'pain "Ow" pain "Ouch"',
      {
        pains: [
          { id: 'pain.0', text: 'Ow' },
          { id: 'pain.1', text: 'Ouch' },
        ],
      },
    ],
    ['delight "Oh"', { delights: [{ id: 'delight.0', text: 'Oh' }] }],
    ['takes 1h 30min', { takes: { id: 'takes.0', seconds: 5400 } }],
    ['waits 1w2d1.5h 10s', { waits: { id: 'waits.0', seconds: 7 * 86400 + 2 * 86400 + 5400 + 10 } }],
    ['gain Katrina "Van"', { ledger: [{ id: 'gain.0', kind: 'gain', party: katrina, amount: 1, text: 'Van' }] }],
    [
      'cost Axle 2 social "Trust" risk Axle 0.5 "No-show"',
      {
        ledger: [
          {
            id: 'cost.0',
            kind: 'cost',
            party: { name: 'Axle', target: 'stakeholder:Axle' },
            amount: 2,
            aspect: 'social',
            text: 'Trust',
          },
          {
            id: 'risk.0',
            kind: 'risk',
            party: { name: 'Axle', target: 'stakeholder:Axle' },
            amount: 0.5,
            text: 'No-show',
          },
        ],
      },
    ],
    [
      'gain Katrina 3 emotional "Joy" realized 2 because suboptimal',
      {
        ledger: [
          {
            id: 'gain.0',
            kind: 'gain',
            party: katrina,
            amount: 3,
            aspect: 'emotional',
            text: 'Joy',
            realized: 2,
            cause: 'suboptimal',
          },
        ],
      },
    ],
    ['offset by first', { offsets: [first] }],
    ['moment of truth', { moment: { id: 'moment.0' } }],
    ['moment of truth "Is it?"', { moment: { id: 'moment.0', text: 'Is it?' } }],
    ['measure Satisfaction', { measures: [satisfaction] }],
    ['then first', { transitions: [{ id: 'then.0', to: first }] }],
    [
      'then J.first 20 % when "late"',
      {
        transitions: [{ id: 'then.0', to: { name: 'J.first', target: 'step:J.first' }, chance: 20, when: 'late' }],
      },
    ],
    ['ends', { ends: true }],
    ['improve "Show it"', { improvements: [{ id: 'improve.0', text: 'Show it' }] }],
    [
      'improve "Show it" { benefit 4 effort 1 by Fleet status planned }',
      {
        improvements: [
          {
            id: 'improve.0',
            text: 'Show it',
            benefit: { id: 'improve.0/benefit.0', value: 4 },
            effort: { id: 'improve.0/effort.0', value: 1 },
            by: { name: 'Fleet', target: 'team:Fleet' },
            status: 'planned',
          },
        ],
      },
    ],
    ['detail J', { detail: { name: 'J', target: 'journey:J' } }],
  ])('%s', async (text, expected) => {
    expect(await fact(text)).toEqual(expected);
  });
});

describe('documentation', () => {
  test.each([
    ['/** One line. */\npersona P', 'One line.'],
    ['/**\n * Two\n *\n *   lines.\n */\npersona P', 'Two\n\n  lines.'],
    ['/** Kept. */ // a note\n/* another */\npersona P', 'Kept.'],
    ['/* no doc */ persona P', undefined],
    ['/***/ persona P', undefined],
    ['/** Of the team. */ team T\npersona P', undefined],
  ])('%j', async (text, doc) => {
    expect((await build(text)).model.personas[0]!.doc).toBe(doc);
  });

  test('of a step and an offering', async () => {
    const { model } = await build('service S { /** A */ offering O }\njourney J { explore { /** B */ step s } }');
    expect(model.services[0]!.offerings[0]!.doc).toBe('A');
    expect(step(model, 's').doc).toBe('B');
  });
});

describe('suppressions', () => {
  async function covered(text: string): Promise<unknown[]> {
    const { model } = await build(text);
    const lines = text.split('\n');
    return model.suppressions.map(({ rule, reason, covers: { start, end } }) => {
      const whole = lines.slice(start.line, end.line + 1);
      whole[whole.length - 1] = whole.at(-1)!.slice(0, end.character);
      whole[0] = whole[0]!.slice(start.character);
      return [rule, reason, whole.join('\n')];
    });
  }

  test.each<[string, unknown[]]>([
    [
      '// waymark-ignore persona/thin: she is new\npersona P {\n  goal "x"\n}\nteam T',
      ['persona/thin', 'she is new', 'persona P {\n  goal "x"\n}'],
    ],
    [
      'persona P { // waymark-ignore persona/thin: new\n}',
      ['persona/thin', 'new', 'persona P { // waymark-ignore persona/thin: new'],
    ],
    ['// waymark-ignore persona/thin\npersona P', ['persona/thin', '', 'persona P']],
    ['// waymark-ignore persona/thin：还没有访谈\npersona P', ['persona/thin', '还没有访谈', 'persona P']],
    [
      'journey J { explore { step a {\n// waymark-ignore a/b: x\n// and a note\nfeels 1 "so"\nends } } }',
      ['a/b', 'x', 'feels 1 "so"'],
    ],
    ['persona P\n// waymark-ignore a/b: x', ['a/b', 'x', '// waymark-ignore a/b: x']],
    ['// waymark-ignore: x\npersona P', ['', 'x', 'persona P']],
    ['// waymark-ignore\npersona P', ['', '', 'persona P']],
    ['/* waymark-ignore a/b: x */ persona P', ['a/b', 'x', 'persona P']],
    ['/*\n * waymark-ignore a/b: x\n * and y\n */\npersona P', ['a/b', 'x and y', 'persona P']],
    ['persona P /* waymark-ignore a/b: x */', ['a/b', 'x', 'persona P /* waymark-ignore a/b: x */']],
  ])('%j', async (text, expected) => {
    expect(await covered(text)).toEqual([expected]);
  });

  test.each(['// waymark-ignored a: b\npersona P', '/* not waymark-ignore a: b */ persona P'])(
    'none: %j',
    async (text) => {
      expect(await covered(text)).toEqual([]);
    },
  );
});

test('places are those of the words', async () => {
  const text =
    'stakeholder 学生 "x"\n  persona P "Pat"\n    of 学生\njourney J { explore { step s { feels\t+1 "ok" } } }';
  const { model } = await build(text);
  const at = (line: number, from: number, to: number, last = line) => ({
    uri: 'a.journey',
    start: { line, character: from },
    end: { line: last, character: to },
  });
  const [persona] = model.personas;
  expect(persona).toMatchObject({ source: at(1, 2, 9, 2), nameSource: at(1, 10, 11), of: { source: at(2, 7, 9) } });
  expect(step(model, 's').feelings[0]).toMatchObject({ source: at(3, 31, 44), levelSource: at(3, 37, 39) });
});

test('of several documentation comments in a row the last one counts', async () => {
  const { model } = await build('/** One. */\n// between\n/** Two. */ /* three */\npersona P');
  expect(model.personas[0]!.doc).toBe('Two.');
});

test.each(stories)('$name: every id stands for one thing, with the data read', async ({ files, readData }) => {
  const { model } = await buildProject(files, { readData });
  const ids = [...JSON.stringify(model).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
});

test('readings from a file and the file itself have ids of their own', async () => {
  const { model } = await build('metric M { data "m.csv" value 3 2026-01-01 }', { readData: () => '2026-02-01,4' });
  expect(model.metrics[0]!.data!.id).toBe('metric:M/data.0');
  expect(model.metrics[0]!.readings.map(({ id }) => id)).toEqual(['metric:M/value.0', 'metric:M/reading.0']);
});

describe('said twice: reported, the first one counts', () => {
  const twice = (word: string) => `syntax/repeated: ‘${word}’ is said twice; only the first one counts.`;
  const both = (a: string, b: string) => `syntax/repeated: ‘${a}’ and ‘${b}’ are both said; only the first one counts.`;

  test.each([
    ['journey J { stages Phases stages ITIL before { step a } }', `1:34 ${twice('stages')}`],
    ['journey J { as-is to-be explore { step a } }', `1:19 ${both('as-is', 'to-be')}`],
    ['journey J { to-be to-be explore { step a } }', `1:19 ${twice('to-be')}`],
    ['stakeholder S { internal owner external }', `1:32 ${both('internal', 'external')}`],
    ['metric M { unit "a" unit "b" }', `1:21 ${twice('unit')}`],
    ['journey J { explore { step a { moment of truth moment of truth "x" } } }', `1:48 ${twice('moment of truth')}`],
    ['journey J { explore { step a { improve "x" { status idea status done } } } }', `1:58 ${twice('status')}`],
    ['persona P journey J { for P, P explore { step a } }', '1:30 syntax/repeated: P is named twice; it counts once.'],
    [
      'metric M journey J { explore { step a { measure M measure M } } }',
      '1:59 syntax/repeated: M is named twice; it counts once.',
    ],
    ['stakeholder S service C { user S, S }', '1:35 syntax/repeated: S is named twice; it counts once.'],
  ])('%s', async (text, issue) => {
    await check(text, [issue]);
  });

  test('what the model keeps', async () => {
    const { model } = await build(`persona P metric M { unit "a" unit "b" } stakeholder S { external internal }
      journey J { for P, P for P stages Phases stages ITIL to-be as-is
        before { step a { measure M, M moment of truth moment of truth "x" improve "i" { status idea status done } } } }`);
    expect(plain(model)).toMatchObject({
      metrics: [{ unit: 'a' }],
      stakeholders: [{ side: 'external' }],
      journeys: [
        {
          personas: [{ name: 'P' }],
          stageModel: { name: 'Phases' },
          tense: 'to-be',
          steps: [{ measures: [{ name: 'M' }], moment: {}, improvements: [{ status: 'idea' }] }],
        },
      ],
    });
    expect(model.journeys[0]!.steps[0]!.moment!.text).toBeUndefined();
  });

  test('names in what does not count are looked up', async () => {
    await check('journey J { stages Phases stages Nowhere before { step a } }', [
      `1:34 ${twice('stages')}`,
      '1:34 name/unresolved: There is no stage model named Nowhere.',
    ]);
  });

  test('roles of one side may stand on two lines', async () => {
    await check('stakeholder S { internal owner\ninternal manager }', []);
  });
});
