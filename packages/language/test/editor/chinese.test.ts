import { expect, test } from 'vitest';
import { completionsAt, describeCompletion, hintsIn, hoverAt, lensesOf, renameAt } from '../../src/editor/index.ts';
import { scene } from './support.ts';

const HAN = /\p{Script=Han}/u;
const STORY = `stakeholder S { power 8 interest 8 }
persona Kim
persona Tom
metric Score { unit "%" target >= 3 value 1 }
journey Trip {
  for Kim, Tom
  agree {
    step book { feels 1 takes 15min waits 1h gain Kim 3 "x" cost S 1 "y" then <|>pay }
    step pay
  }
}
`;
const at = (place: string) => scene(STORY.replace('<|>', '').replace(place.replace('<|>', ''), place), 'zh-CN');

test('lenses speak Chinese', () => {
  const one = scene(STORY, 'zh-CN');
  expect(lensesOf(one, one.uri).map(({ title }) => title)).toEqual([
    'Kim、Tom | 2 个步骤 | 15 分钟 + 等待 1 小时 | Kim +3 · S −1',
    '参与 1 个步骤',
  ]);
});

test('hints explain themselves in Chinese', () => {
  const one = scene(STORY, 'zh-CN');
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = hintsIn(one, one.uri, whole, { values: true, times: true, personas: true });
  expect(hints.length).toBeGreaterThan(3);
  for (const { tooltip } of hints) expect(tooltip).toMatch(HAN);
});

test('what is refused to be renamed is refused in Chinese', () => {
  for (const [place, name] of [
    ['journey T<|>rip', 'Kim'],
    ['journey T<|>rip', '1x'],
    ['agr<|>ee {', 'x'],
  ] as const) {
    const one = at(place);
    const result = renameAt(one, one.uri, one.position, name);
    expect(result && !result.ok && result.message['zh-CN'], name).toMatch(HAN);
  }
});

test('what is completed is explained in Chinese, wherever it is', () => {
  const within = (facts: string) => STORY.replace('then <|>pay', facts);
  const facts = ['', 'Ki', 'takes ', 'feels ', 'then q', 'gain Kim ', 'gain Kim "x" realized 1 because ', 'detail q'];
  const texts = [
    ...facts.map((written) => within(`\n${written}<|>\n`)),
    ...['<|>', 'journey Q { <|> }', 'metric Q { <|> }', 'channel Q as <|>', '// waym<|>', '// waymark-ignore <|>'].map(
      (line) => `${within('')}${line}\n`,
    ),
  ];
  for (const text of texts) {
    const one = scene(text, 'zh-CN');
    const { items } = completionsAt(one, one.uri, one.position);
    expect(items, text).not.toEqual([]);
    for (const { label, detail, data } of items) {
      expect(detail, `${label} in ${text}`).toMatch(HAN);
      if (data) expect(describeCompletion(one, data), label).toMatch(HAN);
    }
  }
});

test('every word of the story is explained in Chinese', () => {
  const one = scene(STORY, 'zh-CN');
  for (const { line, character, image, element } of one.workspace.unit(one.uri)!.parsed.tokens) {
    const text = element && hoverAt(one, one.uri, { line, character })?.markdown;
    if (text) expect(text, image).toMatch(HAN);
  }
});
