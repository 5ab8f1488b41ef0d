/** The preview as it is shipped, built once a test file, beside and not into what others may be reading. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPreview } from '../../../packages/webview/scripts/build.ts';

export interface Bundle {
  script: string;
  style: string;
}

let built: Promise<Bundle> | undefined;

export function bundle(): Promise<Bundle> {
  built ??= make();
  return built;
}

async function make(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-preview-'));
  try {
    await buildPreview(folder);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { script: read('preview.js'), style: read('preview.css') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
