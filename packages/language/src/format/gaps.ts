import type { Item } from './items.ts';

/** What should stand before an item: a space, nothing, or line breaks and then an indentation in spaces. */
export interface Gap {
  breaks: number;
  spaces: number;
}

/** Words that never begin a fact of their own, so a line that begins with one goes on with the line above. */
const GOES_ON = new Set('at via owned as when realized because hidden visible assumed researched measured'.split(' '));

/** The gap before each item. Lines stay as their author broke them, but for the braces of blocks over several lines. */
export function gapsOf(items: Item[]): Gap[] {
  let depth = 0;
  /** The line must break before the next thing that is not a comment at the end of this line. */
  let mustBreak = false;
  return items.map((item, i) => {
    const before = items[i - 1];
    if (closes(item) && item.multi) depth--;
    const breaks = before ? breaksBefore(items, i, mustBreak) : 0;
    if (breaks > 0) mustBreak = false;
    const gap =
      breaks > 0 || !before
        ? { breaks, spaces: 2 * (depth + goesOn(items, i)) }
        : { breaks, spaces: spaceBefore(items, i) };
    if (!before) gap.spaces = 0;
    if (opens(item) && item.multi) depth++;
    if (item.multi) mustBreak = true;
    return gap;
  });
}

const opens = (item: Item) => item.image === '{' && !item.comment;
const closes = (item: Item) => item.image === '}' && !item.comment;

function breaksBefore(items: Item[], i: number, mustBreak: boolean): number {
  const item = items[i]!;
  const before = items[i - 1]!;
  if (closes(item) && item.empty) return 0;
  const follows = opens(item) && !before.comment && !opens(before) && !closes(before);
  if (follows && (item.breaks === 0 || !isPinned(items, i))) return 0;
  if (item.breaks === 0) {
    if (!(closes(item) && item.multi) && !(mustBreak && !endsItsLine(items, i))) return 0;
    return isPinned(items, i) ? 0 : 1;
  }
  return item.breaks > 1 && !opens(before) && !closes(item) ? 2 : 1;
}

/** Whether a comment at the end of the line speaks to the checks of the line as it is, so that it must not be divided. */
function isPinned(items: Item[], i: number): boolean {
  let last = i;
  while (items[last + 1]?.breaks === 0) last++;
  return items[last]!.comment && /^\/\/\s*waymark-ignore/.test(items[last]!.image);
}

/** A comment with nothing but the line's end behind it. */
function endsItsLine(items: Item[], i: number): boolean {
  if (!items[i]!.comment) return false;
  const next = items[i + 1];
  return !next || next.breaks > 0;
}

function spaceBefore(items: Item[], i: number): number {
  const item = items[i]!;
  const before = items[i - 1]!;
  if (item.comment || before.comment) return 1;
  if (item.image === ',') return 0;
  if (item.image === '%') return /\d$/.test(before.image) ? 0 : 1;
  if (closes(item) && item.empty) return 0;
  if (item.image === '.') return before.word && items[i + 1]?.word && items[i + 1]!.breaks === 0 ? 0 : 1;
  if (before.image === '.') return item.word && items[i - 2]?.word && before.breaks === 0 ? 0 : 1;
  return 1;
}

/** 1 for a line that goes on with the fact above it, else 0. */
function goesOn(items: Item[], i: number): number {
  const item = items[i]!;
  const before = items[i - 1];
  if (!before || item.comment || before.comment || opens(before) || closes(before)) return 0;
  if (opens(item) || closes(item)) return 0;
  if (before.image === ',' || !item.word) return 1;
  const next = items[i + 1]?.image;
  return GOES_ON.has(item.image) && next !== 'does' && next !== 'feels' ? 1 : 0;
}
