import type { Finding, Id, Localized, Ref, Related } from '@waymark/model';
import { LIBRARY_TITLES, nearest, say } from '@waymark/model';
import type { Reference } from 'langium';
import { referenceToken } from '../parser/cst.ts';
import { sourceOf } from '../parser/token.ts';
import { kindTerm, withArticle } from './kinds.ts';
import type { Declaration, InnerKind, Kind } from './names.ts';
import { Namespace, nameKey } from './names.ts';

/**
 * How many names are compared for the “did you mean” of one file: with many slips in a large project it takes its time.
 * Each file has its own, so that what is said of it does not depend on whether the others were read before it.
 */
const COMPARISONS = 20_000;

/** Finds what the names of a project refer to, and says once, at each place, what cannot be found. */
export class Resolver {
  readonly names = new Namespace();
  /** The names within a declaration (steps, stages, offerings), by its id. */
  readonly within = new Map<Id, Namespace>();
  readonly findings: Finding[] = [];
  /** What each file has asked for, and how much it may still compare. */
  private readonly asked = new Map<string, { comparisons: number; keys: Set<string> }>();
  private readonly near = new Map<string, { name?: string | undefined; comparisons: number }>();

  inner(id: Id): Namespace {
    const existing = this.within.get(id);
    if (existing) return existing;
    const made = new Namespace();
    this.within.set(id, made);
    return made;
  }

  /** A reference to a declaration of one of these kinds, by its name in the project. */
  resolve(uri: string, reference: Reference, kinds: readonly Kind[]): Ref {
    const found = this.names.find(reference.$refText, kinds);
    if (found) return this.ref(uri, reference, found.id);
    return this.unresolved(uri, reference, kinds, this.names, this.names.get(reference.$refText));
  }

  /** A reference to a step or a stage, by its name in a journey or a stage model; nothing is said where that is null. */
  resolveWithin(uri: string, reference: Reference, kind: InnerKind, owner: Declaration | null): Ref {
    if (!owner) return this.ref(uri, reference, null);
    const names = this.inner(owner.id);
    const found = names.get(reference.$refText);
    if (found) return this.ref(uri, reference, found.id);
    return this.unresolved(uri, reference, [kind], names, undefined, owner);
  }

  /** The declaration behind a reference that has been resolved. */
  declarationOf(ref: Ref, kind: Kind): Declaration | null {
    return (ref.target !== null && this.names.find(ref.name, [kind])) || null;
  }

  ref(uri: string, reference: Reference, target: Id | null): Ref {
    return { name: reference.$refText, target, source: sourceOf(uri, referenceToken(reference)) };
  }

  private unresolved(
    uri: string,
    reference: Reference,
    kinds: readonly (Kind | InnerKind)[],
    names: Namespace,
    other?: Declaration,
    owner?: Declaration,
  ): Ref {
    const ref = this.ref(uri, reference, null);
    const wanted = oneOf(kinds);
    const finding: Finding = {
      rule: 'name/unresolved',
      severity: 'error',
      source: ref.source,
      message: other ? wrongKind(ref.name, other, wanted) : unknown(ref.name, wanted, owner),
    };
    if (other) finding.related = [isHere(other)];
    const near = this.nearestName(uri, ref.name, kinds, names, owner);
    const hidden = owner && this.hiddenOwner(owner, ref.name);
    if (hidden) finding.related = [isHere(owner)];
    finding.help = hidden
      ? ownInstead(hidden, ref.name)
      : near
        ? say(`Did you mean ${near}?`, `是否想写 ${near}？`)
        : declareIt(ref.name, kinds, names, owner);
    if (near) {
      const title = say(`Change to ${near}`, `改为 ${near}`);
      finding.fixes = [{ title, edits: [{ range: ref.source, newText: near }] }];
    }
    this.findings.push(finding);
    return ref;
  }

  /** The library's declaration that has what the user's own one of the same name lacks. */
  private hiddenOwner(owner: Declaration, name: string): Declaration | undefined {
    const hidden = owner.library ? undefined : this.names.hidden(owner.name);
    return hidden && hidden.kind === owner.kind && this.inner(hidden.id).get(name) ? hidden : undefined;
  }

  /** Of the right kind only: another kind would be the next mistake. */
  private nearestName(
    uri: string,
    name: string,
    kinds: readonly string[],
    names: Namespace,
    owner: Declaration | undefined,
  ): string | undefined {
    const key = `${kinds.join()} ${owner?.id} ${nameKey(name)}`;
    const asked = this.asked.get(uri) ?? { comparisons: COMPARISONS, keys: new Set() };
    this.asked.set(uri, asked);
    if (!asked.keys.has(key) && asked.comparisons <= 0) return undefined;
    const near = this.near.get(key) ?? titled(name, names, owner) ?? compare(name, kinds, names);
    this.near.set(key, near);
    if (!asked.keys.has(key)) asked.comparisons -= near.comparisons;
    asked.keys.add(key);
    return near.name;
  }
}

/** The stage of the library that has that title, in whatever language: `探索` is `explore`. */
function titled(
  name: string,
  names: Namespace,
  owner: Declaration | undefined,
): { name: string; comparisons: number } | undefined {
  if (owner?.kind !== 'stages' || !owner.library) return undefined;
  for (const stage of names.all()) {
    const titles = Object.values(LIBRARY_TITLES[stage.id] ?? {});
    if (titles.some((title) => title.toLowerCase() === name.toLowerCase())) return { name: stage.name, comparisons: 0 };
  }
  return undefined;
}

