import { BAD, WORD } from '../parser/program.ts';
import { scan } from '../parser/scan.ts';
import type { Token } from '../parser/token.ts';

/** A token or a comment, as far as its layout goes. */
export interface Item {
  image: string;
  offset: number;
  end: number;
  comment: boolean;
  /** A name or a keyword. */
  word: boolean;
  /** Line breaks between the item before and this one. */
  breaks: number;
  /** For a brace: its block is written over several lines. */
  multi: boolean;
  /** For a closing brace: nothing stands in its block. */
  empty: boolean;
}

/** Spelling is all that layout asks of punctuation, so any kinds do. */
const PUNCTUATION = new Map(['{', '}', ',', '.', '%', '>=', '<=', '>', '<', '='].map((image, i) => [image, 1000 + i]));

/** The items of a text in order, or undefined where the text is too broken to lay out without risk. */
export function itemsOf(text: string): Item[] | undefined {
  const { tokens, comments, problems } = scan(text, PUNCTUATION);
  if (problems.length > 0 || tokens.some((token) => token.kind === BAD)) return undefined;
  const items = [...tokens, ...comments].sort((a, b) => a.offset - b.offset).map((token) => itemOf(token));
  let before = 0;
  for (const item of items) {
    item.breaks = text.slice(before, item.offset).match(/\r\n|\r|\n/g)?.length ?? 0;
    before = item.end;
  }
  return matchBraces(items) ? items : undefined;
}

function itemOf({ image, offset, end, hidden, kind }: Token): Item {
  const item = { image, offset, end, comment: hidden, word: kind === WORD && !hidden };
  return { ...item, breaks: 0, multi: false, empty: false };
}

/** Notes at each brace how its block is written; false where the braces do not match. */
function matchBraces(items: Item[]): boolean {
  const open: { at: number; lines: number }[] = [];
  // How many items so far begin a line or go on over several.
  let lines = 0;
  for (const [at, item] of items.entries()) {
    if (item.breaks > 0 || /[\r\n]/.test(item.image)) lines++;
    if (item.comment) continue;
    if (item.image === '{') open.push({ at, lines });
    if (item.image !== '}') continue;
    const from = open.pop();
    if (from === undefined) return false;
    item.empty = at === from.at + 1;
    item.multi = !item.empty && lines > from.lines;
    items[from.at]!.multi = item.multi;
  }
  return open.length === 0;
}
