import type { World } from './command/spec.ts';
import { langOfEnvironment } from './words/lang.ts';

/** The world of a real process. */
export function processWorld(): World {
  quietOnClosedPipe(process.stdout);
  quietOnClosedPipe(process.stderr);
  return {
    cwd: process.cwd(),
    env: process.env,
    lang: langOfEnvironment(process.env),
    langChosen: false,
    out: (text) => void process.stdout.write(text),
    log: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    logIsTerminal: process.stderr.isTTY === true,
    stdin: () => process.stdin,
    onStop,
  };
}

/** `waymark check | head` closes the pipe before all is written: nobody is left to read, and that is no error. */
function quietOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
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
