/**
 * `npm run bench [-- SUITE… --json]`: how fast, compared with something else in the same run. A table, or rows as JSON.
 * A suite that cannot run says why and leaves the others alone; the exit code tells.
 */

import { prepare } from './lib/prepare.ts';
import type { Row } from './lib/rounds.ts';
import { SUITE_NAMES, SUITES, type SuiteName } from './lib/suites.ts';
import { table } from './lib/table.ts';
import { usage } from './lib/usage.ts';

/** On standard error, so that `--json` leaves nothing but rows on standard output. */
function say(text: string): void {
  console.error(`bench: ${text}`);
}

/** Undefined for what is no suite: what there is has been said then. */
function wanted(args: readonly string[]): readonly SuiteName[] | undefined {
  const unknown = args.filter((arg) => !SUITE_NAMES.includes(arg as SuiteName));
  if (unknown.length === 0) return args.length > 0 ? SUITE_NAMES.filter((name) => args.includes(name)) : SUITE_NAMES;
  say(`there is no suite ${unknown.join(', ')}; there are ${SUITE_NAMES.join(', ')}, and --json, and --help`);
  return undefined;
}

async function run(names: readonly SuiteName[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    say(`measuring ${name} …`);
    try {
      rows.push(...(await SUITES[name]()));
    } catch (error) {
      process.exitCode = 1;
      say(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return rows;
}

async function measure(names: readonly SuiteName[] | undefined): Promise<void> {
  if (!names || !prepare(say)) {
    process.exitCode = 2;
    return;
  }
  const rows = await run(names);
  console.log(args.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows));
}

const args = process.argv.slice(2);
const asksHelp = args.some((arg) => arg === '--help' || arg === '-h');
if (asksHelp) console.log(usage());
else await measure(wanted(args.filter((arg) => arg !== '--json')));
