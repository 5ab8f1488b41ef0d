import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEdits, formatText } from '../../src/format/index.ts';
import { scan } from '../../src/parser/scan.ts';
import { broken, files, respaced } from './spacing.ts';

const any = fc.oneof(
  respaced.map(({ text }) => text),
  broken,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** A predicate that gives back nothing: an assertion's own result would count as a verdict. */
const holds = (predicate: (text: string) => void) => fc.assert(fc.property(any, predicate));

const PUNCTUATION = new Map(['{', '}', ',', '.', '%', '>=', '<=', '>', '<', '='].map((image, i) => [image, 1000 + i]));
const tokens = (text: string) => scan(text, PUNCTUATION).tokens.map(({ image }) => image);
/** Comments without the white space at the beginnings and ends of their lines, which layout may change. */
const comments = (text: string) =>
  scan(text, PUNCTUATION).comments.map(({ image }) => image.split(/\r\n|\r|\n/).map((line) => line.trim()));

test('formatting twice is formatting once', () => {
  holds((text) => {
    expect(formatText(formatText(text))).toBe(formatText(text));
  });
});

test('every token stays, in order', () => {
  holds((text) => {
    expect(tokens(formatText(text))).toEqual(tokens(text));
  });
});

test('every comment stays, in order', () => {
  holds((text) => {
    expect(comments(formatText(text))).toEqual(comments(text));
  });
});

test('edits are in order, apart, and change white space alone', () => {
  fc.assert(
    fc.property(any, (text) => {
      let at = 0;
      for (const { start, end, newText } of formatEdits(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end).replace(/\s/g, '')).toBe(newText.replace(/\s/g, ''));
        at = end;
      }
    }),
  );
});

test('however a file was spaced, its layout is the same but for blank lines', () => {
  fc.assert(
    fc.property(respaced, ({ text, eol }) => {
      const formatted = formatText(text);
      expect(formatted.endsWith(eol)).toBe(true);
      expect(formatted.split(eol).join('')).not.toMatch(/[\r\n]/);
    }),
  );
});

test.each(files)('$name is laid out as it should be', ({ text }) => expect(formatText(text)).toBe(text));
