import { say } from '@waymark/model';

/**
 * Which characters names are made of: Unicode's identifiers, as the grammar's terminals say. The letters of the scripts
 * most written are told by their ranges: to make an expression of all the world's letters takes longer than to read a
 * small project, so these are made where a text needs them.
 */
const NAME = () => /[\p{ID_Start}_](?:[\p{ID_Continue}\u200c\u200d]|-(?=\p{ID_Continue}))*/uy;
const LETTERS = () => /\p{ID_Start}+/uy;

/** In words, for messages about what is no name. */
export const NAME_IN_WORDS = say(
  'A name begins with a letter or _ and goes on with letters, digits or _, in any script, a single - between two of them',
  '名称以文字、字母或 _ 开头，由文字、字母、数字和 _ 组成，其间可各用一个 - 连接',
);

/** Ranges of nothing but letters, first and last: Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Chinese, Hangul. */
export const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x388, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3f5],
  [0x400, 0x481],
  [0x48a, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0xac00, 0xd7a3],
];

/** Where the name ends that begins there; the same place where none does. */
export function nameEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < 128 && !isLetter(first) && first !== 95) return at;
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || code === 95 || isDigit(code)) continue;
    if (code === 45 && continues(text.charCodeAt(end + 1))) continue;
    if (code > 127 && isOftenLetter(code)) continue;
    return code > 127 || (code === 45 && text.charCodeAt(end + 1) > 127) ? match(NAME(), text, at) : end;
  }
}

/** Where a run of letters ends. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end)) || isOftenLetter(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > 127 ? match(LETTERS(), text, at) : end;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A Latin letter of ASCII. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function continues(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || isOftenLetter(code);
}

function isOftenLetter(code: number): boolean {
  if (code < 128) return false;
  for (const [first, last] of LETTER_RANGES) {
    if (code >= first && code <= last) return true;
  }
  return false;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
