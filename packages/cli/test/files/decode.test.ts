import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/files/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function refuses(input: Uint8Array, words: string): void {
  const decoded = decode(input);
  expect('wrong' in decoded && decoded.wrong.en).toBe(words);
}

describe('bytes to text', () => {
  it('reads UTF-8', () => expect(decode(bytes('校园 🚐'))).toEqual({ text: '校园 🚐' }));
  it('drops a byte order mark', () => expect(decode(bytes([0xef, 0xbb, 0xbf], 'a'))).toEqual({ text: 'a' }));
  it('names the byte, its offset and its line', () =>
    refuses(bytes('one\ntwo ', [0xff], ' three'), 'is not valid UTF-8: byte 0xFF at offset 8, line 2'));
  it('names the first byte of a character that is cut off', () =>
    refuses(bytes('校', [0xe6, 0xa0]), 'is not valid UTF-8: byte 0xE6 at offset 3, line 1'));
  it('names the first byte of a character that is broken off', () =>
    refuses(bytes([0xe6, 0xa0], 'a'), 'is not valid UTF-8: byte 0xE6 at offset 0, line 1'));
  it('names an overlong form', () =>
    refuses(bytes('a', [0xc0, 0xaf]), 'is not valid UTF-8: byte 0xC0 at offset 1, line 1'));
  it('names Latin-1', () => refuses(bytes('caf', [0xe9], '\n'), 'is not valid UTF-8: byte 0xE9 at offset 3, line 1'));
  it('names GBK', () => refuses(bytes([0xc2, 0xc3, 0xb3, 0xcc]), 'is not valid UTF-8: byte 0xC2 at offset 0, line 1'));
  it('names UTF-16', () => refuses(bytes([0xff, 0xfe, 0x61, 0x00]), 'is UTF-16, not UTF-8'));

  it('what stands before the place is valid, and with the byte it is not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const decoded = decode(input);
        if ('text' in decoded) return;
        const offset = Number(/offset (\d+)/.exec(decoded.wrong.en)?.[1] ?? Number.NaN);
        if (Number.isNaN(offset)) return;
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input.subarray(0, offset));
        expect(Buffer.from(text).equals(input.subarray(0, offset))).toBe(true);
        expect(offset).toBeLessThan(input.length);
      }),
    );
  });
});
