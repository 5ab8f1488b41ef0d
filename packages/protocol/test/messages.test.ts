import { expect, it } from 'vitest';
import { preview, server } from '../src/index.ts';

it('no two messages share a name', () => {
  const names = [...Object.values(server), ...Object.values(preview)].map((token) => token.method);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(waymark|preview)\/[a-z][A-Za-z]*$/);
});
