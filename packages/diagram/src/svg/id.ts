import type { Scene } from '../scene.ts';
import type { Theme } from '../theme/css.ts';

/** Bits of what `fold` says of a text. */
export const MARKUP = 1;
export const FOREIGN = 2;

/** Which of the first 128 characters may not stand in a document as they are. */
const UNSAFE = new Uint8Array(128);
for (const unsafe of ['&', '<', '>', '"', '\u007f']) UNSAFE[unsafe.charCodeAt(0)] = MARKUP;
UNSAFE.fill(MARKUP, 0, 0x20);

const FNV_PRIME = 0x01000193;

function step(state: number, bits: number): number {
  const product = Math.imul(state ^ bits, FNV_PRIME);
  return (product << 13) | (product >>> 19);
}

/** So much of the end of a path is looked at. */
const TAIL = 8;

/**
 * What a picture's id is made of, folded while it is drawn: every word, number, colour and id in order, and the ends
 * of its paths, whose places are those of the words and numbers around them. To read all that was written once
 * more would take longer.
 *
 * Twice 32 bits, in the manner of FNV-1a, but two characters a step and turned after each, since multiplying carries
 * nothing downwards; the two lanes take the pairs in turn. No step maps two states to one, so pictures that differ in one
 * character or number that is seen never share a hash.
 */
export class Fingerprint {
  private readonly lanes = Int32Array.of(0x1c9dc5, 0x2f1d37);

  /** A whole number of 32 bits. */
  number(value: number): void {
    this.lanes[0] = step(this.lanes[0]!, value);
  }

  /**
   * Any text. Says `MARKUP` where there may be something in it to escape, `FOREIGN` where it goes beyond Latin, Greek and
   * Cyrillic; both may be said of a text that needs no such care, never the other way round.
   */
  text(text: string): number {
    const { lanes } = this;
    const { length } = text;
    let first = step(lanes[0]!, length);
    let second = lanes[1]!;
    let all = 0;
    let unsafe = 0;
    let i = 0;
    for (; i + 3 < length; i += 4) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      all |= a | b | c | d;
      unsafe |= UNSAFE[a & 127]! | UNSAFE[b & 127]! | UNSAFE[c & 127]! | UNSAFE[d & 127]!;
      first = step(first, a | (b << 16));
      second = step(second, c | (d << 16));
    }
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      all |= code;
      unsafe |= UNSAFE[code & 127]!;
      first = step(first, code);
    }
    lanes[0] = first;
    lanes[1] = second;
    if (all < 128) return unsafe;
    return all < 0x500 ? MARKUP : MARKUP | FOREIGN;
  }

  /** Path data: its length and its end, which is where paths of a kind differ. */
  path(text: string): void {
    const { lanes } = this;
    const { length } = text;
    let second = step(lanes[1]!, length);
    for (let i = length < TAIL ? 0 : length - TAIL; i < length; i++) second = step(second, text.charCodeAt(i));
    lanes[1] = second;
  }

  /**
   * An id that depends on nothing but the picture as it is written: what was folded, and its name, its size, and its
   * theme, whose rules the id carries.
   */
  id({ title, desc, width, height, lang }: Scene, theme: Theme): string {
    for (const text of [theme, lang, `${width} ${height}`, title, desc]) this.text(text);
    const [first, second] = this.lanes;
    return `wm${(first! >>> 0).toString(36)}${(second! >>> 0).toString(36).padStart(7, '0')}`;
  }
}
