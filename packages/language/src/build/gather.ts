import type { Id } from '@waymark/model';
import type { Resolver } from '../names/resolver.ts';
import { baseId, type Declared, giveInnerIds, nthId } from './declare.ts';

/** Gives every declaration of a project its id, in the order of the files, and its name to the namespaces. */
export function gather(declared: readonly Declared[], resolver: Resolver): void {
  const used = new Map<Id, number>();
  for (const one of declared) {
    const base = baseId(one);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    one.id = nthId(base, one.name, count);
    giveInnerIds(one);
    if (one.name !== '') resolver.names.add(one);
    for (const inner of one.inner) if (inner.name !== '') resolver.inner(one.id).add(inner);
  }
}
