import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function bench(...args: string[]) {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '../bench/run.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, log: run.stderr };
}

describe('npm run bench', () => {
  it.each(['--help', '-h'])('%s: says how to use it, each suite and its time, and measures nothing', (option) => {
    const { status, out, log } = bench('server', option);
    expect({ status, log }).toEqual({ status: 0, log: '' });
    for (const name of ['language', 'command', 'browser', 'server', 'preview'])
      expect(out).toMatch(new RegExp(`^ {2}${name} .*\\(about \\d+ min\\)$`, 'm'));
  });
  it('knows what is no suite', () => {
    const { status, out, log } = bench('sever');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(log).toContain('there is no suite sever');
  });
});
