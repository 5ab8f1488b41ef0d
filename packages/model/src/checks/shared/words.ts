import type { Localized } from '../../text.ts';
import { say } from '../../text.ts';

/** `“a”, “b” and “c”`, `“a”、“b”和“c”`; of more than `most` the first, and how many more there are. */
export function quotedList(items: readonly string[], most = 5): Localized {
  const shown = items.slice(0, most).map((item) => `“${item}”`);
  const more = items.length - shown.length;
  if (more > 0) return say(`${shown.join(', ')} and ${more} more`, `${shown.join('、')}等 ${items.length} 项`);
  return joined(shown);
}

/** `a, b and c`, `a、b和c`. */
export function joined(items: readonly string[]): Localized {
  if (items.length < 2) return say(items.join(''), items.join(''));
  const last = items.at(-1)!;
  const rest = items.slice(0, -1);
  return say(`${rest.join(', ')} and ${last}`, `${rest.join('、')}和${last}`);
}

/** `+2`, `0`, `−1.5`: signs always written, the minus a real one; at most two decimals. */
export function signed(value: number): string {
  const text = plain(Math.abs(value));
  if (text === '0') return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A number with at most two decimals and a real minus. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}
