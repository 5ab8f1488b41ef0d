/** Properties start from one seed, and all of them try more when `npm run fuzz` asks for it. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, seed } from '../support/runs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the seed is set, so that no run depends on luck', () =>
  expect(fc.readConfigureGlobal()).toMatchObject({ seed, numRuns: runs(100) }));

it('no property names a number of runs or a seed of its own', () => {
  // A sample is an example that was not written by hand.
  const own = /^(?!.*fc\.sample).*\b(?:numRuns|seed): -?\d/m;
  const files = globSync(['packages/*/test/**/*.ts', 'test/**/*.ts'], { cwd: root });
  const bare = files.filter((file) => own.test(readFileSync(join(root, file), 'utf8')));
  expect(bare).toEqual([]);
});

it('who looks further where there is nothing to look at is told so', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/fuzz.ts', 'nowhere.test'], { cwd: root });
  expect(String(stderr)).toContain('nowhere.test');
  expect(status).toBe(2);
});
