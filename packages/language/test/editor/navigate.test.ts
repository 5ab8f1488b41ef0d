import { describe, expect, test } from 'vitest';
import { definitionAt, highlightsAt, referencesAt, renameAt, renameable } from '../../src/editor/index.ts';
import { after, scene, shown } from './support.ts';

const PROJECT = `
--- people.journey
persona Katrina
--- trip.journey
journey Trip {
  for Katrina
  explore {
    step look { Katrina does "Looks" then pay }
    step pay "Katrina pays" { cost Katrina 1 "Money" }
  }
}
journey Other { for Katrina  agree { step go { then Trip.pay } } }
`;

function marked(from: string, to: string): string {
  const result = PROJECT.replace(from, to);
  expect(result).not.toBe(PROJECT);
  return result;
}

describe('definition', () => {
  function check(input: string, expected: string[]): void {
    const at = scene(input);
    expect(definitionAt(at, at.uri, at.position).map(({ to }) => shown(at, to))).toEqual(expected);
  }

  test('leads to another file', () =>
    check(marked('for Katrina\n', 'for Kat<|>rina\n'), ['people.journey:1:9 Katrina']));
  test('leads to a step of another journey', () => check(marked('Trip.pay', 'Trip.p<|>ay'), ['trip.journey:5:10 pay']));
  test('leads to a journey before its dot', () => check(marked('Trip.pay', 'Tr<|>ip.pay'), ['trip.journey:1:9 Trip']));
  test('leads into the library', () =>
    check(marked('explore {', 'explore<|> {'), ['waymark:///library/stages.journey:4:3 explore']));
  test('of a declaration is itself', () => check(marked('step pay', 'step <|>pay'), ['trip.journey:5:10 pay']));
  test('is nowhere for a keyword', () => check(marked('step pay', 'st<|>ep pay'), []));
  test('is nowhere for what nothing is called', () => check('journey T { for No<|>body }', []));
});

test('references stand in the order of the project, the declaration among them where wanted', () => {
  const at = scene(marked('persona Katrina', 'persona <|>Katrina'));
  const all = [
    'people.journey:1:9 Katrina',
    'trip.journey:2:7 Katrina',
    'trip.journey:4:17 Katrina',
    'trip.journey:5:36 Katrina',
    'trip.journey:8:21 Katrina',
  ];
  const list = (withDeclaration: boolean) =>
    referencesAt(at, at.uri, at.position, withDeclaration).map((one) => shown(at, one));
  expect(list(true)).toEqual(all);
  expect(list(false)).toEqual(all.slice(1));
});

test('highlights are those of one file', () => {
  const at = scene(marked('then pay', 'then p<|>ay'));
  const found = highlightsAt(at, at.uri, at.position);
  expect(found.map(({ range, declared }) => `${shown(at, { uri: at.uri, range })} ${declared}`)).toEqual([
    'trip.journey:4:43 pay false',
    'trip.journey:5:10 pay true',
    'trip.journey:8:58 pay false',
  ]);
});

describe('rename', () => {
  function check(input: string, name: string, expected: string): void {
    const at = scene(input);
    const result = renameAt(at, at.uri, at.position, name);
    expect(result?.ok ? after(at, result.edits) : result?.message.en).toBe(expected);
  }

  test('changes names in all files, and no texts', () =>
    check(
      marked('persona Katrina', 'persona Kat<|>rina'),
      'Anna',
      PROJECT.slice(1).replaceAll(/(?<!")Katrina/g, 'Anna'),
    ));
  test('takes keywords and names of any script', () => {
    check('persona A<|>', 'journey', 'persona journey');
    check('persona A<|>', '租车', 'persona 租车');
  });
  test('of a step changes it in other journeys, too', () =>
    check(
      'journey A { explore { step a { then b } step <|>b } } journey B { explore { step b { then A.b } } }',
      'c',
      'journey A { explore { step a { then c } step c } } journey B { explore { step b { then A.c } } }',
    ));
  test('refuses what is no name', () => {
    for (const name of ['', 'a b', '1a', '"a"', 'a.b', 'a//', 'a-', 'a--b', '-a']) {
      const at = scene('persona A<|>');
      expect(renameAt(at, at.uri, at.position, name)).toMatchObject({ ok: false });
    }
  });
  test('says what a name is, as the grammar has it', () => {
    const at = scene('persona A<|>');
    expect(renameAt(at, at.uri, at.position, 'Ol ga')).toMatchObject({
      message: {
        en: '“Ol ga” is not a name. A name begins with a letter or _ and goes on with letters, digits or _, in any script, a single - between two of them.',
        'zh-CN': '“Ol ga”不是名称。名称以文字、字母或 _ 开头，由文字、字母、数字和 _ 组成，其间可各用一个 - 连接。',
      },
    });
    expect(renameAt(at, at.uri, at.position, 'Ol-ga_2')).toMatchObject({ ok: true });
  });
  test('refuses what is taken', () => {
    check('persona A<|> team B', 'B', 'The name B is taken by a team already.');
    check('journey J { explore { step a<|> step b } }', 'b', 'The name b is taken by a step already.');
  });
  test('a step may have the name of what is none', () =>
    check('journey J { explore { step a<|> } }', 'J', 'journey J { explore { step J } }'));
  test('refuses what would be read as something else where it stands', () => {
    check(
      'stakeholder A<|> team T\njourney J { explore { step s { does "x"\nA does "y" cost A "m" } } }',
      'does',
      'The name does would be read as something else in line 3 of a.journey.',
    );
    check(
      'stages M { one<|> two }\nstakeholder S { during explore { power 1 } }\njourney J { stages M one { step a } }',
      'explore',
      'The name explore would be read as something else in line 2 of a.journey.',
    );
  });
  test('does not touch the library', () => {
    const at = scene('journey J { explore<|> { } }');
    expect(renameable(at, at.uri, at.position)).toMatchObject({
      message: { 'zh-CN': '这个名称属于标准库，不能更改。' },
    });
  });
  test('begins with the name as it stands', () => {
    const at = scene('persona Kat<|>rina');
    expect(renameable(at, at.uri, at.position)).toMatchObject({ name: 'Katrina', range: { start: { character: 8 } } });
  });
});
