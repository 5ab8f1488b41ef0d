/** The language server's processes, found by the path of the extension that this run has installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** Process ids of the language servers that run now; there is one for each window. */
export function servers(): number[] {
  return [...processes()]
    .filter(([, line]) => line.includes(inject('extensions')) && line.includes('dist/server/node.js'))
    .map(([id]) => id);
}

/** Every process's command line, by its id. */
function processes(): Map<number, string> {
  if (!existsSync('/proc/self/cmdline')) return listed();
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(ids.map((id) => [Number(id), commandLine(id)]));
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

/** Where the system shows no /proc. */
function listed(): Map<number, string> {
  const lines = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return new Map(lines.map((line) => [Number.parseInt(line, 10), line]));
}
