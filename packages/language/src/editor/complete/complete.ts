import type { Lang, Position } from '@waymark/model';
import { RULES, say } from '@waymark/model';
import { PROGRAM } from '../../generated/program.ts';
import { NUMBER, TEXT } from '../../parser/program.ts';
import type { Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { lastTokenBefore, offsetAt, rangeOf } from '../base/index.ts';
import { meaningOf } from '../describe/keywords.ts';
import type { Context, Range } from '../types.ts';
import { declaring } from './declaring.ts';
import { type Expected, expectedAt } from './expect.ts';
import type { Completion, Completions } from './item.ts';
import { type NamePlace, namesFor } from './names.ts';
import { isSaid } from './once.ts';
import { SNIPPETS } from './snippets.ts';
import { valuesFor } from './values.ts';

const NOTHING: Completions = { items: [], incomplete: false };

/**
 * What may be written at a position. `sign` is what was typed and brought this up of itself: then there is nothing where a
 * line may as well end, since the next line break would take it, and behind a quote nothing but what stands in quotes.
 */
export function completionsAt(context: Context, uri: string, position: Position, sign?: string): Completions {
  const unit = context.workspace.unit(uri);
  if (!unit || unit.library) return NOTHING;
  const offset = offsetAt(unit, position);
  const comment = unit.parsed.comments.find((one) => one.offset < offset && offset <= one.end);
  if (comment) return inComment(context, unit, comment, offset);
  const typed = typedAt(unit, offset);
  if (!typed || (sign === '"' && !typed.prefix.startsWith(sign))) return NOTHING;
  return inText(context, unit, typed, sign !== undefined);
}

/** What is being typed: the word, number or text that ends or goes on at the cursor. */
interface Typed {
  start: number;
  range: Range;
  prefix: string;
}

/** Undefined within a text, where nothing can be suggested. */
function typedAt(unit: Unit, offset: number): Typed | undefined {
  const { tokens } = unit.parsed;
  const at = lastTokenBefore(tokens, offset);
  const token = tokens[at];
  if (!token || token.end < offset || !isTyped(token, offset)) {
    if (token?.kind === TEXT && token.end > offset) return undefined;
    return { start: offset, range: rangeOf(unit, offset, offset), prefix: '' };
  }
  if (token.kind === TEXT && !/^"[^"]*"?$/.test(token.image)) return undefined;
  // The dash of a name whose next letter is still to come is not part of it yet.
  const word = token.image === '-' && tokens[at - 1]?.end === token.offset ? tokens[at - 1]! : token;
  return {
    start: word.offset,
    range: rangeOf(unit, word.offset, token.end),
    prefix: unit.text.slice(word.offset, offset),
  };
}

/** A word, a number or a comparison that the cursor touches, or a short text that it stands in. */
function isTyped({ image, kind, end }: Token, offset: number): boolean {
  if (kind === TEXT) return offset < end || image === '"';
  return /^[\p{L}\p{N}_+<>=-]/u.test(image);
}

function inText(context: Context, unit: Unit, { start, range, prefix }: Typed, unasked: boolean): Completions {
  const { expected, block, begins, ends, said } = expectedAt(unit, start);
  if (unasked && ends) return NOTHING;
  const place: NamePlace = { ...context, unit, offset: start, range, prefix, behind: behindOnLine(unit, range) };
  const inQuotes = prefix.startsWith('"');
  const digits = /^[0-9.]+/.exec(prefix)?.[0] ?? '';
  const items = new Items();
  for (const one of expected) {
    if ((inQuotes && one.element.kind !== TEXT) || isSaid(one, said)) continue;
    // What goes on with this fact stands before what begins another one.
    const rank = one.begins && !begins ? '7' : '';
    items.add(valuesFor(place, one, digits), rank);
    if (!inQuotes && !digits) items.add(namesFor(place, one) ?? keyword(place, one), rank);
  }
  if (begins && !inQuotes && !digits && isEnd(place.behind)) items.add(snippets(context, range, block));
  const found = items.all();
  const more = inQuotes || digits ? [] : declaring(place, { expected, begins }, found);
  return {
    items: [...found, ...more],
    incomplete: more.length > 0 || digits !== '' || expected.some((one) => isLevel(one) || canDeclare(one, begins)),
  };
}

function behindOnLine(unit: Unit, { end }: Range): string {
  const next = offsetAt(unit, { line: end.line + 1, character: 0 });
  return unit.text.slice(offsetAt(unit, end), next).trimEnd();
}

/** Nothing stands behind on the line that would follow what is put there. */
function isEnd(behind: string): boolean {
  return /^[\s}]*(\/[/*].*)?$/.test(behind);
}

/** With the next letter it may be a name that is to be declared. */
function canDeclare({ element, rule }: Expected, begins: boolean): boolean {
  return Boolean(element.ref) && !(begins && rule === 'StageBlock');
}

/** With the next sign others fit. */
function isLevel({ element, rule }: Expected): boolean {
  return rule === 'Feeling' && element.prop === 'level';
}

/** Items by label: what the grammar allows in several ways stands once. */
class Items {
  private readonly byLabel = new Map<string, Completion>();

  /** @param rank stands before the order that the items have among themselves */
  add(items: readonly Completion[], rank = ''): void {
    for (const item of items) {
      const one = rank === '' ? item : { ...item, sort: rank + item.sort };
      const key = `${one.label} ${one.kind}`;
      const known = this.byLabel.get(key);
      if (!known || one.sort < known.sort) this.byLabel.set(key, one);
    }
  }

  all(): Completion[] {
    return [...this.byLabel.values()].sort((a, b) => (a.sort < b.sort ? -1 : 1));
  }
}

/** Words that mean something only with those that follow them. */
const PHRASES: Readonly<Record<string, string>> = {
  'Moment.moment': 'moment of truth',
  'Offset.offset': 'offset by',
  'Touchpoint.owned': 'owned by',
  'Feeling.measured': 'measured by',
};

function keyword({ lang, range, behind }: NamePlace, { element, rule }: Expected): Completion[] {
  const word = element.kind > NUMBER ? PROGRAM.kinds[element.kind]! : '';
  if (!/^[a-z]/.test(word)) return /^[<>=]/.test(word) ? [comparison(word, range)] : [];
  const detail = meaningOf(word, rule)?.[lang];
  const phrase = PHRASES[`${rule}.${word}`];
  const insert = phrase && isEnd(behind) ? phrase : word;
  return [{ label: insert, kind: 'keyword', detail, sort: `2${word}`, range, insert, data: { keyword: word, rule } }];
}

function comparison(word: string, range: Range): Completion {
  return { label: word, kind: 'keyword', sort: `0${word}`, range, insert: word };
}

function snippets({ lang }: Context, range: Range, block: string): Completion[] {
  return (SNIPPETS[block] ?? []).map(({ keyword: word, label, body }) => ({
    label: label[lang],
    kind: 'snippet',
    detail: say('the whole of it', '整体模板')[lang],
    sort: `3${word}`,
    range,
    insert: body[lang],
    snippet: true,
    data: { keyword: word, rule: block },
  }));
}

/** A comment that silences a check, as far as it is written: up to the id, and what is written of that. */
const IGNORING = /^(?:\/\/\s*|\/\*[\s*]*)waymark-ignore[ \t]+([^\s:：]*)$/;
/** The beginning of the word that makes it one. */
const IGNORE = /^(?:\/\/|\/\*+)[ \t]*(way[a-z-]*)$/;

/** The ids of the checks in a comment that silences one, and the word that does. */
function inComment({ lang }: Context, unit: Unit, comment: Token, offset: number): Completions {
  const typed = unit.text.slice(comment.offset, offset);
  const [begun, id] = [IGNORE.exec(typed)?.[1], IGNORING.exec(typed)?.[1]];
  const rest = /^[^\s:：]*/.exec(unit.text.slice(offset, comment.end))![0].length;
  const range = (prefix: string) => rangeOf(unit, offset - prefix.length, offset + rest);
  if (begun !== undefined) return { items: [ignore(lang, range(begun))], incomplete: false };
  if (id === undefined) return NOTHING;
  const items = RULES.map(
    (rule): Completion => ({
      label: rule.id,
      kind: 'value',
      detail: rule.title[lang],
      sort: rule.id,
      range: range(id),
      insert: rule.id,
      data: { check: rule.id },
    }),
  );
  return { items, incomplete: false };
}

function ignore(lang: Lang, range: Range): Completion {
  const detail = say('silence a check here, and say why', '在此忽略一项检查，并写明理由')[lang];
  return { label: 'waymark-ignore', kind: 'keyword', detail, sort: '0', range, insert: 'waymark-ignore ' };
}
