import { type Localized, say } from '../../text.ts';

export interface Suspicious {
  /** `U+202E` */
  code: string;
  name: Localized;
  /** Where it stands in the text, and how many UTF-16 code units it has. */
  at: number;
  length: number;
}

const OVERRIDE = say('changes the direction of reading', '改变阅读方向');
const ISOLATE = say('direction isolate', '方向隔离符');
const MARK = say('direction mark', '方向标记');
const JOINER = say('zero-width joiner', '零宽连接符');
const INVISIBLE = say('invisible', '不可见');
const SELECTOR = say('invisible, selects a variant', '不可见，选择字形变体');
const BREAK = say('invisible line break', '不可见的换行符');
const CONTROL = say('control character', '控制字符');

/** Unicode’s own names would say no more to most people than these do. */
const KINDS: readonly [RegExp, Localized][] = [
  [/[\u202a-\u202e]/u, OVERRIDE],
  [/[\u2066-\u2069]/u, ISOLATE],
  [/[\u200e\u200f\u061c]/u, MARK],
  [/[\u200c\u200d]/u, JOINER],
  // Not U+0000: the language has an error for it, with its place.
  [/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, CONTROL],
  [/[\u2028\u2029]/u, BREAK],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, SELECTOR],
  [/[\u034f\u00ad\u200b\u2060-\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u, INVISIBLE],
];

/** One class of them all: alternatives would be tried one after the other at every letter. */
const ANY = `[${KINDS.map(([expression]) => expression.source.slice(1, -1)).join('')}]`;
const ONE = new RegExp(ANY, 'u');
const ALL = new RegExp(ANY, 'gu');
// The expressions of scripts stand in functions: to read them takes longer than most texts that need none of them.

function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}

/** Letters that a joiner does nothing to, so that it can only be there to deceive, or by mistake. */
function isUnjoined(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}\p{P}\p{Z}]/u.test(
    character,
  );
}

/** Emoji, keycaps and Chinese characters have variants that a text may choose from. */
function hasVariant(character: string, after: string | undefined): boolean {
  return (
    /[\p{Extended_Pictographic}\p{Script=Han}]/u.test(character) || (/[\d#*]/u.test(character) && after === '\u20e3')
  );
}

const WAVING_FLAG = '\u{1f3f4}';

/** The characters of a text (not a name) that nobody sees and that have no business there, in order. */
export function hiddenCharacters(text: string): Suspicious[] {
  return suspiciousIn(text, false);
}

/** The characters of a text that are invisible or change its direction and have no business there, in order. */
export function suspiciousIn(text: string, isName: boolean): Suspicious[] {
  if (!ONE.test(text)) return [];
  const found: Suspicious[] = [];
  for (const { 0: character, index } of text.matchAll(ALL)) {
    const kind = KINDS.find(([expression]) => expression.test(character))![1];
    if (isAllowed(text, character, index, kind, isName)) continue;
    found.push({
      code: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      name: kind,
      at: index,
      length: character.length,
    });
  }
  return found;
}

function isAllowed(text: string, character: string, index: number, kind: Localized, isName: boolean): boolean {
  if (kind === MARK) return !isName && hasRightToLeft(text);
  if (kind === ISOLATE) return !isName && hasRightToLeft(text) && areClosed(text);
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1);
  if (kind === JOINER) return before !== undefined && !isUnjoined(before);
  if (kind === SELECTOR) return !isName && before !== undefined && hasVariant(before, text[index + 1]);
  // Flags of regions are a waving flag and invisible letters.
  return kind === INVISIBLE && character >= '\u{e0020}' && text.includes(WAVING_FLAG);
}

function areClosed(text: string): boolean {
  let open = 0;
  for (const character of text.match(/[\u2066-\u2069]/gu) ?? []) {
    open += character === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
