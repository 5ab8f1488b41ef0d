import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Font, graphemes, isExact, measure } from '../../src/text/index.ts';

const at10 = (weight: 400 | 600, more: Partial<Font> = {}): Font => ({ size: 10 as never, weight, ...more });

function check(text: string, expected: number, font: Font = at10(400)): void {
  expect(measure(text, font)).toBeCloseTo(expected, 6);
}

describe('measure', () => {
  it('counts nothing for nothing', () => check('', 0));
  it('takes a full em for Chinese, Japanese and Korean', () => check('面包车，かな한글', 80));
  it('takes one emoji for one, however it is made', () => {
    for (const emoji of ['😀', '👩‍🚀', '🇸🇪', '👍🏽', '❤️', '⌚', '1️⃣']) check(emoji, 13);
  });
  it('takes a sign that is no emoji by itself for the same beside one', () => {
    const sum = (text: string) => [...text].reduce((all, sign) => all + measure(sign, at10(400)), 0);
    for (const text of ['⏏😀', '‼😀', '©😀', '↔𞱴']) check(text, sum(text));
  });
  it('takes a character for the same that is written by its parts', () => {
    for (const text of ['が', 'ビ', '한글', 'é', 'ཀྵ'])
      check(text.normalize('NFD'), measure(text.normalize('NFC'), at10(400)));
    check('ཀྵ'.normalize('NFD'), 10);
  });
  it('counts no marks', () => {
    check('e\u0301', measure('e', at10(400)));
    check('\u200b\u202a\ufeff', 0);
  });
  it('sets tabular figures alike', () => {
    const font = at10(600, { tnum: true });
    expect(measure('1111', font)).toBe(measure('8888', font));
    expect(measure('1111', at10(600))).toBeLessThan(measure('1111', font));
  });
  it('adds tracking for each character', () =>
    check('ab', measure('ab', at10(400)) - 0.4, at10(400, { tracking: -0.02 })));
  it('knows which scripts it only estimates', () => {
    expect(isExact('Kæreste æøå 面包车 😀')).toBe(true);
    expect(isExact('مرحبا')).toBe(false);
    expect(isExact('שלום')).toBe(false);
    expect(isExact('สวัสดี')).toBe(false);
  });
  it('grows with the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary-ascii' }), (a, b) => {
        expect(measure(a + b, at10(400))).toBeCloseTo(measure(a, at10(400)) + measure(b, at10(400)), 6);
      }),
    );
  });
  it('is the sum of its characters, whatever stands beside them', () => {
    const sign = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom(...'⏏‼©↔▶☣😀'));
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        const sum = graphemes(text).reduce((all, one) => all + measure(one, at10(400)), 0);
        expect(measure(text, at10(400))).toBeCloseTo(sum, 6);
      }),
    );
  });
});
