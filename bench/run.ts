/** `npm run bench [-- --json]`: how fast, compared with something else in the same run. A table, or rows as JSON. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/steps.ts';
import type { Row } from './lib/rounds.ts';

const json = process.argv.includes('--json');

/** On standard error, so that `--json` leaves nothing but rows on standard output. */
function say(text: string): void {
  console.error(text);
}

function mustRun(what: string, command: string, args: string[], cwd: string): void {
  say(`bench: ${what} …`);
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${what} failed`);
}

function prepare(): void {
  const bench = join(root, 'bench');
  if (!existsSync(join(bench, 'node_modules'))) {
    mustRun('installing the peers', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], bench);
  }
  mustRun('building', process.execPath, ['scripts/build.ts'], root);
}

function table(rows: readonly Row[]): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(8);
  return rows
    .map((row) => {
      const limit = row.limit < 1 ? `1/${Math.round(1 / row.limit)}` : String(row.limit);
      const verdict = row.met ? 'met' : 'MISSED';
      return `${verdict.padEnd(7)}${number(row.ours)} ms ${number(row.peer)} ms  ratio ${row.ratio.toFixed(3).padStart(7)}  at most ${limit.padEnd(5)} ${row.name}`;
    })
    .join('\n');
}

prepare();
const suites = [
  () => import('./language.ts').then((suite) => suite.languageRows()),
  () => import('./command.ts').then((suite) => suite.commandRows()),
  () => import('./browser.ts').then((suite) => suite.browserRows()),
];
const rows: Row[] = [];
for (const suite of suites) rows.push(...(await suite()));
console.log(json ? JSON.stringify(rows, null, 2) : table(rows));
