/**
 * Runs a built command once on a small project and keeps the code that was compiled on the way, functions that were
 * compiled when first called included, as V8 offers it: `command-check.js.cache` beside `command-check.js`. The launcher
 * hands it to V8 again, which refuses what another version made. Node's own compile cache holds no such functions, and
 * compiling them takes a third of a short run.
 *
 * A process of its own for each command: `node warm.ts DIST COMMAND ARGUMENTS…`, in the folder of the project.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';

const [, , dist, ...args] = process.argv;
process.argv = [process.execPath, join(dist!, 'waymark.js'), ...args];
const { load } = createRequire(import.meta.url)(join(dist!, 'waymark.js'));
const scripts = new Map<string, Script>();
load('node.js', (file: string, script: Script) => scripts.set(file, script));

process.on('exit', () => {
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
  // Findings in the project are no failure.
  if (process.exitCode === 1) process.exitCode = 0;
});
