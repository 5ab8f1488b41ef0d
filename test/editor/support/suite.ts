/** Builds the suite, and demands of its results what an exit code cannot say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Results } from '../suite/index.ts';
import { root } from './install.ts';

/** Within the repository, so that Mocha is found from there. */
export const suiteFile = join(root, 'dist/editor-suite/index.cjs');

/** What is tested: the very files that are in the .vsix. */
export const stagedExtension = join(root, 'dist/vsix');

export async function buildSuite(): Promise<void> {
  await build({
    entryPoints: [join(root, 'test/editor/suite/index.ts')],
    outfile: suiteFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Throws unless something passed and nothing failed. */
export function demand(file: string): Results {
  if (!existsSync(file)) throw new Error('the suite did not come to its end: it left no results');
  const results: Results = JSON.parse(readFileSync(file, 'utf8'));
  if (results.failed > 0) throw new Error(results.failures.join('\n'));
  if (results.passed === 0) throw new Error('the suite ran no test');
  return results;
}
