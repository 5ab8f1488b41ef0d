import type { World } from './command/spec.ts';
import { isTerminal, writeAll } from './terminal/stream.ts';
import { langOfEnvironment } from './words/lang.ts';

/** What npm calls the checkout of Waymark, and the script there that runs the command. */
const CHECKOUT = 'waymark-vscode';
const SCRIPT = 'waymark';

/**
 * The folder that paths are relative to: where the call was written. `npm run waymark` in a checkout goes to the
 * checkout's own folder first and says in INIT_CWD where it came from. Scripts of other projects mean their own folder.
 */
export function folderOfCall(env: World['env'], cwd: string): string {
  const isScript = env.npm_package_name === CHECKOUT && env.npm_lifecycle_event === SCRIPT;
  return (isScript && env.INIT_CWD) || cwd;
}

/** The world of a real process. */
export function processWorld(): World {
  return {
    cwd: folderOfCall(process.env, process.cwd()),
    env: process.env,
    lang: langOfEnvironment(process.env),
    langChosen: false,
    out: (text) => writeAll(1, text),
    log: (text) => writeAll(2, text),
    outIsTerminal: isTerminal(1),
    logIsTerminal: isTerminal(2),
    stdin: () => process.stdin,
    onStop,
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onStop(listener: () => void): () => void {
  const handlers = SIGNALS.map((signal) => {
    const handler = () => {
      listener();
      // Ends as a process that was never asked: the shell sees the signal.
      for (const { signal: other, handler: own } of handlers) process.off(other, own);
      process.kill(process.pid, signal);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler);
  };
}
