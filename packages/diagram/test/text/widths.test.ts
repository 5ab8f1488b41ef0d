import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { UNKNOWN, widthsOf } from '../../src/text/widths.ts';

it('holds what the font files say', () => {
  const script = fileURLToPath(new URL('../../scripts/widths.ts', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

it('knows the letters of Latin, Greek and Cyrillic, at both weights', () => {
  for (const letter of 'aZßŁΩЖ→−≥“…') {
    for (const weight of [400, 600] as const) expect(widthsOf(weight)[letter.charCodeAt(0)]).not.toBe(UNKNOWN);
  }
});
