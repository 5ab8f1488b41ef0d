/** What Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Separators, what Windows forbids, control characters, and those that turn the direction of a name round. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g;
/** Bytes of UTF-8; most systems allow 255 for the whole name. */
const MOST = 120;

/**
 * A title as a part of a file name that is safe on every system, and still readable: letters of any script stay, what no
 * system or some system forbids becomes `-`.
 */
export function fileNamePart(name: string): string {
  const safe = name.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim();
  const trimmed = shorten(safe).replace(/^[.\s]+|[.\s]+$/g, '');
  if (trimmed === '') return 'journey';
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** By whole characters. */
function shorten(name: string): string {
  let left = MOST;
  let short = '';
  for (const character of name) {
    left -= new TextEncoder().encode(character).length;
    if (left < 0) break;
    short += character;
  }
  return short;
}
