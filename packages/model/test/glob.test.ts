import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { globOf, isExcluded, matchesGlob } from '../src/index.ts';

function check(pattern: string, matches: string[], others: string[]): void {
  const glob = globOf(pattern, true);
  for (const path of matches) expect(matchesGlob(glob, path), `${pattern} ~ ${path}`).toBe(true);
  for (const path of others) expect(matchesGlob(glob, path), `${pattern} !~ ${path}`).toBe(false);
}

describe('patterns of a shell', () => {
  it('* stays within a folder', () =>
    check('a/*.journey', ['a/b.journey'], ['a/b/c.journey', 'a/b.journey2', 'b.journey']));
  it('** crosses folders, and none', () =>
    check('**/*.journey', ['a.journey', 'a/b.journey', 'a/b/c.journey'], ['a/b.txt']));
  it('** at the end takes all below', () => check('drafts/**', ['drafts/a', 'drafts/a/b'], ['drafts', 'other/a']));
  it('? is one character, of any script', () =>
    check('?.journey', ['a.journey', '旅.journey', '🚐.journey'], ['ab.journey']));
  it('braces are alternatives', () => check('{a,b}/*.x', ['a/1.x', 'b/1.x'], ['c/1.x', 'a,b/1.x']));
  it('an open brace is a brace', () => check('a{b', ['a{b'], ['ab']));
  it('braces may stand in braces, and hold wildcards', () =>
    check('{a{b,c}*,**/d?}e', ['abe', 'acxe', 'dxe', 'x/y/dxe'], ['ae', 'a{b,c}e', 'x/abe']));
  it('one brace of two is a brace', () => check('{a{b}', ['{ab'], ['a{b}']));
  it('brackets are classes', () => check('[ab].x', ['a.x', 'b.x'], ['c.x']));
  it('brackets hold ranges', () => check('[a-c旅-]', ['b', '旅', '-'], ['d', '/']));
  it('a range that is none holds nothing', () => check('[z-a]', [], ['z', 'a', 'm']));
  it('brackets may be negated', () => check('[!ab].x', ['c.x'], ['a.x']));
  it('what regular expressions read is plain', () => check('a+(b).c^$|\\d', ['a+(b).c^$|\\d'], ['aab.c']));
  it('a comma outside braces is a comma', () => check('a,b*', ['a,bc'], ['a']));
});

describe('plain patterns', () => {
  it('know no brackets and braces', () => {
    expect(matchesGlob(globOf('[ab]{c,d}'), '[ab]{c,d}')).toBe(true);
    expect(matchesGlob(globOf('[ab]'), 'a')).toBe(false);
  });

  it('are what regular expressions make of them', () => {
    const pattern = fc.array(fc.constantFrom('**/', '**', '*', '?', 'a', 'b', '/', '.'), { maxLength: 8 });
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.', '旅'), { maxLength: 10 });
    fc.assert(
      fc.property(pattern, path, (tokens, signs) => {
        const [glob, subject] = [tokens.join(''), signs.join('')];
        const source = glob.replace(/\*\*\/|\*\*|[*?.]/g, (part) => EXPRESSIONS[part]!);
        expect(matchesGlob(globOf(glob), subject)).toBe(new RegExp(`^${source}$`, 'u').test(subject));
        expect(matchesGlob(globOf(glob), subject, true)).toBe(new RegExp(`^${source}(?:/|$)`, 'u').test(subject));
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each(['*a', '**/', '**a', '*/'])('of many %s take no longer than others', (part) => {
    const path = `${'a/a'.repeat(100)}!`;
    expect(isExcluded(path, [`${part.repeat(100)}b`], '')).toBe(false);
    expect(isExcluded(`${'a'.repeat(300)}!`, [`${part.repeat(100)}b`])).toBe(false);
  });
});

const EXPRESSIONS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]*/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '.': '\\.',
};
