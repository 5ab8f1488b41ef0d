import { expect, it } from 'vitest';
import { en } from '../../src/layout/map/words/en.ts';
import { zh } from '../../src/layout/map/words/zh.ts';
import { matrixWords } from '../../src/layout/matrix/words.ts';

/** Which gaps each text has, however often: `stepsIn 0 1`. */
function gaps(texts: object, name = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | object]) => {
    if (typeof text !== 'string') return gaps(text, `${name}${key}.`);
    return [`${name}${key} ${[...new Set(text.match(/(?<=\{)\d/g))].sort().join(' ')}`];
  });
}

it('has the same texts with the same gaps in both languages', () => {
  expect(gaps(zh)).toEqual(gaps(en));
  expect(gaps(matrixWords('zh-CN'))).toEqual(gaps(matrixWords('en')));
});
