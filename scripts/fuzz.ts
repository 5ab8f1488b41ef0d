/**
 * `npm run fuzz [-- --seed N] [--times K] [part of a path …]`: the property tests, from a random seed and with many more runs
 * than in `npm test`. The same seed and times find the same again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/steps.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: `${randomInt(2 ** 31)}` }, times: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const { seed, times } = values;
if (!/^-?\d+$/.test(seed) || !(Number(times) > 0)) {
  console.error('fuzz: --seed takes a whole number, --times a number above 0.');
  process.exit(2);
}

const files = globSync(['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));

if (files.length === 0) {
  console.error(`fuzz: no test of properties has ${positionals.join(' or ')} in its path.`);
  process.exit(2);
}

// One file at a time leaves the machine to others; what takes long is no failure, and luck gets no second try.
const OPTIONS = ['--maxWorkers=1', '--test-timeout=0', '--retry=0'];
const inPreview = (file: string) => file.startsWith('test/preview/');
const suites = [
  { config: 'vitest.config.ts', own: files.filter((file) => !inPreview(file)) },
  { config: 'vitest.preview.config.ts', own: files.filter(inPreview) },
];

const again = ['npm run fuzz -- --seed', seed, '--times', times, ...positionals].join(' ');
console.log(`fuzz: ${files.length} files; the same once more: ${again}`);
const failed = suites.filter(({ config, own }) => own.length > 0 && !passes(config, own));
console.log(failed.length > 0 ? `fuzz: something was found, and is again by: ${again}` : 'fuzz: nothing was found.');
process.exitCode = failed.length > 0 ? 1 : 0;

function passes(config: string, own: readonly string[]): boolean {
  const { status } = spawnSync('vitest', ['run', '-c', config, ...OPTIONS, ...own], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WAYMARK_FUZZ_SEED: seed, WAYMARK_FUZZ_TIMES: times },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
