import { NUMBER, TEXT } from './program.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** What a token means: the text within its quotes, the number, or just how it is written. */
export function readValue(kind: number, image: string): string | number {
  if (kind === TEXT) return textValue(image);
  return kind === NUMBER ? numberValue(image) : image;
}

/** No number of a journey is larger; beyond it sums would leave what JSON can say. */
const LARGEST = 1e15;

/**
 * Also reads U+2212, the minus sign of typesetters. What is larger than any number of a journey is cut to 10¹⁵, and `-0`,
 * which JSON cannot say, is 0.
 */
export function numberValue(image: string): number {
  return Math.max(-LARGEST, Math.min(LARGEST, Number(image.replace('\u2212', '-')))) + 0;
}

/**
 * The text that a literal stands for. `"…"` knows `\"`, `\\`, `\n`, `\r`, `\t` and `\u{1F600}`; any other character after a
 * backslash stands for itself. `"""…"""` is taken as it is, without the indentation that all of its lines share and
 * without empty first and last lines.
 */
export function textValue(image: string): string {
  if (image.startsWith('"""'))
    return dedent(image.slice(3, image.length >= 6 && image.endsWith('"""') ? -3 : undefined));
  if (image.charCodeAt(image.length - 1) === 34 && !image.includes('\\'))
    return image.length > 1 ? image.slice(1, -1) : '';
  const last = image.startsWith('"') ? /"$/u : /["”“’‘」』»＂']$/u;
  const closed = image.length > 1 && last.test(image) && !/[^\\](?:\\\\)*\\"$/u.test(image);
  const inner = image.slice(1, closed ? -1 : undefined);
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(.))/gsu, (all, long, short, char) => {
    if (char !== undefined) return ESCAPES[char] ?? char;
    const code = Number.parseInt(long ?? short, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function dedent(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u);
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  const cut = lines.map((line, i) => (i === 0 ? line.trimStart() : line.slice(indent)).trimEnd());
  while (cut.length > 0 && cut[0] === '') cut.shift();
  while (cut.length > 0 && cut.at(-1) === '') cut.pop();
  return cut.join('\n');
}
