import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { parse } from '../src/index.ts';
import { LETTER_RANGES, lettersEnd, nameEnd } from '../src/parser/letters.ts';
import { scan } from '../src/parser/scan.ts';

const NAME = /^[\p{ID_Start}_](?:[\p{ID_Continue}\u200c\u200d]|-(?=\p{ID_Continue}))*/u;

test('the ranges of letters are letters, all of them', () => {
  const others: string[] = [];
  for (const [first, last] of LETTER_RANGES) {
    for (let code = first; code <= last; code++) {
      if (!/^\p{ID_Start}$/u.test(String.fromCharCode(code))) others.push(code.toString(16));
    }
  }
  expect(others).toEqual([]);
});

test('names end where Unicode says', () => {
  const character = fc.oneof(
    fc.constantFrom(...'aZ_09-. é租Жनेह\u0301\u200c\u200d😀𠮷א·²'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      expect(nameEnd(text, 0)).toBe(NAME.exec(text)?.[0].length ?? 0);
      expect(lettersEnd(text, 0)).toBe(/^\p{ID_Start}+/u.exec(text)?.[0].length ?? 0);
    }),
    { numRuns: runs(2000) },
  );
});

test('comments without an end, as many as no other, in no more than a moment', () => {
  const { comments, problems } = scan('/*\n'.repeat(300_000), new Map());
  expect([comments.length, problems.length]).toEqual([300_000, 300_000]);
});

describe('tokens', () => {
  test.each([
    ['as-is to-be a-1 a- b', ['as-is', 'to-be', 'a-1', 'a', '-', 'b']],
    ['1 -2 +3.5 4. 5.x', ['1', '-2', '+3.5', '4', '.', '5', '.', 'x']],
    ['2min 1h30min 1.5h 2h30 3分钟', ['2min', '1h30min', '1.5h', '2h', '30', '3分钟']],
    ['2026-03-01 2026-3 20-', ['2026-03-01', '2026-3', '20', '-']],
    ['a,b.c{}>=<=', ['a', ',', 'b', '.', 'c', '{', '}', '>=', '<=']],
    ['"a \\" b" "c" """d\n"e"""', ['"a \\" b"', '"c"', '"""d\n"e"""']],
    ['a // b\nc /* d\n*/ e', ['a', 'c', 'e']],
    ['😀 -> ;; 租', ['😀', '-', '>', ';;', '租']],
    ['\uFEFFa\u00a0b\u3000c', ['a', 'b', 'c']],
  ])('%s', (text, images) => {
    expect(parse(text).tokens.map(({ image }) => image)).toEqual(images);
  });
});
