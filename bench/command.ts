/** Whole processes of the built command, against an empty Node. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/steps.ts';
import { stressSource } from '../scripts/lib/stress.ts';
import { type Contest, hold, type Row, time } from './lib/rounds.ts';

const waymark = join(root, 'packages/cli/dist/waymark.js');

function run(args: string[], cwd: string): Promise<number> {
  return time(() => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    // 1 stands for findings, which the small file may have.
    if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  });
}

export async function commandRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    writeFileSync(join(folder, 'small.journey'), stressSource({ name: 'small', steps: 7, script: 'latin' }));
    writeFileSync(join(folder, 'empty.mjs'), '');
    const empty = () => run(['empty.mjs'], folder);
    const contests: Contest[] = [
      {
        name: 'waymark check of one small file, against an empty node',
        limit: 2.5,
        rounds: 25,
        ours: () => run([waymark, 'check', 'small.journey'], folder),
        peer: empty,
      },
      {
        name: 'waymark render of one small file to SVG, against an empty node',
        limit: 3,
        rounds: 25,
        ours: () => run([waymark, 'render', 'small.journey', '-o', 'out', '--view', 'map'], folder),
        peer: empty,
      },
    ];
    const rows: Row[] = [];
    for (const contest of contests) rows.push(await hold(contest));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
