/**
 * Makes src/text/generated/widths.ts: the advance widths of Inter at both weights, read from the font files.
 *
 * Run: node packages/diagram/scripts/widths.ts [--check]
 * With --check nothing is written; the exit status is 1 when the file is not what the fonts say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import { KERNING } from '../src/text/fonts.ts';
import { unaccented } from '../src/text/widths.ts';

const resolve = createRequire(import.meta.url).resolve;
const target = new URL('../src/text/generated/widths.ts', import.meta.url);

/**
 * The stretches of Unicode kept: Latin, Greek, Cyrillic and their additions, punctuation, signs, arrows, shapes. Each is
 * read when a text first needs it, so what most texts hold stands by itself.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x7f, 0x17f],
  [0x180, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x2070, 0x218f],
  [0x2190, 0x22ff],
  [0x2300, 0x23cf],
  [0x2460, 0x2756],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
];

interface Glyph {
  index: number;
  advanceWidth: number;
}
interface FontFile {
  unitsPerEm: number;
  charToGlyph(char: string): Glyph;
  glyphs: { get(index: number): Glyph };
  substitution: { getSingle(feature: string, script?: string): { sub: number; by: number }[] };
}

function open(path: string): FontFile {
  const bytes = readFileSync(resolve(path));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function thousandths(font: FontFile, glyph: Glyph): number {
  return Math.ceil((glyph.advanceWidth * KERNING * 1000) / font.unitsPerEm - 1e-9);
}

/** Advances in 1/1000 em, rounded up; −1 for what the font does not have. */
function advance(font: FontFile, code: number): number {
  const glyph = font.charToGlyph(String.fromCodePoint(code));
  return glyph.index === 0 ? -1 : thousandths(font, glyph);
}

/**
 * Runs of equal signs as `sign[*count]` in base 36, parted by spaces. The signs: a width of two digits (`+`: and 1296 more),
 * then what the semibold's is more than that; `=` for as wide as the letter without its accents; `_` for what is missing.
 * Both weights stand in one sign since letters that are as wide in one mostly are in the other: so it compresses better.
 */
function encode([from, to]: readonly [number, number]): string {
  const isKept = (code: number) => RANGES.some(([first, last]) => code >= first && code <= last);
  const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const signs = codes.map((code) => {
    const [width, bold] = [regular, semibold].map((font) => advance(font, code)) as [number, number];
    const bare = unaccented(code);
    if (width < 0) return '_';
    if (bare < code && isKept(bare) && advance(regular, bare) === width && advance(semibold, bare) === bold) return '=';
    const digits = (width % 1296).toString(36).padStart(2, '0');
    return (width < 1296 ? '' : '+') + digits + (bold - width).toString(36);
  });
  const runs: string[] = [];
  for (let i = 0; i < signs.length; ) {
    let end = i;
    while (end < signs.length && signs[end] === signs[i]) end++;
    runs.push(end - i === 1 ? signs[i]! : `${signs[i]}*${(end - i).toString(36)}`);
    i = end;
  }
  return runs.join(' ');
}

/** What `tnum` makes of the printable ASCII characters and the minus, where that differs: those alike, with both widths. */
function tabular(): [string, number, number][] {
  const alike = new Map<string, [string, number, number]>();
  for (const code of [...Array.from({ length: 0x5f }, (_, i) => 0x20 + i), 0x2212]) {
    const [width, bold] = [regular, semibold].map((font) => tabularWidth(font, code)) as [number, number];
    if (width === advance(regular, code) && bold === advance(semibold, code)) continue;
    const before = alike.get(`${width} ${bold}`)?.[0] ?? '';
    alike.set(`${width} ${bold}`, [before + String.fromCharCode(code), width, bold]);
  }
  return [...alike.values()];
}

function tabularWidth(font: FontFile, code: number): number {
  const { index } = font.charToGlyph(String.fromCharCode(code));
  const swap = font.substitution.getSingle('tnum', 'latn').find(({ sub }) => sub === index);
  return swap ? thousandths(font, font.glyphs.get(swap.by)) : advance(font, code);
}

const regular = open('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const semibold = open('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');

const source = `// Made by packages/diagram/scripts/widths.ts from Inter (SIL Open Font License 1.1). Do not edit.

/**
 * First and last code point of each stretch, in order, with its widths at both weights.
 * They are in 1/1000 em, base 36, \`sign*count\` for runs. A sign is the regular's width in two digits (\`+\`: and 1296 more) and
 * by how much the semibold is wider; \`=\`: that of the letter without its accents; \`_\`: not in the font.
 */
export const STRETCHES: readonly (readonly [number, number, string])[] = [
${RANGES.map((range) => `  [${range.join(', ')}, '${encode(range)}'],`).join('\n')}
];

/** Characters that tabular figures make wider or narrower, with their widths then: the regular's, the semibold's. */
export const TABULAR: readonly (readonly [string, number, number])[] = ${JSON.stringify(tabular())};
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('generated/widths.ts is out of date: run node packages/diagram/scripts/widths.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, source);
}
