import { describe, expect, it } from 'vitest';
import { cellAt, expand, printable, width } from '../../src/terminal/cells.ts';

describe('the width of text in a terminal', () => {
  const check = (text: string, cells: number) => expect(width(text)).toBe(cells);
  it('Latin: one cell', () => check('abc', 3));
  it('Chinese: two', () => check('校园租车', 8));
  it('full-width punctuation: two', () => check('，。', 4));
  it('emoji: two, also when joined', () => check('🚐👩‍🎓', 4));
  it('combining marks: none', () => check('e\u0301', 1));
  it('half-width katakana: one', () => check('ｶﾅ', 2));
});

describe('text made safe to print', () => {
  it('shows escape sequences by their code', () => expect(printable('\x1b[31m')).toBe('⟨U+001B⟩[31m'));
  it('shows what turns the direction round', () => expect(printable('a\u202Eb')).toBe('a⟨U+202E⟩b'));
  it('leaves everything else', () => expect(printable('校 é 🚐')).toBe('校 é 🚐'));
});

describe('tabs', () => {
  it('reach the next stop', () => expect(expand('\ta\tb')).toBe('    a   b'));
  it('reach the next stop behind wide characters', () => expect(expand('校\tb')).toBe('校  b'));
  it('move what follows', () => expect(cellAt('\t校b', 2)).toBe(6));
});
