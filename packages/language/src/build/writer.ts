import type {
  Declared,
  Finding,
  Id,
  Localized,
  NumberFact,
  Ref,
  SourceRange,
  TextFact,
  TooLarge,
  Written,
} from '@waymark/model';
import { say } from '@waymark/model';
import type { AstNode, Reference } from 'langium';
import type { Kind } from '../names/names.ts';
import type { Resolver } from '../names/resolver.ts';
import { nodeSource, propertySource } from '../parser/cst.ts';
import type { Docs } from './docs.ts';

/**
 * The text of the data file that the journey at `uri` names by a path relative to it. Undefined where it cannot be read,
 * false where it lies outside the project's folder.
 */
export type ReadData = (uri: string, path: string) => string | undefined | false | TooLarge;

/** What one file's declarations are written into the model with. */
export interface FileContext {
  uri: string;
  /** It ships with the language. */
  library: boolean;
  docs: Docs;
  resolver: Resolver;
  findings: Finding[];
  /** The id that was given to a declaration when the names were gathered. */
  idOf(node: AstNode): Id;
  /** The stage that a stakeholder's `during` names, in whatever stage model the project uses. */
  movedTo(stage: Reference): Ref;
  /** Absent: data is not read. */
  readData?: ReadData;
}

interface NamedNode extends AstNode {
  name?: string;
  title?: string;
}

/** Writes the facts of one declaration: gives them their ids and their places. */
export class Writer {
  readonly file: FileContext;
  readonly id: Id;
  /** Kinds of facts, each followed by how many there are: few enough to look through. */
  private readonly counts: (string | number)[] = [];
  private said: Map<string, { word: string; source: SourceRange }> | undefined = undefined;

  constructor(file: FileContext, id: Id) {
    this.file = file;
    this.id = id;
  }

  /** A writer for the facts of a fact, such as an improvement's benefit. */
  within(id: Id): Writer {
    return new Writer(this.file, id);
  }

  fact(kind: string, node: AstNode): Written {
    return { id: this.nextId(kind), source: nodeSource(this.file.uri, node) };
  }

  // The same with what it says: written out, since a large journey has a hundred thousand, and to copy them takes its time.

  text(kind: string, node: AstNode, text: string | undefined): TextFact | undefined {
    return text === undefined ? undefined : { id: this.nextId(kind), source: nodeSource(this.file.uri, node), text };
  }

  number(kind: string, node: AstNode, value: number | undefined): NumberFact | undefined {
    return value === undefined ? undefined : { id: this.nextId(kind), source: nodeSource(this.file.uri, node), value };
  }

  /** `step:Trip.book/does.0`, then `….1` */
  nextId(kind: string): Id {
    const { counts } = this;
    let at = counts.indexOf(kind);
    if (at < 0) at = counts.push(kind, 0) - 2;
    const count = counts[at + 1] as number;
    counts[at + 1] = count + 1;
    return this.id + tailOf(kind, count);
  }

  ref(reference: Reference | undefined, kinds: readonly Kind[]): Ref | undefined {
    return reference && this.file.resolver.resolve(this.file.uri, reference, kinds);
  }

  refs(references: readonly Reference[], kinds: readonly Kind[]): Ref[] {
    return references.map((reference) => this.file.resolver.resolve(this.file.uri, reference, kinds));
  }

  source(node: AstNode, property: string): SourceRange {
    return propertySource(this.file.uri, node, property);
  }

  /** For what can be said once: the first counts, and a second one is reported. */
  once<T extends { source: SourceRange }>(before: T | undefined, now: T | undefined, keyword: string): T | undefined {
    if (before && now) this.repeated(now.source, before.source, saidTwice(keyword));
    return before ?? now;
  }

  /**
   * The same for facts of which the model does not keep the place: tells whether this one counts. `word` is what it
   * is written with, where that is another each time: `as-is` and `to-be` are two words for one thing.
   */
  first(keyword: string, node: AstNode, word = keyword): boolean {
    const source = nodeSource(this.file.uri, node);
    this.said ??= new Map();
    const before = this.said.get(keyword);
    if (!before) this.said.set(keyword, { word, source });
    else this.repeated(source, before.source, before.word === word ? saidTwice(word) : oneOfTwo(before.word, word));
    return !before;
  }

  /** Adds references to those that are there already; what is named twice is there once. */
  addRefs(into: Ref[], references: readonly Reference[], kinds: readonly Kind[]): void {
    for (const ref of this.refs(references, kinds)) {
      const before = into.find(({ name, target }) => target === ref.target && (target !== null || name === ref.name));
      if (!before) into.push(ref);
      else if (ref.target !== null) this.repeated(ref.source, before.source, namedTwice(ref.name));
    }
  }

  private repeated(source: SourceRange, before: SourceRange, message: Localized): void {
    this.file.findings.push({
      rule: 'syntax/repeated',
      severity: 'warning',
      source,
      message,
      help: say('Remove one of the two.', '请删除其中一个。'),
      related: [{ source: before, message: say('This one counts.', '以此处为准。') }],
    });
  }
}

function saidTwice(keyword: string): Localized {
  return say(`‘${keyword}’ is said twice; only the first one counts.`, `“${keyword}”写了两次，只有第一次有效。`);
}

function oneOfTwo(first: string, second: string): Localized {
  return say(
    `‘${first}’ and ‘${second}’ are both said; only the first one counts.`,
    `“${first}”和“${second}”同时出现，只有第一个有效。`,
  );
}

function namedTwice(name: string): Localized {
  return say(`${name} is named twice; it counts once.`, `${name} 写了两次，只算一次。`);
}

const tails = new Map<string, string[]>();

/** `/does.0`: the same string for the same fact of every step, so that an id is but two parts put together. */
function tailOf(kind: string, count: number): string {
  const known = tails.get(kind) ?? [];
  tails.set(kind, known);
  if (count >= KEPT) return `/${kind}.${count}`;
  known[count] ??= `/${kind}.${count}`;
  return known[count];
}

/** So many of each kind are kept. */
const KEPT = 16;

/** Adds what there is. */
export function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

/** What all declarations have in common. */
export function declared(file: FileContext, node: NamedNode): Declared {
  const result: Declared = {
    id: file.idOf(node),
    source: nodeSource(file.uri, node),
    name: node.name ?? '',
    nameSource: propertySource(file.uri, node, 'name'),
  };
  if (node.title !== undefined) result.title = node.title;
  const doc = file.docs.of(node);
  if (doc !== undefined) result.doc = doc;
  return result;
}

/** An object without the keys that have no value, as JSON would give it back. */
export function compact<T extends object>(value: T): T {
  let whole = true;
  for (const key in value) whole &&= value[key] !== undefined;
  if (whole) return value;
  // Copied, since an object loses its speed when a key is taken from it.
  const copy = {} as T;
  for (const key in value) {
    if (value[key] !== undefined) copy[key] = value[key];
  }
  return copy;
}
