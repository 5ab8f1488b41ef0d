/** The preview as it is shipped; global-setup.ts has built it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Bundle {
  script: string;
  later: string;
  style: string;
}

let files: Bundle | undefined;

export function bundle(): Bundle {
  const read = (name: string) => readFileSync(join(inject('previewFolder'), name), 'utf8');
  files ??= { script: read('preview.js'), later: read('later.js'), style: read('preview.css') };
  return files;
}
