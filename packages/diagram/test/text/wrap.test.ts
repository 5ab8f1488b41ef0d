import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Font, graphemes, measure, wrap } from '../../src/text/index.ts';

const font: Font = { size: 12, weight: 400 };

function check(text: string, width: number, expected: string[], keep: string[] = []): void {
  expect(wrap(text, font, width, keep)).toEqual(expected);
}

describe('wrap', () => {
  it('leaves what fits in one line', () => check('Reads the sticker', 200, ['Reads the sticker']));
  it('gives no line for nothing', () => check('  \n ', 100, []));
  it('takes the fewest lines, evenly filled', () => {
    check('Asks friends who have driven one', 130, ['Asks friends who', 'have driven one']);
  });
  it('breaks at line feeds', () => check('one\ntwo', 200, ['one', 'two']));
  it('counts several spaces as one', () => check('a   b', 200, ['a b']));
  it('keeps a number and its sign together', () =>
    check('Available 99 % of hours', 84, ['Available', '99 % of hours']));
  it('breaks after a hyphen between words', () => check('self-service', 48, ['self-', 'service']));
  it('cuts a word that is wider than the line', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft', font, 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });
  it('breaks Chinese between words', () => check('在校园里注意到一辆车', 72, ['在校园里', '注意到一辆车']));
  it('starts no line with closing punctuation', () => {
    for (const line of wrap('她问：“押金会退吗？”然后，她预订了（周末）面包车。', font, 60)) {
      expect(line).not.toMatch(/^[，。：？！”）]/);
      expect(line).not.toMatch(/[“（]$/);
    }
  });
  it('keeps names whole', () => {
    for (let width = 40; width < 120; width += 4) {
      const lines = wrap('她预订了校园面包车然后出发', font, width, ['面包车']);
      expect(lines.some((line) => line.includes('面包车'))).toBe(true);
    }
  });
});

const scripts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'abc dEFg hi, jkl. -/'), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'面包车，校园租车。周末在里的（）“”！3天 App'), maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('👩‍🚀', '🇸🇪', 'é', ' ', 'مرحبا', 'x'), maxLength: 20 }),
);
const fonts = fc.record({
  size: fc.constantFrom(11, 12, 13, 28),
  weight: fc.constantFrom(400, 600),
}) as fc.Arbitrary<Font>;
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('wrap, always', () => {
  it('keeps to the width, but for a single grapheme', () => {
    fc.assert(
      fc.property(scripts, fonts, fc.integer({ min: 10, max: 300 }), (text, face, width) => {
        for (const line of wrap(text, face, width)) {
          if (graphemes(line).length > 1) expect(measure(line, face)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
  it('loses nothing and changes no order', () => {
    fc.assert(
      fc.property(scripts, fonts, fc.integer({ min: 10, max: 300 }), (text, face, width) => {
        expect(bare(wrap(text, face, width, ['面包车']).join(''))).toBe(bare(text));
      }),
    );
  });
  it('gives the same lines again', () => {
    fc.assert(
      fc.property(scripts, fonts, fc.integer({ min: 10, max: 300 }), (text, face, width) => {
        expect(wrap(text, face, width)).toEqual(wrap(text, face, width));
      }),
    );
  });
  it('takes no more lines than filling each line up would', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abcdef   '), maxLength: 80 });
    fc.assert(
      fc.property(latin, fc.integer({ min: 80, max: 200 }), (text, width) => {
        const words = text.trim().split(/ +/).filter(Boolean);
        fc.pre(words.every((word) => measure(word, font) <= width));
        const greedy: string[] = [];
        for (const word of words) {
          const joined = greedy.length > 0 ? `${greedy.at(-1)} ${word}` : word;
          if (greedy.length > 0 && measure(joined, font) <= width) greedy[greedy.length - 1] = joined;
          else greedy.push(word);
        }
        expect(wrap(text, font, width).length).toBeLessThanOrEqual(greedy.length);
      }),
    );
  });
});
