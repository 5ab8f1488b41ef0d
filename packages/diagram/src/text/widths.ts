/**
 * One table a font face from UTF-16 code unit to advance width, in 1/1000 em, filled where a text first needs it.
 *
 * Latin, Greek, Cyrillic, punctuation and signs are Inter's own advances and 0.8 % more, which is what kerning adds at
 * most: so a sum of them is what a browser draws, or a little more. The rest is by script:
 * a full em for Chinese, Japanese and Korean (Noto Sans SC has none wider), and averages on the generous side for
 * scripts whose letters change with their neighbours.
 */
import type { Weight } from '../scene.ts';
import { STRETCHES, TABULAR } from './generated/widths.ts';

/** Stands for "cannot be measured by itself": half a surrogate pair, or a sign that joins or changes emoji. */
export const BY_CLUSTER = 0xffff;
/** Stands for "not read from the generated tables yet": see `learn`. Above it there is `BY_CLUSTER` alone. */
export const LATER = 0xfffe;
/** The advance of one emoji, however many code points it is made of. */
export const EMOJI = 1300;
/** What is not known. */
export const UNKNOWN = 1000;

type Range = readonly [from: number, to: number];

/** Written as hexadecimal numbers, each alone or as `from-to`. */
function ranges(written: string): Range[] {
  return written.split(/\s+/).map((range) => {
    const [from, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
    return [from!, to!];
  });
}

const ARABIC = ranges('600-6ff 750-77f 8a0-8ff fb50-fdff fe70-feff');
/** Scripts measured by an average, per character. */
const AVERAGES: readonly (readonly [...Range, width: number])[] = [
  ...ARABIC.map(([from, to]) => [from, to, 760] as const),
  [0x590, 0x5ff, 760],
  [0xe00, 0xe7f, 720],
  [0x900, 0xdff, 900],
];
/** Arabic letters that are wider than the average by far. */
const ARABIC_WIDE = 'سشصضښڛڜڝڞڪ';
const ARABIC_BROAD = 'بتثفقطظكگک';

const EMOJI_RANGES = ranges('231a-231b 23e9-23fa 2600-27bf 2b00-2bff 3030');
/** Accents, joiners, controls; of Korean the later parts of a syllable that is written by its parts (1160, d7b0). */
const ZERO = ranges(
  `0-8 b-c e-1f 7f-9f ad 300-36f 483-489 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-65f 670 6d6-6dc
  6df-6e4 6e7-6e8 6ea-6ed 900-902 93a 93c 941-948 94d e31 e34-e3a e47-e4e f71-f84 f8d-fbc 1160-11ff
  1ab0-1aff 1dc0-1dff 200b-200c 200e-200f 202a-202e 2060-206f 20d0-20df 302a-302d 3099-309a d7b0-d7ff
  fe20-fe2f feff fffe-ffff`,
);
const CLUSTERED = ranges('200d 20e3 d800-dfff fe00-fe0f');

/** The code unit of a letter without its accents. */
export function unaccented(code: number): number {
  return String.fromCharCode(code).normalize('NFD').charCodeAt(0);
}

/** A font at one weight, with figures of one kind. */
export interface Face {
  widths: Uint16Array;
  semibold: boolean;
  /** The same with figures of their own widths, where this has tabular ones: all other widths are the same. */
  plain?: Face | undefined;
}

/** Reads the stretch of the generated tables that a code unit lies in, whose width was `LATER`; gives its width. */
export function learn(face: Face, code: number): number {
  const [from, to, runs] = STRETCHES.find(([, last]) => code <= last)!;
  if (face.plain) copy(face, face.plain, from, to);
  else read(face, from, runs);
  return face.widths[code]!;
}

function known(face: Face, code: number): number {
  const width = face.widths[code]!;
  return width === LATER ? learn(face, code) : width;
}

function copy({ widths }: Face, plain: Face, from: number, to: number): void {
  for (let code = from; code <= to; code++) if (widths[code] === LATER) widths[code] = known(plain, code);
}

function read(face: Face, from: number, runs: string): void {
  const { widths, semibold } = face;
  let code = from;
  for (const run of runs.split(' ')) {
    const [sign, count] = run.split('*') as [string, string?];
    const at = sign[0] === '+' ? 1 : 0;
    const regular = at * 1296 + Number.parseInt(sign.slice(at, at + 2), 36);
    const width = semibold ? regular + Number.parseInt(sign.slice(at + 2), 36) : regular;
    for (let n = count ? Number.parseInt(count, 36) : 1; n > 0; n--, code++) {
      if (widths[code] !== LATER) continue;
      if (sign === '=') widths[code] = known(face, unaccented(code));
      else if (sign === '_') widths[code] = isEmoji(code) ? EMOJI : UNKNOWN;
      else widths[code] = width;
    }
  }
}

function isEmoji(code: number): boolean {
  return EMOJI_RANGES.some(([from, to]) => code >= from && code <= to);
}

function fill(table: Uint16Array, ranges: readonly Range[], width: number): void {
  for (const [from, to] of ranges) table.fill(width, from, to + 1);
}

function build(weight: Weight, tnum: boolean): Face {
  const widths = new Uint16Array(0x10000).fill(UNKNOWN);
  for (const [from, to, width] of AVERAGES) widths.fill(width, from, to + 1);
  for (const letter of ARABIC_WIDE) widths[letter.charCodeAt(0)] = 1300;
  for (const letter of ARABIC_BROAD) widths[letter.charCodeAt(0)] = 1000;
  fill(widths, EMOJI_RANGES, EMOJI);
  for (const [from, to] of STRETCHES) widths.fill(LATER, from, to + 1);
  fill(widths, ZERO, 0);
  fill(widths, CLUSTERED, BY_CLUSTER);
  const semibold = weight === 600;
  const plain = tnum ? faceOf(weight) : undefined;
  for (const white of [0x09, 0x0a, 0x0d]) widths[white] = known(plain ?? { widths, semibold }, 0x20);
  if (!tnum) return { widths, semibold };
  for (const [chars, regular, bold] of TABULAR) {
    for (const char of chars) widths[char.charCodeAt(0)] = semibold ? bold : regular;
  }
  return { widths, semibold, plain };
}

const faces: (Face | undefined)[] = [];

/** One face, with the widths by UTF-16 code unit; `BY_CLUSTER` where a unit says nothing by itself. */
export function faceOf(weight: Weight, tnum = false): Face {
  const index = (weight === 600 ? 1 : 0) + (tnum ? 2 : 0);
  faces[index] ??= build(weight, tnum);
  return faces[index];
}