function compare(
  name: string,
  kinds: readonly string[],
  names: Namespace,
): { name?: string | undefined; comparisons: number } {
  const fitting: string[] = [];
  for (const one of names.all()) if (kinds.includes(one.kind)) fitting.push(one.name);
  // Every letter is one change away from every other: of one letter only the case can be a slip.
  const single = [...name].length < 2;
  const alike = single ? fitting.filter((one) => one.toLowerCase() === name.toLowerCase()) : fitting;
  return { name: nearest(name, alike), comparisons: fitting.length };
}

function ownInstead({ kind, name }: Declaration, missing: string): Localized {
  const { en, 'zh-CN': zh } = kindTerm(kind);
  return say(
    `The project has ${withArticle(en)} ${name} of its own in place of the library's, which has ${missing}: give it another name, or add ${missing} to it.`,
    `项目自己的${zh} ${name} 取代了库中含有 ${missing} 的同名${zh}：请为它换一个名称，或在其中加上 ${missing}。`,
  );
}

/** More than anybody reads. */
const MOST_NAMES = 12;

/** What to do about a name that is like no other. */
function declareIt(
  name: string,
  kinds: readonly (Kind | InnerKind)[],
  names: Namespace,
  owner: Declaration | undefined,
): Localized {
  const wanted = oneOf(kinds);
  const known = owner?.kind === 'stages' ? [...names.all()].map((one) => one.name).slice(0, MOST_NAMES) : [];
  if (known.length > 0) return say(`Its stages are ${known.join(', ')}.`, `它的阶段有：${known.join('、')}。`);
  const written = `${kinds[0]} ${name}${owner || kinds[0] === 'stages' ? ' { … }' : ''}`;
  return say(
    `Declare it${owner ? ` in ${owner.name}` : ''} (${written}), or use the name of ${withArticle(wanted.en)} that exists.`,
    `请先${owner ? `在 ${owner.name} 中` : ''}声明它（${written}），或改用已有${wanted['zh-CN']}的名称。`,
  );
}

const ANOTHER = say('Give one of the two another name.', '请为其中一个换一个名称。');

/**
 * Reports the names that stand for something else already: once, where they come too late. Where that is in another file,
 * the file of the first is told of it as well: it may be the one that somebody is writing.
 */
export function doubleNames({ doubles }: Namespace): Finding[] {
  const across = doubles.filter(({ first, later }) => first.source.uri !== later.source.uri);
  return [
    ...doubles.map(({ first, later }) => taken(first, later)),
    ...[...Map.groupBy(across, ({ first }) => first)].map(([first, all]) =>
      again(
        first,
        all.map(({ later }) => later),
      ),
    ),
  ];
}

function taken(first: Declaration, later: Declaration): Finding {
  const there = kindTerm(first.kind);
  return {
    rule: 'name/double',
    severity: 'error',
    source: later.source,
    message: say(
      `The name ${later.name} is taken by ${withArticle(there.en)} already.`,
      `名称 ${later.name} 已被另一个${there['zh-CN']}使用。`,
    ),
    help: ANOTHER,
    subject: later.id,
    related: [isHere(first)],
  };
}

/** No error: this is the one that counts, and each name is one error. */
function again(first: Declaration, laters: readonly Declaration[]): Finding {
  const there = kindTerm(laters[0]!.kind);
  return {
    rule: 'name/double',
    severity: 'info',
    source: first.source,
    message: say(
      `Another file gives the name ${first.name} to ${withArticle(there.en)}, too; this one counts.`,
      `另一个文件也将名称 ${first.name} 用于${there['zh-CN']}；以这里的声明为准。`,
    ),
    help: ANOTHER,
    subject: first.id,
    related: laters.map(isHere),
  };
}

function isHere(declaration: Declaration): Related {
  const { en, 'zh-CN': zh } = kindTerm(declaration.kind);
  return {
    source: declaration.source,
    message: say(`The ${en} ${declaration.name} is declared here.`, `${zh} ${declaration.name} 在此声明。`),
  };
}

function unknown(name: string, wanted: Localized, owner?: Declaration): Localized {
  if (!owner) return say(`There is no ${wanted.en} named ${name}.`, `没有名为 ${name} 的${wanted['zh-CN']}。`);
  return say(
    `${owner.name} has no ${wanted.en} named ${name}.`,
    `${owner.name} 中没有名为 ${name} 的${wanted['zh-CN']}。`,
  );
}

function wrongKind(name: string, other: Declaration, wanted: Localized): Localized {
  const is = kindTerm(other.kind);
  return say(
    `${name} is ${withArticle(is.en)}, but ${withArticle(wanted.en)} is needed here.`,
    `${name} 是${is['zh-CN']}，而这里需要${wanted['zh-CN']}。`,
  );
}

function oneOf(kinds: readonly (Kind | InnerKind)[]): Localized {
  const terms = kinds.map(kindTerm);
  return say(
    listed(
      terms.map(({ en }) => en),
      ', ',
      ' or ',
    ),
    listed(
      terms.map((term) => term['zh-CN']),
      '、',
      '或',
    ),
  );
}

function listed(words: string[], comma: string, or: string): string {
  const last = words.pop()!;
  return words.length > 0 ? `${words.join(comma)}${or}${last}` : last;
}
