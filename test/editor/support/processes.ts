/** The language server's processes, found by the path of the extension that this run has installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** Process ids of the language servers that run now; there is one for each window. */
export function servers(): number[] {
  return [...processes()]
    .filter(([, line]) => line.includes(plain(inject('extensions'))) && line.includes('dist/server/node.js'))
    .map(([id]) => id);
}

/** Windows writes its paths in two ways. */
const plain = (path: string) => path.replaceAll('\\', '/');

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

const UNIX = ['ps', '-axwwo', 'pid=,args='];
const WINDOWS = [
  'powershell',
  '-NoProfile',
  '-Command',
  'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }',
];

/** Where the system shows no /proc. */
function listed(): Map<number, string> {
  const [command, ...args] = process.platform === 'win32' ? WINDOWS : UNIX;
  const lines = execFileSync(command!, args, { encoding: 'utf8' }).split('\n');
  return new Map(lines.map((line) => [Number.parseInt(line, 10), plain(line)]));
}
