/** How text takes up the cells of a terminal: wide characters, tabs, and characters that must not reach it at all. */

const TAB = 4;

/** The common case, answered without looking further: what it costs to make the tools below is felt in a short run. */
const SIMPLE = /^[\x20-\x7E]*$/;

// The expressions of Unicode's properties stand in functions: to read one takes longer than to print a short report.

/** East Asian Wide and Fullwidth (UAX #11), and emoji, which terminals draw over two cells. */
function isWide(grapheme: string): boolean {
  return /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u.test(
    grapheme,
  );
}

function isInvisible(grapheme: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]+$/u.test(grapheme);
}

/** Control characters (escape sequences among them) and those that turn the direction of what follows. */
const UNSAFE = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

let graphemes: Intl.Segmenter | undefined;

function split(text: string): string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), (s) => s.segment);
}

/** Makes text safe to print: what could move the cursor or turn the line round is shown by its code, `⟨U+202E⟩`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

function cellsOf(grapheme: string): number {
  if (SIMPLE.test(grapheme)) return 1;
  if (isInvisible(grapheme)) return 0;
  return isWide(grapheme) ? 2 : 1;
}

/** The width of printable text without tabs, in terminal cells. */
export function width(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let sum = 0;
  for (const grapheme of split(text)) sum += cellsOf(grapheme);
  return sum;
}

/** The text with spaces behind it, so that it takes that many cells. */
export function pad(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

/** One line of source made ready for a terminal: tabs as spaces, unsafe characters by their codes. */
export function expand(line: string): string {
  if (SIMPLE.test(line)) return line;
  let out = '';
  let column = 0;
  for (const grapheme of split(line)) {
    const shown = grapheme === '\t' ? ' '.repeat(TAB - (column % TAB)) : printable(grapheme);
    out += shown;
    column += width(shown);
  }
  return out;
}

/** The cell in which the character at `index` (UTF-16) of a line starts, once the line is expanded. */
export function cellAt(line: string, index: number): number {
  return width(expand(line.slice(0, index)));
}
