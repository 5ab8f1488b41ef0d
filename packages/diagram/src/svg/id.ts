import type { Scene } from '../scene.ts';
import type { Theme } from '../theme/css.ts';

/**
 * An id that depends on nothing but the picture as it is written: its name, its size, its theme (whose rules the id
 * carries) and every character of its body.
 */
export function pictureId(scene: Scene, theme: Theme, body: string): string {
  const { title, desc, width, height, lang } = scene;
  const name = [theme, lang, width, height, title, desc, body.length].join('\0');
  const [first, second] = hash(body, hash(name, [0x1c9dc5, 0x2f1d37]));
  return `wm${(first >>> 0).toString(36)}${(second >>> 0).toString(36).padStart(7, '0')}`;
}

/**
 * Twice 32 bits, in the manner of FNV-1a, but two characters a step and turned after each, since multiplying carries
 * nothing downwards; the two lanes take the pairs in turn. A long journey has millions of characters: this takes
 * milliseconds for them. No step maps two states to one, so texts that differ in one character never share a hash.
 */
function hash(text: string, seeds: readonly [number, number]): [number, number] {
  let [first, second] = seeds;
  const whole = text.length - (text.length % 4);
  for (let i = 0; i < whole; i += 4) {
    first = step(first, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    second = step(second, text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16));
  }
  for (let i = whole; i < text.length; i++) first = step(first, text.charCodeAt(i));
  return [first, second];
}

const FNV_PRIME = 0x01000193;

function step(state: number, bits: number): number {
  const product = Math.imul(state ^ bits, FNV_PRIME);
  return (product << 13) | (product >>> 19);
}
