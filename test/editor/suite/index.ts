/**
 * The suite that runs inside the extension host, in Mocha's manner: the same under `@vscode/test-electron` and in
 * code-server. How it went is written to a file, since the host's exit code says nothing.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { suites } from './suites.ts';

/** What the file named by the variable RESULTS holds. */
export interface Results {
  passed: number;
  failed: number;
  /** Titles and messages. */
  failures: string[];
}

/** No test measures time: an outer limit for a busy machine. */
const LIMIT_MS = 60_000;

/** Called by the host. Rejects where a test failed. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: LIMIT_MS });
  // As Mocha does for each file that it loads itself.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  for (const suite of suites) suite();
  return new Promise((resolve, reject) => {
    const results: Results = { passed: 0, failed: 0, failures: [] };
    mocha
      .run(() => (results.failed > 0 ? reject(new Error(`${results.failed} failed`)) : resolve()))
      .on('pass', () => results.passed++)
      .on('fail', (test, error) => {
        results.failed++;
        results.failures.push(`${test.fullTitle()}: ${error.message}`);
      })
      .on('end', () => {
        if (process.env.RESULTS) writeFileSync(process.env.RESULTS, JSON.stringify(results));
      });
  });
}
