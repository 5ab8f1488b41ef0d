/** File names made of journey names: safe on every system, and still readable. */

/** What Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Separators, what Windows forbids, control characters, and those that turn the direction of a name round. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g;
/** Bytes of UTF-8; most systems allow 255 for the whole name. */
const MOST = 120;

/** A name as a part of a file name: letters of any script stay, what no system or some system forbids becomes `-`. */
export function fileNamePart(name: string): string {
  const safe = name.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim();
  const trimmed = shorten(safe).replace(/^[.\s]+|[.\s]+$/g, '');
  if (trimmed === '') return 'journey';
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST) return name;
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST) break;
    short += character;
  }
  return short;
}

/** Hands out names that are unique also where case does not count: a name that is taken gets `-2`, `-3` … */
export class UniqueNames {
  readonly #taken = new Set<string>();

  claim(name: string): string {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? name : `${name}-${n}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return candidate;
    }
  }
}
