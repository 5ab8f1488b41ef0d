import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../test/support/build-model.ts';
import { flowOf } from '../../src/index.ts';

/**
 * `a>b,c20?  b!` … : steps in order, each with its ways: a name, a chance, `?` for a condition; `!` for `ends`.
 * Gives the main path, and every other edge as `from>to kind`.
 */
function flow(text: string) {
  const steps = text.split(/\s+/u).map((part) => {
    const [, name, ways = '', ends] = /^(\w+)(?:>([^!]+))?(!)?$/u.exec(part)!;
    return {
      name: name!,
      ends: ends === '!',
      ways: ways
        .split(',')
        .filter(Boolean)
        .map((way) => {
          const [, to, chance, when] = /^([a-z.A-Z]+)([\d.]+)?(\?)?$/u.exec(way)!;
          return { to: to!, chance: chance ? Number(chance) : undefined, when: when && 'so' };
        }),
    };
  });
  const other = { name: 'Other', stages: [{ stage: 'explore', steps: [{ name: 'x' }] }] };
  const model = buildModel({ journeys: [{ name: 'J', stages: [{ stage: 'explore', steps }] }, other] });
  const { main, edges, exits, reachable } = flowOf(model.journeys[0]!);
  const short = (id: string) => id.replace('step:J.', '');
  return {
    main: main.map(short).join(' '),
    rest: edges
      .filter(({ kind }) => kind !== 'next')
      .map((edge) => `${short(edge.from)}>${short(edge.to)} ${edge.kind}`),
    exits: [...exits].map(short).join(' '),
    reachable: [...reachable].map(short).sort().join(' '),
    edges: edges.map((edge) => ({ ...edge, from: short(edge.from), to: short(edge.to) })),
  };
}

describe('flowOf', () => {
  it.each([
    ['one after the other', 'a b c', 'a b c', [], 'c'],
    ['until a step ends', 'a b! c', 'a b', [], 'b c'],
    ['the likeliest way', 'a>b30,c70 b! c', 'a c', ['a>b branch'], 'b c'],
    ['two ways to the same step count together', 'a>b30?,b30?,c b! c', 'a b', ['a>b branch', 'a>c branch'], 'b c'],
    ['all who leave count together', 'a>Other.x30,Other.x30,b b', 'a', ['a>b branch'], 'a b'],
    ['what is left over is more than what is said', 'a>c20?,b b! c', 'a b', ['a>c branch'], 'b c'],
    ['of equals the first written', 'a>c,b b! c', 'a c', ['a>b branch'], 'b c'],
    ['of equals one without a condition', 'a>c?,b b! c', 'a b', ['a>c branch'], 'b c'],
    ['the rest go on to the next', 'a>c20 b! c', 'a b', ['a>c branch'], 'b c'],
    ['in a case, else to the next', 'a>c? b! c', 'a b', ['a>c branch'], 'b c'],
    ['all of two cases', 'a>c?,d? b! c! d', 'a c', ['a>d branch'], 'b c d'],
    ['a detour comes back', 'a>b,c20 b c>b', 'a b c', ['a>c branch', 'c>b loop'], ''],
    ['never back', 'a b c>a80,d d', 'a b c d', ['c>a loop'], 'd'],
    ['a loop that is likelier than the way on', 'a b>r60,c r>b c', 'a b c', ['b>r branch', 'r>b loop'], 'c'],
    ['to itself', 'a>a50,b b', 'a b', ['a>a loop'], 'b'],
    ['some leave where it ends', 'a>b80! b', 'a b', [], 'a b'],
    ['most leave where it ends', 'a>b20! b', 'a', ['a>b branch'], 'a b'],
    ['to another journey', 'a b>Other.x c', 'a b', [], 'b c'],
    ['names that refer to nothing are passed over', 'a>Nowhere b', 'a b', [], 'b'],
    ['a circle without an end', 'a b c>a', 'a b c', ['c>a loop'], ''],
    ['nothing left over at the last step but to leave', 'a b>a20', 'a b', ['b>a loop'], 'b'],
    ['a jump backwards in writing is no loop', 'a>c b! c>b', 'a c b', [], 'b'],
    ['a detour written behind that rejoins later', 'a>b,h20? b c! h>c', 'a b c', ['a>h branch', 'h>c branch'], 'c'],
  ])('%s: %s', (_what, text, main, rest, exits) => {
    const found = flow(text);
    expect(found.main).toBe(main);
    expect(found.rest).toEqual(rest);
    expect(found.exits).toBe(exits);
  });

  it('knows what cannot be reached', () => {
    expect(flow('a! b c').reachable).toBe('a');
  });

  it('says of an implied way what is left over for it', () => {
    expect(flow('a>c20,b b! c').edges).toContainEqual(expect.objectContaining({ to: 'b', rest: 80 }));
    expect(flow('a>c20,b,d b! c d').edges.map((edge) => edge.rest)).not.toContain(80);
    expect(flow('a>c20 b! c').edges).toContainEqual({ from: 'a', to: 'b', kind: 'next', implied: true, chance: 80 });
    expect(flow('a b').edges).toEqual([{ from: 'a', to: 'b', kind: 'next', implied: true }]);
  });

  it('keeps what is written of a way', () => {
    expect(flow('a>c20?,b b! c').edges).toContainEqual({
      from: 'a',
      to: 'c',
      kind: 'branch',
      implied: false,
      chance: 20,
      when: 'so',
      transition: 'step:J.a/then.0',
    });
  });

  it('has nothing to say of a journey without steps', () => {
    const model = buildModel({ journeys: [{ name: 'J' }] });
    expect(flowOf(model.journeys[0]!)).toEqual({ main: [], edges: [], reachable: new Set(), exits: new Set() });
  });

  it('walks fifty thousand steps without running out of stack', () => {
    const steps = Array.from({ length: 50_000 }, (_, i) => ({ name: `s${i}` }));
    const model = buildModel({ journeys: [{ name: 'J', stages: [{ stage: 'explore', steps }] }] });
    expect(flowOf(model.journeys[0]!).main).toHaveLength(50_000);
  });
});
