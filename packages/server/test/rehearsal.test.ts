import { RULES } from '@waymark/model';
import { expect, test } from 'vitest';
import { rehearsal } from '../src/rehearsal.ts';

test('a rehearsal takes the examples of all rules, some rounds of them, and is over for good', () => {
  const step = rehearsal();
  let steps = 0;
  while (step() && steps < 10_000) steps++;
  expect([steps, step()]).toEqual([3 * 2 * RULES.length, false]);
});
