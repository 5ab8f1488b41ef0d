import { say } from '@waymark/model';
import { unknownEscapes } from './escapes.ts';
import { isDigit, isLetter, lettersEnd, nameEnd } from './letters.ts';
import type { Problem } from './problem.ts';
import { BAD, DATE, DURATION, NUMBER, TEXT, WORD } from './program.ts';
import { HIDDEN, Token } from './token.ts';

export interface Scanned {
  tokens: Token[];
  /** In order of writing; hidden tokens of the syntax tree. */
  comments: Token[];
  problems: Problem[];
}

/** The kinds of the keywords and of the punctuation, by spelling. */
export type Spellings = ReadonlyMap<string, number>;

/** Signs that mean nothing, as far as they are not letters. */
const BAD_RUN = /[!#$&'()*:;?@[\\\]^`|~+-]+/y;

/** Quotes of other keyboards and languages. */
const OPENING = '“”„‘’「『«＂';
const CLOSING = '“”’‘」』»＂"';
const SINGLE_QUOTED = /(?:^|[\s{])'[^'\r\n]*'(?=[\s{}]|$)/y;

/** Full-width punctuation that input methods leave behind, and what is meant. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '，': ',',
  '．': '.',
  '。': '.',
  '％': '%',
  '＝': '=',
  '＞': '>',
  '＜': '<',
};
/** A number as input methods write it, the sign before it included. */
const FULL_WIDTH_NUMBER = /[＋－+−-]?[0-9０-９][0-9０-９.．－-]*[\p{L}0-9０-９.．]*/uy;

/** How many words the scanner keeps in mind. */
const PLACES = 509;

/** Reads a text into tokens. Every character ends up in a token, in a comment or in white space; nothing throws. */
export function scan(text: string, spellings: Spellings): Scanned {
  return new Scanner(text, spellings).run();
}

class Scanner {
  private readonly text: string;
  private readonly spellings: Spellings;
  private readonly tokens: Token[] = [];
  private readonly comments: Token[] = [];
  private readonly problems: Problem[] = [];
  /** Words and numbers that were read before, and what they spell, each in its place by a few of its letters. */
  private readonly images: string[] = new Array(PLACES).fill('');
  private readonly keywords: number[] = new Array(PLACES).fill(0);
  private at = 0;
  private line = 0;
  private lineStart = 0;
  /** False once a comment had no end: then no later one has, and the rest of the text need not be searched again. */
  private mayClose = true;

  constructor(text: string, spellings: Spellings) {
    this.text = text;
    this.spellings = spellings;
  }

  run(): Scanned {
    const { text } = this;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === 32 || code === 9 || code === 0xfeff) this.at++;
      else if (code === 10 || code === 13) this.newline(code);
      else if (isLetter(code) || code === 95) this.word();
      else if (isDigit(code)) this.number();
      else this.other(code);
    }
    return { tokens: this.tokens, comments: this.comments, problems: this.problems };
  }

  private newline(code: number): void {
    this.at += code === 13 && this.text.charCodeAt(this.at + 1) === 10 ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
  }

  private word(): void {
    const place = this.known(nameEnd(this.text, this.at));
    this.push(WORD, this.keywords[place]!, this.images[place]!);
  }

  private number(): void {
    const next = this.text.charCodeAt(numberEnd(this.text, this.at));
    if (next > 0xff00 && this.fullWidthNumber()) return;
    const image = this.images[this.known(numberEnd(this.text, this.at))]!;
    this.push(numberKind(image), 0, image);
  }

  /** The place of the word from here to there: what is written a thousand times is then one string, looked up once. */
  private known(end: number): number {
    const { text, at, images } = this;
    const length = end - at;
    const letters = text.charCodeAt(at) * 31 + text.charCodeAt(at + (length >> 1)) * 7 + text.charCodeAt(end - 1) * 3;
    const place = (letters * 5 + length) % PLACES;
    if (images[place]!.length !== length || !text.startsWith(images[place]!, at)) {
      images[place] = text.slice(at, end);
      this.keywords[place] = this.spellings.get(images[place]) ?? 0;
    }
    return place;
  }

  private other(code: number): void {
    const next = this.text.charCodeAt(this.at + 1);
    if (code === 34) this.quoted();
    else if (code === 47 && (next === 47 || next === 42)) this.comment(next === 42);
    else if ((code === 43 || code === 45 || code === 0x2212) && isDigit(next)) this.number();
    else if ((code === 60 || code === 62) && next === 61) this.punctuation(2);
    else if (this.spellings.has(this.text[this.at]!)) this.punctuation(1);
    else if (code === 39 && this.isSingleQuoted()) this.otherQuoted("'");
    else if (code > 127) this.foreign();
    else this.bad();
  }

  private punctuation(length: number): void {
    const image = this.text.slice(this.at, this.at + length);
    this.push(this.spellings.get(image)!, 0, image);
  }

  /** A character outside ASCII: a name, white space, or punctuation typed with an input method. */
  private foreign(): void {
    const character = this.text[this.at]!;
    const end = nameEnd(this.text, this.at);
    if (end > this.at) this.push(WORD, 0, this.text.slice(this.at, end));
    else if (/\s/.test(character)) this.at++;
    else if (OPENING.includes(character)) this.otherQuoted(CLOSING);
    else if (FULL_WIDTH[character]) this.fullWidth(this.spellings.get(FULL_WIDTH[character])!, FULL_WIDTH[character]);
    else if (!this.fullWidthNumber()) this.bad();
  }

  private fullWidthNumber(): boolean {
    FULL_WIDTH_NUMBER.lastIndex = this.at;
    const [written] = FULL_WIDTH_NUMBER.exec(this.text) ?? [];
    if (written === undefined) return false;
    const narrow = written.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    const meant = narrow.slice(0, numberEnd(narrow, 0));
    if (written.startsWith(meant)) return false;
    this.fullWidth(numberKind(meant), meant);
    return true;
  }

  /** A token that is read as what is meant, which is as long as what is written. */
  private fullWidth(kind: number, meant: string): void {
    const written = this.text.slice(this.at, this.at + meant.length);
    const token = this.push(kind, 0, meant);
    this.problems.push({
      rule: 'syntax/full-width',
      from: token,
      message: say(`“${written}” is written in full-width signs.`, `“${written}”使用了全角字符。`),
      help: say(`Write ${meant} instead.`, `请改用半角的 ${meant}。`),
      fix: { title: say(`Write ${meant}`, `改为 ${meant}`), replace: meant },
    });
  }

  private quoted(): void {
    const { text } = this;
    if (text.startsWith('"""', this.at)) {
      const close = text.indexOf('"""', this.at + 3);
      if (close >= 0) {
        this.push(TEXT, 0, text.slice(this.at, close + 3));
        return;
      }
      this.unclosedLines();
      return;
    }
    const end = textEnd(text, this.at);
    if (text.charCodeAt(end) === 34) this.closed(end + 1);
    else this.unclosed(end);
  }

  private closed(end: number): void {
    const token = this.push(TEXT, 0, this.text.slice(this.at, end));
    if (token.image.includes('\\')) this.problems.push(...unknownEscapes(token));
  }

  /** A text of several lines goes on to where something stands that looks like a fact or a block. */
  private unclosedLines(): void {
    const { text } = this;
    let end = lineEnd(text, this.at);
    for (let to = end; to < text.length; ) {
      const from = breakEnd(text, to);
      to = lineEnd(text, from);
      const line = text.slice(from, to);
      if (this.looksWritten(line)) break;
      if (line.trim() !== '') end = to;
    }
    const token = this.push(TEXT, 0, withoutOpening(text.slice(this.at, end)));
    this.problems.push({
      rule: 'syntax/unclosed-text',
      from: token,
      message: say('This text of several lines has no closing """.', '这段多行文字缺少结尾的 """。'),
      help: say('Close it with """.', '请以 """ 结束。'),
      fix: { title: say('Close the text', '补上 """'), insertAfter: '"""' },
    });
  }

  /** A line of the language, not of a text: with quotes, braces, a number behind its first word, or a name alone. */
  private looksWritten(line: string): boolean {
    if (/"|[{}]\s*$|^\s*[}/]/u.test(line)) return true;
    const [first, second, ...rest] = line.trim().split(/\s+/u);
    return this.spellings.has(first!) && (second === undefined || rest.length === 0 || /^[-+]?[0-9]/.test(second));
  }

  /** A text ends with its line; what looks like the opening of a block there stays one. */
  private unclosed(end: number): void {
    const written = withoutOpening(this.text.slice(this.at, end));
    const token = this.push(TEXT, 0, written.length > 0 ? written : '"');
    this.problems.push({
      rule: 'syntax/unclosed-text',
      from: token,
      message: say('This text has no closing quote.', '这段文字缺少右引号。'),
      help: say(
        'Close it with " on the same line, or use """ … """ for several lines.',
        '请在同一行以 " 结束，多行文字请用 """ … """。',
      ),
      fix: { title: say('Close the text', '补上右引号'), insertAfter: '"' },
    });
  }

  /** `'…'` on one line, between spaces; elsewhere the sign is an apostrophe. */
  private isSingleQuoted(): boolean {
    SINGLE_QUOTED.lastIndex = Math.max(0, this.at - 1);
    return SINGLE_QUOTED.test(this.text);
  }

  /** A text between quotes that are not those of the language. */
  private otherQuoted(closing: string): void {
    const { text } = this;
    let end = this.at + 1;
    while (end < text.length && !isBreak(text.charCodeAt(end)) && !closing.includes(text[end]!)) end++;
    const closed = end < text.length && !isBreak(text.charCodeAt(end));
    const token = this.push(TEXT, 0, text.slice(this.at, closed ? end + 1 : end));
    const inner = token.image.slice(1, closed ? -1 : undefined);
    this.problems.push({
      // An apostrophe is a sign of ASCII, the others are what input methods write.
      rule: closing === "'" ? 'syntax/unexpected' : 'syntax/full-width',
      from: token,
      message: say('Texts stand in straight double quotes.', '文字要用半角直双引号括起来。'),
      help: say('Write "…" instead.', '请改用 "…"。'),
      fix: { title: say('Use straight quotes', '改为直引号'), replace: `"${inner.replaceAll('"', '\\"')}"` },
    });
  }

  private comment(block: boolean): void {
    const { text } = this;
    const close = block && this.mayClose ? text.indexOf('*/', this.at + 2) : -1;
    if (close >= 0) {
      this.push(WORD, 0, text.slice(this.at, close + 2), true);
      return;
    }
    const token = this.push(WORD, 0, text.slice(this.at, lineEnd(text, this.at)), true);
    if (!block) return;
    this.mayClose = false;
    this.problems.push({
      rule: 'syntax/unclosed-comment',
      from: token,
      message: say('This comment is not closed.', '这条注释没有结束。'),
      help: say('Close it with */.', '请用 */ 结束。'),
      fix: { title: say('Close the comment', '结束注释'), insertAfter: ' */' },
    });
  }

  private bad(): void {
    BAD_RUN.lastIndex = this.at;
    const run = BAD_RUN.test(this.text) ? BAD_RUN.lastIndex : this.at;
    const one = this.at + (this.text.codePointAt(this.at)! > 0xffff ? 2 : 1);
    this.push(BAD, 0, this.text.slice(this.at, Math.max(run, one)));
  }

  private push(kind: number, keyword: number, image: string, hidden = false): Token {
    const { line, lineStart, at } = this;
    if ((kind === TEXT || hidden) && /[\n\r]/.test(image)) this.countLines(image);
    const token = new Token(kind, hidden ? HIDDEN : keyword, image, at, line, at - lineStart, this.line);
    (hidden ? this.comments : this.tokens).push(token);
    this.at = at + image.length;
    return token;
  }

  private countLines(image: string): void {
    for (let i = 0; i < image.length; i++) {
      const code = image.charCodeAt(i);
      if (!isBreak(code)) continue;
      if (code === 13 && image.charCodeAt(i + 1) === 10) i++;
      this.line++;
      this.lineStart = this.at + i + 1;
    }
  }
}

