/** The preview as it is shipped, built once a run. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/steps.ts';

export interface Bundle {
  script: string;
  style: string;
}

let built: Bundle | undefined;

export function bundle(): Bundle {
  if (!built) {
    const { status, stderr } = spawnSync(process.execPath, ['packages/webview/scripts/build.ts'], { cwd: root });
    if (status !== 0) throw new Error(`building the preview failed: ${stderr}`);
    const read = (name: string) => readFileSync(join(root, 'dist/webview', name), 'utf8');
    built = { script: read('preview.js'), style: read('preview.css') };
  }
  return built;
}
