import type { World } from './command/spec.ts';
import { folderOfCall, ownCall } from './self.ts';
import { isTerminal, writeAll } from './terminal/stream.ts';
import { langOfEnvironment } from './words/lang.ts';

/** The world of a real process. */
export function processWorld(): World {
  const cwd = folderOfCall(process.env, process.cwd());
  return {
    cwd,
    self: ownCall(process.env, process.argv[1] ?? '', cwd),
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
