import { RULES } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { actionsAt } from '../../src/editor/index.ts';
import { workspaceOf } from '../support.ts';
import { after, apply, scene } from './support.ts';

function actions(input: string, lang?: 'en' | 'zh-CN') {
  const at = scene(input, lang);
  return { at, list: actionsAt(at, at.uri, at.range) };
}

function titles(input: string, kind: string): string[] {
  return actions(input)
    .list.filter((one) => one.kind.startsWith(kind))
    .map(({ title }) => title.en);
}

/** What an action makes of the texts; new files stand behind the changed ones. */
function check(input: string, title: string, expected: string): void {
  const { at, list } = actions(input);
  const action = list.find((one) => one.title.en.startsWith(title));
  expect(action, list.map((one) => one.title.en).join('\n')).toBeDefined();
  const made = (action!.creates ?? []).map(({ uri, text }) => `+++ ${uri}\n${text}`).join('');
  expect(after(at, action!.edits) + made).toBe(expected);
}

describe('suppression', () => {
  function silenced(input: string, of = ''): string {
    const { at, list } = actions(input);
    const action = list.find((one) => one.title.en.startsWith(`Ignore ${of}`))!;
    const text = apply(at.texts.get(at.uri)!, action.edits);
    const workspace = workspaceOf([[at.uri, text]], { readData: () => undefined });
    const left = workspace.findings(at.uri).filter(({ rule, subject }) => {
      const { finding } = action;
      return (rule === finding!.rule && subject === finding!.subject) || rule.startsWith('suppression/');
    });
    expect(left, text).toEqual([]);
    return text;
  }

  test('stands above the line, with room for the reason', () =>
    expect(silenced('/** Who. */\npersona Kat<|>rina\n')).toBe(
      '/** Who. */\n// waymark-ignore persona/thin: …\npersona Katrina\n',
    ));
  test('stands above what leads the line', () =>
    expect(
      silenced('journey J { for P\n  explore { step a<|> }\n}\npersona P { goal "a" need "b" pain "c" }\n'),
    ).toContain('  // waymark-ignore step/no-touchpoint: …\n  explore { step a }\n'));
  test('works for every check', () => {
    const rules = RULES.filter(({ id }) => !id.startsWith('suppression/'));
    for (const { id: rule, examples } of rules) {
      const at = scene(examples.bad);
      const finding = at.workspace.findings(at.uri).find((one) => one.rule === rule)!;
      const [line, character] = [finding.source.start.line, finding.source.start.character];
      const lines = at.texts.get(at.uri)!.split('\n');
      lines[line] = `${lines[line]!.slice(0, character)}<|>${lines[line]!.slice(character)}`;
      silenced(lines.join('\n'), rule);
    }
  });
  test('is not offered for errors of grammar and names', () =>
    expect(titles('journey J { for No<|>body }', 'quickfix').filter((title) => title.startsWith('Ignore J'))).toEqual(
      [],
    ));
});

describe('fixing all', () => {
  const input = 'stakeholder S { power 1<|>2 interest 11 }\n';
  test('of one rule', () => check(input, 'Fix all of number/range', 'stakeholder S { power 10 interest 10 }\n'));
  test('of the file', () => check(input, 'Fix all that', 'stakeholder S { power 10 interest 10 }\n'));
  test('of the file only where it is wanted', () => {
    const at = scene(input);
    const kinds = actionsAt(at, at.uri, at.range, (kind) => kind === 'quickfix').map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['quickfix']);
  });
  test('of one rule, also where more is selected than anybody reads', () => {
    const { list } = actions(`<|>${'stakeholder S { power 12 interest 3 }\n'.repeat(300)}<|>`);
    expect(list.filter(({ finding }) => finding).length).toBeLessThan(500);
    const all = list.find(({ title }) => title.en.startsWith('Fix all of number/range'));
    expect(all?.edits).toHaveLength(300);
  });
  test('the sure one is preferred', () =>
    expect(
      actions(input)
        .list.filter(({ preferred }) => preferred)
        .map(({ title }) => title.en),
    ).toEqual(['Change it to 10']));
});

