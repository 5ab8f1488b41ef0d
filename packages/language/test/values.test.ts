import { describe, expect, test } from 'vitest';
import { numberValue, textValue } from '../src/parser/values.ts';

describe('texts', () => {
  test.each([
    ['""', ''],
    ['"plain"', 'plain'],
    [String.raw`"a \"quoted\" word"`, 'a "quoted" word'],
    [String.raw`"back\\slash"`, 'back\\slash'],
    [String.raw`"ends with \\"`, 'ends with \\'],
    [String.raw`"two\nlines\tand a tab"`, 'two\nlines\tand a tab'],
    [String.raw`"\u79df\u{1F697}"`, '租🚗'],
    [String.raw`"\u{FFFFFFF} \u{110000} \q"`, String.raw`u{FFFFFFF} \u{110000} q`],
    ['"not closed', 'not closed'],
    [String.raw`"escape at the end \"`, 'escape at the end "'],
    ['"', ''],
    ['“curly”', 'curly'],
    ['""""""', ''],
    ['"""one line"""', 'one line'],
    ['"""say "hello" twice"""', 'say "hello" twice'],
    ['"""\n  First\n    second\n\n  third\n  """', 'First\n  second\n\nthird'],
    ['"""First\r\n    second\r\n    third"""', 'First\nsecond\nthird'],
  ])('%s', (image, expected) => {
    expect(textValue(image)).toBe(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['8', 8],
    ['+1', 1],
    ['-1.5', -1.5],
    ['−2', -2],
    ['-0', 0],
  ])('%s', (image, expected) => {
    expect(numberValue(image)).toBe(expected);
  });
});
