import { describe, expect, test } from 'vitest';
import { buildProject, KEYWORDS } from '../src/index.ts';
import { build, check, plain, step, withStep, workspaceOf } from './support.ts';

describe('a name that cannot be found', () => {
  test('is reported once at each place, with the nearest name of the right kind', async () => {
    await check(
      withStep(
        'Katrin does "Looks" at Stiker\ngain Katrin "x"\nmeasure Satisfacion\nthen frist\noffset by Other.first',
      ),
      [
        '7:1 name/unresolved: There is no persona, stakeholder or team named Katrin. → Katrina',
        '7:24 name/unresolved: There is no touchpoint named Stiker. → Sticker',
        '8:6 name/unresolved: There is no persona, stakeholder or team named Katrin. → Katrina',
        '9:9 name/unresolved: There is no metric named Satisfacion. → Satisfaction',
        '10:6 name/unresolved: J has no step named frist. → first',
        '11:11 name/unresolved: There is no journey named Other.',
      ],
    );
  });

  test('is told apart from one of another kind', async () => {
    const { issues } = await build('persona Katrina\nservice S { provider Katrina }');
    expect(issues).toMatchObject([
      {
        rule: 'name/unresolved',
        message: {
          en: 'Katrina is a persona, but a stakeholder is needed here.',
          'zh-CN': 'Katrina 是用户画像，而这里需要利益相关者。',
        },
        related: [{ source: { start: { line: 0, character: 8 } } }],
      },
    ]);
  });

  test('stays in the model without a target', async () => {
    const { model } = await build(withStep('then nowhere 10%\nthen J.nowhere'));
    expect(plain(step(model, 'book').transitions.map(({ to }) => to))).toEqual([
      { name: 'nowhere', target: null },
      { name: 'J.nowhere', target: null },
    ]);
  });

  test('nothing near, nothing proposed', async () => {
    await check('team T of Zebra\nstakeholder Axle', ['1:11 name/unresolved: There is no stakeholder named Zebra.']);
  });

  test('of one letter: the same in the other case, and no other', async () => {
    await check('touchpoint K\npersona P\njourney J { for P explore { step a { P does "x" at k p does "y" at x } } }', [
      '3:52 name/unresolved: There is no touchpoint named k. → K',
      '3:54 name/unresolved: There is no persona, stakeholder or team named p. → P',
      '3:68 name/unresolved: There is no touchpoint named x.',
    ]);
  });

  test('a stage model that does not exist does not make its stages unknown, too', async () => {
    await check('journey J { stages Phase foo { step a } }', [
      '1:20 name/unresolved: There is no stage model named Phase. → Phases',
    ]);
  });

  test('a stage that its model does not have', async () => {
    await check('journey J { stages Phases befor { step a } explore { step b } }', [
      '1:27 name/unresolved: Phases has no stage named befor. → before',
      '1:44 name/unresolved: Phases has no stage named explore.',
    ]);
  });
});

describe('what to do about a name that stands for nothing', () => {
  const helps = async (text: string) => (await build(text)).issues.map(({ help }) => help!.en);

  test.each([
    ['journey J { for Kim }', 'Declare it (persona Kim), or use the name of a persona that exists.'],
    ['journey J { stages Visit }', 'Declare it (stages Visit { … }), or use the name of a stage model that exists.'],
    [
      'journey J { explore { step a { then pay } } }',
      'Declare it in J (step pay { … }), or use the name of a step that exists.',
    ],
    ['journey J { stages Phases explore { step b } }', 'Its stages are before, during, after.'],
    [
      'stages ITIL { one two }\njourney J { explore { step a } }',
      "The project has a stage model ITIL of its own in place of the library's, which has explore: give it another name, or add explore to it.",
    ],
    ['journey J { 价值共创 { step a } }', 'Did you mean cocreate?'],
    ['stages ITIL { one two }\njourney J { after { step a } }', 'Its stages are one, two.'],
  ])('%s', async (text, help) => {
    expect(await helps(text)).toEqual([help]);
    const workspace = workspaceOf([['a.journey', text]]);
    const issues = workspace.findings('a.journey').filter(({ rule }) => rule === 'name/unresolved');
    expect(issues).toEqual((await build(text)).issues);
  });
});

