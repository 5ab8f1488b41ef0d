import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { faceOf, LATER, learn, UNKNOWN } from '../../src/text/widths.ts';

function widthOf(letter: string, weight: 400 | 600, tnum = false): number {
  const face = faceOf(weight, tnum);
  const code = letter.charCodeAt(0);
  return face.widths[code] === LATER ? learn(face, code) : face.widths[code]!;
}

it('holds what the font files say', () => {
  const script = fileURLToPath(new URL('../../scripts/widths.ts', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

it('knows the letters of Latin, Greek and Cyrillic, at both weights', () => {
  for (const letter of 'aZßŁΩЖ→−≥“…') {
    for (const weight of [400, 600] as const) expect(widthOf(letter, weight)).not.toBe(UNKNOWN);
  }
});

it('knows a letter with an accent, a sign and a tabular figure, whatever was asked before', () => {
  expect(widthOf('ệ', 600)).toBe(widthOf('e', 600));
  expect(widthOf('ệ', 400)).toBe(widthOf('e', 400));
  expect(widthOf('ệ', 600, true)).toBe(widthOf('e', 600));
  expect(widthOf('1', 400, true)).toBe(widthOf('8', 400, true));
  expect(widthOf('−', 400, true)).toBeGreaterThan(widthOf('−', 400) - 100);
  expect(widthOf('A', 600)).toBeGreaterThan(widthOf('A', 400));
});
