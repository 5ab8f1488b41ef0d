import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProject } from '@waymark/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModel } from '../../../../test/support/arbitrary-model.ts';
import { eachRef } from '../../src/derive/refs.ts';
import { CHECKS, type JourneyModel, type Ref } from '../../src/index.ts';

/** Everything within that has the form of a reference, found without knowing where the model keeps them. */
function refsWithin(value: unknown, found: Set<unknown> = new Set()): Set<unknown> {
  if (typeof value !== 'object' || value === null) return found;
  const { target } = value as Partial<Ref>;
  if (target === null || typeof target === 'string') found.add(value);
  for (const part of Object.values(value)) refsWithin(part, found);
  return found;
}

function expectAll(model: JourneyModel): void {
  const seen: Ref[] = [];
  eachRef(model, (ref) => seen.push(ref));
  expect(new Set(seen)).toEqual(refsWithin(model));
  expect(new Set(seen).size).toBe(seen.length);
}

describe('eachRef', () => {
  it('misses no reference of any model, and visits none twice', () => {
    fc.assert(fc.property(arbitraryModel(), expectAll));
  });

  it.each(['campus-cars', 'saas-onboarding'])('misses none of the example %s', async (name) => {
    const folder = join(import.meta.dirname, '../../../../examples', name);
    const read = (path: string) => ({ uri: `file:///${path}`, text: readFileSync(join(folder, path), 'utf8') });
    const { model } = await buildProject(globSync('**/*.journey', { cwd: folder }).map(read));
    expect(model.journeys).not.toEqual([]);
    expectAll(model);
  });

  it.each(CHECKS.map(({ id, examples }) => [id, examples.bad]))('misses none of the example of %s', async (_, text) => {
    const { model } = await buildProject([{ uri: 'file:///a.journey', text }]);
    expectAll(model);
  });
});
