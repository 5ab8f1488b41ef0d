import { type Localized, say } from '@waymark/model';

/** `line`, from 0, is where bytes begin that are no text. */
export type Decoded = { text: string } | { wrong: Localized; help: Localized; line: number };

/**
 * Bytes of a journey file as text. UTF-8 only, a byte order mark is dropped; anything else is refused with the place
 * where it stops being UTF-8, since a guess would show wrong letters and shift every column.
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { wrong: say('is UTF-16, not UTF-8', '的编码是 UTF-16，不是 UTF-8'), help: SAVE, line: 0 };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = validLength(bytes);
    const line = bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    return {
      wrong: say(
        `is not valid UTF-8: byte ${byte} at offset ${offset}, line ${line}`,
        `不是有效的 UTF-8：第 ${line} 行、偏移 ${offset} 处的字节 ${byte}`,
      ),
      help: SAVE,
      line: line - 1,
    };
  }
}

const SAVE = say('Save it as UTF-8 and try again.', '请将其另存为 UTF-8 后重试。');

/** How many bytes from the start are valid UTF-8: by halving, then back to where a character begins that is not whole. */
function validLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  while (!isValid(bytes.subarray(0, good), false)) good--;
  return good;
}

/** `cut`: a character that is not whole at the end is forgiven. */
function isValid(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
