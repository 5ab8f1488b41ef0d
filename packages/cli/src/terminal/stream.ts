/**
 * Writing to a file descriptor at once and whole. Node's own `process.stdout` brings its stream machinery, which costs a
 * short command a tenth of its time and leaves on some systems something to be written after the last line has run.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { errorCode } from '../complaint.ts';

/** Writes everything. A reader that has gone away (`waymark check | head`) is no error; then the rest is dropped. */
export function writeAll(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE' || code === 'EOF') return;
      if (code !== 'EAGAIN') throw error;
      // The pipe is full and somebody made it non-blocking: give its reader a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Whether a descriptor is a terminal. Asks `node:tty`, which is slow to load, only where it could be one. */
export function isTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice()) return false;
    if (process.platform !== 'win32' && stat.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    return false;
  }
  const tty = process.getBuiltinModule?.('node:tty');
  // Node 22.0 to 22.2 cannot be asked so.
  return tty ? tty.isatty(descriptor) : (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}
