/** Texts to format: the examples, spaced at random where spacing has no meaning, and broken at random. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const root = join(import.meta.dirname, '../../../..');

export const files = globSync(['examples/**/*.journey', 'packages/language/src/library/*.journey'], { cwd: root })
  .sort()
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const PIECE = /"""[\s\S]*?"""|"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|[^\s"{},.%/]+|\S/g;

interface Spaced {
  text: string;
  eol: string;
}

/** A file whose gaps within a line and between lines are other than they were; its lines are the same. */
export const respaced: fc.Arbitrary<Spaced> = fc
  .record({
    file: fc.constantFrom(...files),
    eol: fc.constantFrom('\n', '\r\n'),
    seed: fc.array(fc.nat(), { minLength: 30, maxLength: 60 }),
    bom: fc.boolean(),
  })
  .map(({ file, eol, seed, bom }) => {
    const gaps = [...file.text.matchAll(PIECE)].map(({ index, 0: image }) => ({
      from: index,
      to: index + image.length,
    }));
    let text = bom ? '\uFEFF' : '';
    let at = 0;
    gaps.forEach(({ from, to }, i) => {
      const n = seed[i % seed.length]! + i;
      const before = file.text.slice(at, from);
      text += before.includes('\n') ? eol.repeat(1 + (n % 3)) + ' '.repeat(n % 7) : respace(before, n);
      text += file.text.slice(from, to).replaceAll('\n', eol);
      at = to;
    });
    return { text, eol };
  });

/** Some gap for some, none for none. */
function respace(gap: string, n: number): string {
  return gap === '' ? '' : [' ', '  ', '\t', ' \t '][n % 4]!;
}

/** A piece of a file with something cut out or put in. */
export const broken: fc.Arbitrary<string> = fc
  .record({
    file: fc.constantFrom(...files),
    from: fc.nat(),
    length: fc.integer({ min: 0, max: 900 }),
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 30 }),
    put: fc.constantFrom('', '{', '}', '"', '//', '/*', '*/', '"""', '\r', '\n', ' . ', ',', '%', '🚲', '：', '\u0000'),
  })
  .map(({ file, from, length, at, cut, put }) => {
    const start = from % file.text.length;
    const piece = file.text.slice(start, start + length);
    const place = at % (piece.length + 1);
    return piece.slice(0, place) + put + piece.slice(place + cut);
  });
