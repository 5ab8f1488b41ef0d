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

const ARABIC: readonly Range[] = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
];
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

const EMOJI_RANGES: readonly Range[] = [
  [0x231a, 0x231b],
  [0x23e9, 0x23fa],
  [0x2600, 0x27bf],
  [0x2b00, 0x2bff],
  [0x3030, 0x3030],
];
const ZERO: readonly Range[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x900, 0x902],
  [0x93a, 0x93a],
  [0x93c, 0x93c],
  [0x941, 0x948],
  [0x94d, 0x94d],
  [0xe31, 0xe31],
  [0xe34, 0xe3a],
  [0xe47, 0xe4e],
  [0xf71, 0xf84],
  [0xf8d, 0xfbc],
  // The later parts of a Korean syllable that is written by its parts.
  [0x1160, 0x11ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20df],
  [0x302a, 0x302d],
  [0x3099, 0x309a],
  [0xd7b0, 0xd7ff],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];
const CLUSTERED: readonly Range[] = [
  [0x200d, 0x200d],
  [0x20e3, 0x20e3],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
];

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