describe('a name that is taken', () => {
  test('is reported where it comes second, whatever the kinds, and where it comes first in another file', async () => {
    const { issues } = await buildProject([
      { uri: 'a', text: 'persona Katrina' },
      { uri: 'b', text: 'team Fleet\nteam Katrina\nteam Fleet\nteam Katrina' },
    ]);
    const said = issues.map(({ severity, source, related }) => [
      severity,
      ...[source, ...related!.map((one) => one.source)].map(({ uri, start }) => `${uri}:${start.line}`),
    ]);
    expect(said).toEqual([
      ['info', 'a:0', 'b:1', 'b:3'],
      ['error', 'b:1', 'a:0'],
      ['error', 'b:2', 'b:0'],
      ['error', 'b:3', 'a:0'],
    ]);
  });

  test('steps are unique in their journey, stages in their model, offerings in their service', async () => {
    await check(
      [
        'stages M { one two one }',
        'service S { offering o offering o }',
        'journey J { explore { step a step b } agree { step a } }',
        'journey K { explore { step a { then J.b } } }',
      ].join('\n'),
      [
        '1:20 name/double: The name one is taken by a stage already.',
        '2:33 name/double: The name o is taken by an offering already.',
        '3:52 name/double: The name a is taken by a step already.',
      ],
    );
  });

  test('ids stay unique all the same', async () => {
    const { model } = await build('team A\nteam A\nteam A\njourney J { explore { step a step a step "x" step "y" } }');
    expect(model.teams.map(({ id }) => id)).toEqual(['team:A', 'team:A~2', 'team:A~3']);
    expect(model.journeys[0]!.steps.map(({ id }) => id)).toEqual(['step:J.a', 'step:J.a~2', 'step:J.~1', 'step:J.~2']);
  });

  test("the user's own stage model stands before the library's of the same name", async () => {
    const text = 'stages ITIL { mine }\njourney J { mine { step a } }';
    await check(text, []);
    const { model } = await build(text);
    expect(model.journeys[0]!.stages[0]!.stage.target).toBe(model.stageModels[0]!.stages[0]!.id);
  });
});

test("a name of the library's can be given to something else", async () => {
  const text = 'persona ITIL\njourney J { for ITIL explore { step a } }\njourney K { stages ITIL explore { step a } }';
  await check(text, []);
  const { model } = await build(text);
  expect(model.journeys[0]!.stages[0]!.stage.target).toBe('stage:ITIL.explore');
});

describe('names', () => {
  test('in any script', async () => {
    const text = [
      'stakeholder 学生们',
      'persona Жанна of 学生们',
      'persona नेहा',
      'persona محمد',
      'journey Été_2 { for Жанна, नेहा, محمد explore { step 看到 { نعم does "x" नेहा feels +1 then 租车-2 } step 租车-2 } }',
      'team نعم',
    ].join('\n');
    await check(text, []);
  });

  test('composed and decomposed letters are the same', async () => {
    await check('persona Ren\u00e9\njourney J { for Rene\u0301 }', []);
  });

  test('capitals matter', async () => {
    await check('persona Katrina\njourney J { for katrina }', [
      '2:17 name/unresolved: There is no persona named katrina. → Katrina',
    ]);
  });

  test('do not reach over the end of their line', async () => {
    await check(withStep('then\nKatrina does "x"\ngain\nKatrina feels 1'), [
      '7:1 syntax/missing: ‘then’ needs the name of a step.',
      '9:1 syntax/missing: ‘gain’ needs the name of who it concerns.',
    ]);
    await check('persona A\npersona B\njourney J { for A,\n  B\n  of\n  why "x" }', [
      '5:3 syntax/missing: ‘of’ needs the name of a service.',
    ]);
  });
});

