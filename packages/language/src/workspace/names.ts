import type { Id } from '@waymark/model';
import { baseId, type Declared, giveInnerIds, nthId } from '../build/declare.ts';
import type { Declaration } from '../names/names.ts';
import { Namespace, nameKey } from '../names/names.ts';
import type { Key } from './tracker.ts';
import type { Unit } from './unit.ts';

interface Entry {
  unit: Unit;
  declaration: Declared;
}

/** What a change of one file's names means for others. */
export interface NameChange {
  keys: Set<Key>;
  /** The files, itself not among them, whose declarations have other ids now. */
  renumbered: Set<Unit>;
}

/** Keys under which a link notes what it looked up. */
export const nameKeys = {
  name: (key: string): Key => `name ${key}`,
  /** The set of all names. */
  names: 'names' as Key,
  inner: (owner: Id, key: string): Key => `in ${owner} ${key}`,
  inners: (owner: Id): Key => `in ${owner}`,
} as const;

/**
 * The names of a project, by name: as `Resolver` has them after a whole build, but kept up to date file by file. Ids are
 * as `gather` gives them: a second declaration of a name gets `~2` behind its id, in the order of the files.
 */
export class ProjectNames {
  private readonly entries = new Map<string, Entry[]>();
  private readonly groups = new Map<string, Entry[]>();
  private readonly spaces = new Map<string, Namespace>();
  private readonly inners = new Map<Id, Namespace>();
  private every: Namespace | undefined;
  private readonly inOrder: () => readonly Unit[];

  /** @param inOrder the files of the project, in its order */
  constructor(inOrder: () => readonly Unit[]) {
    this.inOrder = inOrder;
  }

  /** All declarations of that name. */
  of(name: string): Namespace {
    const key = nameKey(name);
    let space = this.spaces.get(key);
    if (!space) {
      space = new Namespace();
      for (const { declaration } of this.entries.get(key) ?? []) space.add(declaration);
      this.spaces.set(key, space);
    }
    return space;
  }

  /** The steps, stages or offerings within a declaration. */
  within(owner: Id): Namespace {
    return this.inners.get(owner) ?? NOTHING;
  }

  /** The first declaration of every name, in the order of the project: its name and kind; its node may be an older one. */
  all(): Iterable<Declaration> {
    if (!this.every) {
      this.every = new Namespace();
      for (const { declared } of this.inOrder()) {
        for (const one of declared) if (one.name !== '') this.every.add(one);
      }
    }
    return this.every.all();
  }

  /** Takes the declarations of a file as they are now; empty where the file is gone. */
  update(unit: Unit, now: Declared[]): NameChange {
    const before = unit.declared;
    const touched = touchedNames(before, now);
    const change: NameChange = { keys: new Set(), renumbered: new Set() };
    const signatures = new Map([...touched].map((key) => [key, this.signature(key)]));
    this.replace(unit, before, now, change);
    for (const one of now) this.spaces.delete(nameKey(one.name));
    for (const [key, signature] of signatures) {
      this.spaces.delete(key);
      if (this.signature(key) !== signature) change.keys.add(nameKeys.name(key));
    }
    if (touched.size > 0) this.every = undefined;
    if (change.keys.size > 0) change.keys.add(nameKeys.names);
    return change;
  }

  private replace(unit: Unit, before: Declared[], now: Declared[], change: NameChange): void {
    const groups = new Set<string>();
    for (const one of before) {
      remove(this.entries, nameKey(one.name), one);
      remove(this.groups, baseId(one), one);
      groups.add(baseId(one));
    }
    unit.declared = now;
    for (const declaration of now) {
      const entry = { unit, declaration };
      if (declaration.name !== '') insert(this.entries, nameKey(declaration.name), entry, this.inOrder);
      insert(this.groups, baseId(declaration), entry, this.inOrder);
      groups.add(baseId(declaration));
    }
    const inner = new Map(before.map((one) => [one.id, one.inner]));
    for (const one of before) this.inners.delete(one.id);
    for (const group of groups) this.number(group, unit, change);
    for (const one of now) this.innerNames(one);
    for (const one of now) innerChanges(one, inner.get(one.id), change);
  }

  /** Gives the declarations of one kind and name their ids. */
  private number(group: string, unit: Unit, change: NameChange): void {
    for (const [i, entry] of (this.groups.get(group) ?? []).entries()) {
      const { declaration } = entry;
      const id = nthId(group, declaration.name, i + 1);
      if (declaration.id === id) continue;
      if (entry.unit !== unit) {
        this.inners.delete(declaration.id);
        change.renumbered.add(entry.unit);
      }
      declaration.id = id;
      giveInnerIds(declaration);
      if (entry.unit !== unit) this.innerNames(declaration);
    }
  }

  private innerNames(declaration: Declared): void {
    if (declaration.inner.length === 0) return;
    const space = new Namespace();
    for (const one of declaration.inner) if (one.name !== '') space.add(one);
    this.inners.set(declaration.id, space);
  }

  private signature(key: string): string {
    return (this.entries.get(key) ?? []).map(({ declaration: { id, library } }) => `${id} ${library}`).join();
  }
}

const NOTHING = new Namespace();

/** Names whose meaning may have changed: none where the same things are declared in the same order. */
function touchedNames(before: Declared[], now: Declared[]): Set<string> {
  const same = before.length === now.length && before.every((one, i) => baseId(one) === baseId(now[i]!));
  return same ? new Set() : new Set([...before, ...now].map((one) => nameKey(one.name)));
}

function remove(from: Map<string, Entry[]>, key: string, declaration: Declared): void {
  const list = from.get(key);
  const at = list?.findIndex((entry) => entry.declaration === declaration) ?? -1;
  if (at >= 0) list!.splice(at, 1);
  if (list?.length === 0) from.delete(key);
}

function insert(into: Map<string, Entry[]>, key: string, entry: Entry, inOrder: () => readonly Unit[]): void {
  const list = into.get(key);
  if (!list) {
    into.set(key, [entry]);
    return;
  }
  const order = new Map(inOrder().map((unit, i) => [unit, i]));
  const place = order.get(entry.unit)!;
  let at = list.length;
  while (at > 0 && order.get(list[at - 1]!.unit)! > place) at--;
  list.splice(at, 0, entry);
}

/** Notes the names within a declaration that mean something else than before, or nothing any more. */
function innerChanges({ id, inner }: Declared, before: Declaration[] | undefined, change: NameChange): void {
  if (!before) return;
  const was = new Set(before.map((one) => `${one.id} ${one.name}`));
  const is = new Set(inner.map((one) => `${one.id} ${one.name}`));
  for (const one of [...before, ...inner]) {
    const mark = `${one.id} ${one.name}`;
    if (was.has(mark) && is.has(mark)) continue;
    change.keys.add(nameKeys.inner(id, nameKey(one.name)));
    change.keys.add(nameKeys.inners(id));
  }
}