describe('refactoring', () => {
  test('nothing is offered where nothing can be wanted', () => expect(titles('persona P<|>', 'refactor')).toEqual([]));

  test('a declaration moves to its own file with its comments', () =>
    check(
      '// First.\npersona A\n\n/** B. */\npersona <|>B { // b\n  goal "x"\n}\n\npersona C\n',
      'Move the persona B',
      '// First.\npersona A\n\npersona C\n+++ B.journey\n/** B. */\npersona B { // b\n  goal "x"\n}\n',
    ));
  test('names of any script make files', () =>
    expect(actions('persona 租<|>车\nteam T').list.find(({ kind }) => kind === 'refactor.move')!.creates![0]!.uri).toBe(
      `${encodeURIComponent('租车')}.journey`,
    ));

  test('a journey’s touchpoints are extracted, and declared where they are not', () =>
    check(
      'touchpoint A via App\njourney J<|> { explore { step s { does "x" at A does "y" at B } } }\nchannel App\n',
      'Extract',
      'journey J { explore { step s { does "x" at A does "y" at B } } }\nchannel App\n+++ touchpoints.journey\ntouchpoint A via App\n\ntouchpoint B\n',
    ));
  test('they go to the file that is there', () =>
    check(
      '--- a.journey\njourney J<|> { explore { step s { does "x" at B } } }\n--- touchpoints.journey\ntouchpoint A\n',
      'Extract',
      '--- touchpoints.journey\ntouchpoint A\n\ntouchpoint B\n',
    ));

  test('levels of five faces are converted', () =>
    check(
      'journey J<|> { explore { step a { feels 5 feels 3 "w" } step b { feels 1 } } }',
      'Convert the levels from 1–5',
      'journey J { explore { step a { feels +2 feels 0 "w" } step b { feels -2 } } }',
    ));
  test('levels of ten points are converted to the half', () =>
    check(
      'journey J<|> { explore { step a { feels 10 feels 6 } step b { feels 0 } } }',
      'Convert the levels from 0–10',
      'journey J { explore { step a { feels +2 feels 0.5 } step b { feels -2 } } }'.replace('0.5', '+0.5'),
    ));
  test('levels of ten points from one end where the scale does', () =>
    check(
      'journey J<|> { explore { step a { feels 10 feels 5.5 } step b { feels 1 } } }',
      'Convert the levels from 1–10',
      'journey J { explore { step a { feels +2 feels 0 } step b { feels -2 } } }',
    ));
  test('each scale that has all levels is offered, also where all of them are low', () => {
    const scales = (levels: string) =>
      titles(`journey J<|> { explore { step a { ${levels} } } }`, 'refactor.rewrite').map(
        (title) => /\d+–\d+/.exec(title)![0],
      );
    expect(scales('feels 2 feels 1')).toEqual(['1–5', '1–7', '1–10', '0–10']);
    expect(scales('feels 6 feels 1')).toEqual(['1–7', '1–10', '0–10']);
    expect(scales('feels 8 feels 3')).toEqual(['1–10', '0–10']);
    expect(scales('feels 8 feels 0')).toEqual(['0–10']);
    expect(scales('feels 11 feels 0')).toEqual([]);
  });
  test('levels that fit are left alone', () => {
    for (const levels of ['', 'feels 2 feels 0', 'feels 2 feels -1 feels 1'])
      expect(titles(`journey J<|> { explore { step a { ${levels} } } }`, 'refactor.rewrite')).toEqual([]);
  });

  test('stages are sorted by the model', () =>
    check(
      'journey J<|> {\n  agree { step b }\n  explore {\n    step a\n  }\n}\n',
      'Sort the stages',
      'journey J {\n  explore {\n    step a\n  }\n  agree { step b }\n}\n',
    ));
});

describe('broken text stays where it is, since nobody knows how far it reaches', () => {
  const refactorings = (input: string) => expect(titles(input, 'refactor').map((title) => title.split(' ')[0]));

  test('stages are not sorted in a journey that is broken', () => {
    refactorings('journey J<|> {\n  agree { step b\n  explore { step a }\n}\n').toEqual([]);
    refactorings('journey J<|> {\n  agree { step b thinks }\n  explore { step a }\n}\n').toEqual([]);
  });
  test('nor where one is in no model: its place is not known', () =>
    refactorings('journey J<|> {\n  eate { step b }\n  agree { step c }\n  explore { step a }\n}\n').toEqual([]));
  test('a declaration is not moved with an error on its line', () => {
    refactorings('touchpoint A<|> via }\nteam T\n').toEqual([]);
    refactorings('channel A<|> as ve 电话 as phone\nteam T\n').toEqual([]);
  });
  test('but next to a broken one', () => refactorings('touchpoint A via }\nteam T<|>\n').toEqual(['Move']));
  test('of two with a name none is moved: which of them counts would change', () => {
    refactorings('team T<|>\ntouchpoint T\n').toEqual([]);
    refactorings('journey J {\n <|> explore { step s { does "x" at T } }\n}\ntouchpoint T\nteam T\n').toEqual([]);
  });
  test('touchpoints are not extracted with one that is broken', () =>
    refactorings('journey J {\n <|> explore { step s { does "x" at A } }\n}\ntouchpoint A via }\n').toEqual([]));
  test('nor is one declared under a name that stands for something else', () =>
    refactorings('journey J {\n <|> explore { step s { does "x" at S } }\n}\nstakeholder S\n').toEqual([]));
  test('nothing is added to a block whose opening brace is missing', () => {
    const added = (text: string) => titles(text, 'quickfix').filter((title) => title.startsWith('Write ‘customer'));
    expect(added('stakeholder S\nservice X<|> {\n  user S\n}\n')).toHaveLength(1);
    expect(added('stakeholder S\nservice X<|>\n  user S\n}\n')).toEqual([]);
  });
  test('nor to a line that goes on with what means nothing, and nothing is taken out of it', () => {
    const fixes = (text: string) =>
      expect(titles(text, 'quickfix').filter((title) => /^(Write|Nobody|Remove)/.test(title)).length);
    const met = 'team T\njourney J { explore { step s { does "x" at A } } }\n';
    fixes(`${met}touchpoint A<|> "a"\n`).toBe(1);
    fixes(`${met}touchpoint A<|> "a"b\n`).toBe(0);
    fixes('touchpoint D\njourney J { explore {\n  step s<|> { does "x" }\n} }\n').toBe(2);
    fixes('touchpoint D\njourney J { explore {\n  step s<|> { does "x"b }\n} }\n').toBe(0);
    fixes('touchpoint D<|>\n').toBe(1);
    fixes('touchpoint D<|> b\n').toBe(0);
  });
});

test('what mends a finding is not listed again as a refactoring', () => {
  const list = titles('journey J {\n  agree { step b }\n  ex<|>plore { step a }\n}\n', '');
  expect(list.filter((title) => title.startsWith('Sort the stages'))).toHaveLength(1);
});

test('titles are in both languages', () => {
  const { list } = actions(
    'journey J<|> {\n  for Kat agree { step b { feels 5 } }\n  explore { step a }\n}\npersona P',
  );
  expect(list.length).toBeGreaterThan(6);
  for (const { title } of list) expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
});