/** A name in every place where a name can stand, declared and referred to: one project for each kind of thing. */
function everywhere(K: string): Record<string, string> {
  return {
    stakeholder: `stakeholder ${K} "x" { internal user power 1 }
      service S { provider ${K} customer ${K}, ${K} user ${K}
        sponsor ${K} }
      team T of ${K}
      persona P of ${K} { goal "x" }
      touchpoint C "x" owned by ${K}
      touchpoint D owned by ${K} { interaction }
      journey J { owner ${K} why "x" explore { step s {
        ${K} does "x" hidden
        gain ${K} 1 "x"
        cost ${K} functional "x" risk ${K} 2 social "x"
        improve "x" { by ${K} status idea }
      } } }`,
    team: `team ${K} "x"
      journey J { explore { step s {
        ${K} does "x"
        ${K} does "y"
        improve "x" { by ${K} } gain ${K} 1 "x" } } }`,
    persona: `persona ${K} "x" { goal "x" }
      journey J { for ${K} explore { step s {
        ${K} does "x"
        ${K} feels +1 "word"
        ${K} feels -0.5
        ${K} feels 1
        ends
      } } }
      journey L { for ${K}, ${K}
        explore { } }`,
    service: `service ${K} "x" { offering ${K} "x" { goods "x" } offering x }
      journey J { of ${K} as-is explore { } }`,
    channel: `channel ${K} "x"
      channel x as web
      touchpoint T via ${K} owned by x2
      touchpoint U via ${K}
      team x2`,
    touchpoint: `touchpoint ${K} "x"
      journey J { explore { step s { does "x" at ${K} does "y" at ${K} hidden } } }`,
    metric: `metric ${K} { unit "x" }
      journey J { explore { step s { measure ${K}, ${K} feels 1 measured by ${K} measure ${K} ends } } }`,
    stages: `stages ${K} "x" { x2 ${K} "x" x3 }
      stakeholder S { during ${K} { power 1 } during ${K} "why" { interest 2 } }
      journey J { stages ${K} ${K} { step s { ends } } ${K} "Title" { step t } }
      journey L { why "x" stages ${K}
        ${K} { } }`,
    journey: `journey ${K} "x" { explore {
        step ${K} "x" { then ${K} then ${K} 20% when "x" offset by ${K} detail ${K} }
        step other { then ${K}.${K} 10% then ${K} when "x" offset by ${K}.other then ${K} }
        step last
      } }`,
  };
}

describe('every keyword is a name wherever a name can stand', () => {
  test.each([...KEYWORDS])('%s', async (keyword) => {
    for (const [kind, text] of Object.entries(everywhere(keyword))) {
      const { model, issues } = await build(text);
      expect(
        issues.filter(({ rule }) => rule !== 'syntax/repeated').map(({ message }) => message.en),
        kind,
      ).toEqual([]);
      // All that has a name here says the same with a name that is no keyword.
      const usual = await build(everywhere('Zzz')[kind]!);
      expect(said(model, keyword), kind).toEqual(said(usual.model, 'Zzz'));
    }
  });

  /** All that a model says, with `*` for the name; of references, whether they lead anywhere. */
  function said(value: object, name: string): unknown {
    return JSON.parse(
      JSON.stringify(plain(value), (key, one) => {
        if (key === 'name')
          return one
            .split('.')
            .map((part: string) => (part === name ? '*' : part))
            .join('.');
        if (key === 'medium') return undefined; // a channel called `app` is one
        if (key === 'target') return one !== null;
        return ['id', 'steps', 'stage'].includes(key) && JSON.stringify(one).includes(':') && !one.name ? '' : one;
      }),
    );
  }

  test('where two readings are possible, one is by its sign or its amount', async () => {
    const { model } = await build(`persona gain\nstakeholder feels\nstakeholder does\njourney J { explore { step s {
      gain feels 1 "a gain"
      gain feels +1 "a feeling"
      gain does "an activity"
      gain does 1 "a gain"
    } } }`);
    const { ledger, feelings, activities } = step(model, 's');
    expect(ledger.map(({ party }) => party.target)).toEqual(['stakeholder:feels', 'stakeholder:does']);
    expect(feelings.map(({ persona }) => persona?.target)).toEqual(['persona:gain']);
    expect(activities.map(({ actor }) => actor?.target)).toEqual(['persona:gain']);
  });
});
