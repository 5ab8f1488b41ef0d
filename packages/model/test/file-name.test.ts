import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart } from '../src/index.ts';

const check = (name: string, part: string) => expect(fileNamePart(name)).toBe(part);

describe('names of files', () => {
  it('keeps letters of any script', () => check('音乐节 Festival العربية', '音乐节 Festival العربية'));
  it('takes out separators', () => check('../../etc/passwd', '-..-etc-passwd'));
  it('takes out what Windows forbids', () => check('a<b>:"c|d?*', 'a-b-c-d-'));
  it('takes out control characters and line breaks', () => check('a\n\u0000b', 'a-b'));
  it('takes out what turns the direction round', () => check('a\u202Egvs.b', 'a-gvs.b'));
  it('sets apart the names of devices', () => check('CON', '_CON'));
  it('sets apart the names of devices with an ending', () => check('nul.map', '_nul.map'));
  it('leaves names that only begin like one', () => check('console', 'console'));
  it('drops dots and spaces at the ends', () => check(' .hidden. ', 'hidden'));
  it('names what has no name', () => check('…/..'.replace('…', ''), '-'));
  it('names the empty', () => check('...', 'journey'));
  it('shortens by whole characters', () => {
    const short = fileNamePart('旅'.repeat(200));
    expect(short).toBe('旅'.repeat(40));
  });

  it('is never a path, never hidden, never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const part = fileNamePart(name);
        expect(part).not.toMatch(/[/\\\u0000-\u001F<>:"|?*]|^\.|[. ]$/);
        expect(part.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(121);
      }),
    );
  });
});
