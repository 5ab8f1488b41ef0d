import { expect, it } from 'vitest';
import { previewWords } from '../src/words/index.ts';

/** Which gaps each text has, however often: `map.stepsIn 0 1`. */
function gaps(texts: object, name = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | object]) => {
    if (typeof text !== 'string') return gaps(text, `${name}${key}.`);
    return [`${name}${key} ${[...new Set(text.match(/(?<=\{)\d/g))].sort().join(' ')}`];
  });
}

const [en, zh] = [previewWords('en'), previewWords('zh-CN')];

it('has the same texts with the same gaps in both languages, those of the pictures, too', () => {
  expect(gaps(zh)).toEqual(gaps(en));
});
it('is plain data, to be sent', () => expect(JSON.parse(JSON.stringify(en))).toEqual(en));
