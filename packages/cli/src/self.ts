/** How the command was called, for messages that say what to run next: in a checkout there is no `waymark` to be found. */
import { basename, dirname } from 'node:path';
import { shownPath } from './files/show.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What npm calls the checkout of Waymark, and the script there that runs the command. */
const CHECKOUT = 'waymark-vscode';
const SCRIPT = 'waymark';

/** Called by `npm run waymark` in a checkout. Scripts of other projects mean something else by that. */
function isOwnScript(env: Env): boolean {
  return env.npm_package_name === CHECKOUT && env.npm_lifecycle_event === SCRIPT;
}

/**
 * The folder that paths are relative to: where the call was written. `npm run` goes to the folder of its package first
 * and says in INIT_CWD where it came from.
 */
export function folderOfCall(env: Env, cwd: string): string {
  return (isOwnScript(env) && env.INIT_CWD) || cwd;
}

/** The words that call the command again from `cwd`, to put before a command's name. `file` is the program that runs. */
export function ownCall(env: Env, file: string, cwd: string): string {
  if (isOwnScript(env)) {
    const checkout = dirname(env.npm_package_json ?? '');
    const prefix = checkout === cwd || checkout === '.' ? '' : `--prefix ${quoted(shownPath(checkout, cwd))} `;
    return `npm ${prefix}run -s ${SCRIPT} --`;
  }
  if (env.npm_command === 'exec') return 'npx --no waymark';
  // An installed command is a link or a script of npm's own, which starts a file below node_modules.
  if (basename(file) !== 'waymark.js' || /[\\/]node_modules[\\/]/.test(file)) return 'waymark';
  return `node ${quoted(shownPath(file, cwd))}`;
}

/** As shells take it for one word. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=-]+$/u.test(path) ? path : JSON.stringify(path);
}
