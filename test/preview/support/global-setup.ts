/** Builds the preview as it is shipped, once for all test files, beside and not into what others may be reading. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPreview } from '../../../packages/webview/scripts/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with preview.js and preview.css. */
    previewFolder: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const made = mkdtempSync(join(tmpdir(), 'waymark-preview-'));
  // Not there yet, as in a fresh checkout.
  const folder = join(made, 'webview');
  await buildPreview(folder);
  project.provide('previewFolder', folder);
  return () => rmSync(made, { recursive: true, force: true });
}
