/** How large a file may be: the same for the command, the language server and the extension. */
import type { Finding } from './finding.ts';
import { type Localized, say } from './text.ts';

/** In bytes. A journey of 10,000 steps has about 2 MB; what is far beyond that is something else by accident. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** A file in place of its text: it is larger than `MAX_BYTES`, and so it is not read. */
export interface TooLarge {
  bytes: number;
}

/** @param name how the person knows the file */
export function tooLarge(name: string, { bytes }: TooLarge): { message: Localized; help: Localized } {
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const most = `${MAX_BYTES / 1024 / 1024} MB`;
  return {
    message: say(
      `${name} is too large: ${size}, and at most ${most} are read.`,
      `${name} 太大：${size}，最多读取 ${most}。`,
    ),
    help: say('Split it into several files.', '请将其拆分为多个文件。'),
  };
}

/** What is said of a journey that is not read. */
export function tooLargeFile(uri: string, name: string, file: TooLarge): Finding {
  const start = { line: 0, character: 0 };
  return { rule: 'text/too-large', severity: 'error', source: { uri, start, end: start }, ...tooLarge(name, file) };
}
