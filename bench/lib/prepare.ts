/** What has to be there before anything is measured: what is shipped, and the peers. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/steps.ts';

const bench = join(root, 'bench');

/**
 * Builds what is measured, and installs the peers where they are not there in the versions that bench/package.json names.
 * Without peers (no network, say) the suites that need one fail one by one, and say so. False where nothing can be built.
 */
export function prepare(say: (text: string) => void): boolean {
  const missing = missingPeers();
  if (missing.length > 0) {
    say(`installing the peers (${missing.join(', ')}) into bench/node_modules …`);
    if (!ran('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], bench))
      say('the peers could not be installed: what is compared with them cannot be measured in this run');
  }
  say('building what is measured …');
  if (ran(process.execPath, ['scripts/build.ts'], root)) return true;
  say('the build failed, so there is nothing to measure');
  return false;
}

function missingPeers(): string[] {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
  return Object.entries(dependencies).flatMap(([name, version]) => {
    const installed = join('node_modules', name, 'package.json');
    if (existsSync(join(bench, installed)) && readJson<{ version: string }>(installed).version === version) return [];
    return [`${name} ${version}`];
  });
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(bench, path), 'utf8')) as T;
}

function ran(command: string, args: string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
}