/** Without the opening of a block at the end. */
function withoutOpening(written: string): string {
  return written.replace(/\s*\{?\s*$/u, '');
}

/** The first line break from there on, or the end of the text. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** What follows the line break that stands there. */
function breakEnd(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}

/** Where the closing quote of a text stands, or else where its line ends. */
function textEnd(text: string, at: number): number {
  const quote = text.indexOf('"', at + 1);
  if (quote > 0 && !/[\\\n\r]/.test(text.slice(at + 1, quote))) return quote;
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 34 || isBreak(code)) return end;
    if (code === 92 && end + 1 < text.length && !isBreak(text.charCodeAt(end + 1))) end++;
  }
  return text.length;
}

/** Where a number ends, or what begins like one: a date, a duration of several units. */
function numberEnd(text: string, at: number): number {
  let end = fractionEnd(text, digitsEnd(text, at + 1));
  if (text.charCodeAt(end) === 45 && isDigit(text.charCodeAt(end + 1))) return dateEnd(text, end);
  for (let digits = end; lettersEnd(text, digits) > digits; digits = fractionEnd(text, digitsEnd(text, end))) {
    end = lettersEnd(text, digits);
  }
  return end;
}

function dateEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 45 && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `.5` behind the digits of a number. */
function fractionEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
}

function numberKind(image: string): number {
  if (!isDigit(image.charCodeAt(image.length - 1))) return DURATION;
  return image.indexOf('-', 1) > 0 ? DATE : NUMBER;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
