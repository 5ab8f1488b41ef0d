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
