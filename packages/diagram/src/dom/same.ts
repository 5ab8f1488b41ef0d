import type { SceneNode } from '../scene.ts';

/** Whether two nodes of one kind look the same, their children aside. */
export function sameLook(a: SceneNode, b: SceneNode): boolean {
  return a === b || (count(a) === count(b) && sameFields(a, b, 'children'));
}

function sameFields(a: object, b: object, except?: string): boolean {
  for (const name in a) {
    if (name === except) continue;
    if (!sameValue((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name])) return false;
  }
  return true;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return count(a) === count(b) && sameFields(a, b);
}

function count(object: object): number {
  let fields = 0;
  for (const _ in object) fields++;
  return fields;
}
