import { commentOf } from './comments.ts';
import { gapsOf } from './gaps.ts';
import { itemsOf } from './items.ts';

/** Replace what stands from `start` up to `end`, offsets in UTF-16 code units, by `newText`. */
export interface FormatEdit {
  start: number;
  end: number;
  newText: string;
}

/**
 * What would have to change for the text to be in its canonical layout, in order and without overlap; only white space
 * ever does. Lines stay as their author broke them. None where quotes, comments or braces are left open: then nobody can
 * know what the text means, and it is left alone.
 */
export function formatEdits(text: string): FormatEdit[] {
  return editsOf(text) ?? [];
}

function editsOf(text: string): FormatEdit[] | undefined {
  const items = itemsOf(text);
  if (!items) return undefined;
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const edits: FormatEdit[] = [];
  const edit = (start: number, end: number, newText: string) => {
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };

  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const gaps = gapsOf(items);
  for (const [i, item] of items.entries()) {
    const gap = gaps[i]!;
    edit(at, item.offset, eol.repeat(gap.breaks) + ' '.repeat(gap.spaces));
    if (item.comment)
      edit(item.offset, item.end, commentOf(item.image, i === 0 || gap.breaks > 0 ? gap.spaces : undefined));
    at = item.end;
  }
  edit(at, text.length, items.length > 0 ? eol : '');
  return edits;
}

/** The text in its canonical layout; as it is where it is left alone. Formatting twice changes nothing more. */
export function formatText(text: string): string {
  return laidOut(text) ?? text;
}

/** The text in its canonical layout, or undefined where it is left alone. */
export function laidOut(text: string): string | undefined {
  const edits = editsOf(text);
  if (!edits) return undefined;
  let formatted = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    formatted += text.slice(at, start) + newText;
    at = end;
  }
  return formatted + text.slice(at);
}
