import { MAX_BYTES } from '@waymark/model';
import { textOf, tooLargeToRead } from './read.ts';

/** How standard input is named where no `--stdin-name` says otherwise. */
export const STDIN_NAME = 'stdin.journey';

/** All of standard input as text. Throws a `Complaint` where it is too large or not UTF-8. */
export async function readStdin(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLargeToRead('-', size);
  }
  return textOf(Buffer.concat(chunks), '-');
}
