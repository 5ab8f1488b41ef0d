import { num } from '../number.ts';

/**
 * Text is never trusted: what XML does not allow in a document, escaped or not, is taken out, half a surrogate pair
 * becomes the replacement character, and the rest cannot end the text or the attribute it stands in.
 */
const SPECIAL = /[&<>"\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const WHITE = /[\t\n\r]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(ILLEGAL, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(WHITE, ' ')
    .replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** Anything but commands, and numbers with two decimals at most. */
const UNUSUAL = /[^MLHVCSQTAZ\d .-]|\.\d{3}/;

/** Path data whose numbers have at most two decimals. */
export function pathData(d: string): string {
  return UNUSUAL.test(d) ? rounded(d) : d;
}

/** The same, fit to stand in an attribute: what is usual holds nothing to escape. */
export function escapedPath(d: string): string {
  return UNUSUAL.test(d) ? escapeXml(rounded(d)) : d;
}

function rounded(d: string): string {
  return d.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => num(Number(number)));
}
