/** The language server's process, found by the path of the extension that this test has installed. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Editor } from './editor.ts';

/** Process ids of the language servers of one editor; there is one for each window. */
export function serversOf({ home }: Editor): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const line = commandLine(name);
      return line.includes(home) && line.includes('dist/server/node.js');
    })
    .map(Number);
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
