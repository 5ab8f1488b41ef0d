/**
 * What is different between two pieces of plain JSON, so that after an edit only that travels. One letter in a title of a
 * journey with a hundred steps is some hundred bytes instead of as many thousands.
 */
import { PLACE_KEYS, type SourceRange } from '@waymark/model';

export type Delta =
  /** Another value. */
  | { to: unknown }
  /** An object: what its values became, and the names of those that are gone. */
  | { keys: [name: string, delta: Delta][]; gone?: string[] }
  /** An array: what became of items by their place in the old one; then how many make room for which others, and where. */
  | { items: [index: number, delta: Delta][]; cut?: { at: number; remove: number; insert: unknown[] } };

type Dictionary = Readonly<Record<string, unknown>>;

/**
 * What leads from one value to the other; undefined where they are the same. What is the same object in both is not
 * looked into, and a key that holds undefined counts as absent, as in JSON. Items of arrays are matched by their `id`, where
 * they have one, from both ends.
 * @param most Of how many other values the delta may speak; where there are more, `{ to: after }` is shorter.
 */
export function deltaOf(before: unknown, after: unknown, most = Number.POSITIVE_INFINITY): Delta | undefined {
  const search: Search = { left: most };
  const delta = differ(before, after, search);
  return search.left < 0 ? { to: after } : delta;
}

interface Search {
  /** How many more differences are worth telling one by one. */
  left: number;
}

function differ(before: unknown, after: unknown, search: Search): Delta | undefined {
  if (before === after || search.left < 0) return undefined;
  if (isObject(before) && isObject(after)) {
    if (!Array.isArray(before) && !Array.isArray(after))
      return differInKeys(before as Dictionary, after as Dictionary, search);
    if (Array.isArray(before) && Array.isArray(after)) {
      // Most arrays of a model are empty, and stay so.
      return before.length + after.length > 0 ? differInItems(before, after, search) : undefined;
    }
  }
  search.left--;
  return { to: after };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function differInKeys(before: Dictionary, after: Dictionary, search: Search): Delta | undefined {
  const keys: [string, Delta][] = [];
  let known = 0;
  for (const name in after) {
    const value = after[name];
    if (value === undefined) continue;
    const was = before[name];
    if (was !== undefined) known++;
    // More than half of a model says where things are written; most of that is as it was.
    if (value === was || (PLACE_KEYS.has(name) && samePlace(was, value))) continue;
    const delta = differ(was, value, search);
    if (delta) keys.push([name, delta]);
  }
  const gone = goneFrom(before, after, known);
  search.left -= gone.length;
  if (keys.length === 0 && gone.length === 0) return undefined;
  return gone.length > 0 ? { keys, gone } : { keys };
}

/** The names that `after` has no more. @param known how many of its names it had before */
function goneFrom(before: Dictionary, after: Dictionary, known: number): string[] {
  let had = 0;
  for (const _name in before) had++;
  if (had === known) return [];
  return Object.keys(before).filter((name) => before[name] !== undefined && after[name] === undefined);
}

/** A place is told by these five values and nothing else. False, too, where these are no places. */
function samePlace(before: unknown, after: unknown): boolean {
  const a = before as Partial<SourceRange> | undefined;
  const b = after as Partial<SourceRange>;
  if (!a?.start || !a.end || !b.start || !b.end) return false;
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character &&
    a.uri === b.uri
  );
}

function differInItems(before: readonly unknown[], after: readonly unknown[], search: Search): Delta | undefined {
  const short = Math.min(before.length, after.length);
  const aligned = before.length === after.length;
  let head = 0;
  while (head < short && match(before[head], after[head], aligned)) head++;
  let tail = 0;
  while (tail < short - head && match(before.at(-1 - tail), after.at(-1 - tail), aligned)) tail++;
  const items: [number, Delta][] = [];
  const look = (from: number, to: number) => {
    const delta = differ(before[from], after[to], search);
    if (delta) items.push([from, delta]);
  };
  for (let i = 0; i < head; i++) look(i, i);
  for (let i = tail; i > 0; i--) look(before.length - i, after.length - i);
  const remove = before.length - head - tail;
  const insert = after.slice(head, after.length - tail);
  if (remove === 0 && insert.length === 0) return items.length > 0 ? { items } : undefined;
  search.left -= remove + insert.length;
  return { items, cut: { at: head, remove, insert } };
}

/** Whether two items are the same thing, whatever became of it. Things without an id are told by their place, or looks. */
function match(before: unknown, after: unknown, aligned: boolean): boolean {
  const one = idOf(before);
  const other = idOf(after);
  if (one !== undefined || other !== undefined) return one === other;
  return aligned || deltaOf(before, after, 0) === undefined;
}

function idOf(value: unknown): unknown {
  return isObject(value) ? (value as Dictionary).id : undefined;
}

/** The value that a delta leads to; what is the same in both is the same object. `before` is left as it is. */
export function patched(before: unknown, delta: Delta): unknown {
  if ('to' in delta) return delta.to;
  if ('keys' in delta) {
    const after = { ...(before as Dictionary) };
    for (const [name, inner] of delta.keys) after[name] = patched(after[name], inner);
    for (const name of delta.gone ?? []) delete after[name];
    return after;
  }
  const after = [...(before as readonly unknown[])];
  for (const [index, inner] of delta.items) after[index] = patched(after[index], inner);
  const { cut } = delta;
  if (cut) after.splice(cut.at, cut.remove, ...cut.insert);
  return after;
}
