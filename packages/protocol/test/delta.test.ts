import type { SourceRange } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Delta, deltaOf, patched } from '../src/index.ts';

/** Checks what is told, and that it leads to the other value by way of text. */
function check(before: unknown, after: unknown, expected: Delta | undefined): void {
  const delta = deltaOf(before, after);
  expect(delta).toEqual(expected);
  if (delta) expect(patched(before, JSON.parse(JSON.stringify(delta)))).toEqual(after);
}

function placed(line: number, character: number): SourceRange {
  return { uri: 'file:///a', start: { line, character: 0 }, end: { line, character } };
}

describe('a delta tells', () => {
  test.each<[string, unknown, unknown, Delta | undefined]>([
    ['nothing of equals', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, undefined],
    ['another value', 1, 'one', { to: 'one' }],
    ['the key that changed', { a: 1, b: 2 }, { a: 1, b: 3 }, { keys: [['b', { to: 3 }]] }],
    ['what came and went', { a: 1 }, { b: 2 }, { keys: [['b', { to: 2 }]], gone: ['a'] }],
    ['nothing of undefined', { a: 1, b: undefined }, { a: 1, c: undefined }, undefined],
    ['of null and objects', { a: null, b: {} }, { a: {}, b: null }, { keys: ['a', 'b'].map(toThat) }],
    [
      'of a place what moved',
      { source: placed(1, 2), nameSource: placed(1, 2) },
      { source: placed(1, 3), nameSource: placed(1, 2) },
      { keys: [['source', { keys: [['end', { keys: [['character', { to: 3 }]] }]] }]] },
    ],
    ['what stands where a place was', { source: placed(1, 2) }, { source: 7 }, { keys: [['source', { to: 7 }]] }],
    ['no array for an object', { a: [] }, { a: {} }, { keys: [['a', { to: {} }]] }],
    ['the item that changed', [1, 2, 3], [1, 5, 3], { items: [[1, { to: 5 }]] }],
    ['an item that came', [1, 3], [1, 2, 3], { items: [], cut: { at: 1, remove: 0, insert: [2] } }],
    ['items that went', [1, 2, 3, 4], [1, 4], { items: [], cut: { at: 1, remove: 2, insert: [] } }],
    [
      'items by their id, whatever else changed',
      [{ id: 'a' }, { id: 'b', n: 1 }, { id: 'c', n: 1 }],
      [{ id: 'a' }, { id: 'new' }, { id: 'b', n: 2 }, { id: 'c', n: 2 }],
      {
        items: [1, 2].map((i) => [i, { keys: [['n', { to: 2 }]] }]),
        cut: { at: 1, remove: 0, insert: [{ id: 'new' }] },
      },
    ],
    [
      'items that changed places as others',
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'b' }, { id: 'a' }],
      { items: [], cut: { at: 0, remove: 2, insert: [{ id: 'b' }, { id: 'a' }] } },
    ],
  ])('%s', (_, before, after, expected) => check(before, after, expected));

  function toThat(name: string): [string, Delta] {
    return [name, { to: name === 'a' ? {} : null }];
  }

  test('the whole, where more changed than is worth telling', () => {
    const [before, after] = [1, 2].map((n) => ({ a: [n, n], b: { c: n } }));
    expect(deltaOf(before, after, 3)).toHaveProperty('keys');
    expect(deltaOf(before, after, 2)).toEqual({ to: after });
  });
});

test('whatever changes, both sides end with the same, and nothing that was held is touched', () => {
  const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', null, true));
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('dictionary')),
    list: fc.array(tie('value'), { maxLength: 5 }),
    dictionary: fc.dictionary(fc.constantFrom('id', 'a', 'b', 'c'), tie('value')),
  })).value;
  fc.assert(
    fc.property(json, json, fc.constantFrom(2, 1000), (before, after, most) => {
      const held = structuredClone(before);
      const delta = deltaOf(before, after, most);
      const told = delta && (JSON.parse(JSON.stringify(delta)) as Delta);
      expect(told ? patched(before, told) : before).toEqual(after);
      expect(before).toEqual(held);
    }),
    { numRuns: runs(2000) },
  );
});

test('what did not change is the same object afterwards', () => {
  const before = { steps: [{ id: 'a', words: ['x'] }, { id: 'b' }], rest: {} };
  const after = patched(
    before,
    deltaOf(before, { ...before, steps: [before.steps[0], { id: 'b', n: 1 }] })!,
  ) as typeof before;
  expect(after.steps[0]).toBe(before.steps[0]);
  expect(after.rest).toBe(before.rest);
});
