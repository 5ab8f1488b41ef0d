import { describe, expect, it } from 'vitest';
import { globBase, globToRegExp } from '../../src/files/glob.ts';

function check(pattern: string, matches: string[], others: string[]): void {
  const expression = globToRegExp(pattern);
  for (const path of matches) expect(expression.test(path), `${pattern} ~ ${path}`).toBe(true);
  for (const path of others) expect(expression.test(path), `${pattern} !~ ${path}`).toBe(false);
}

describe('glob patterns', () => {
  it('* stays within a folder', () =>
    check('a/*.journey', ['a/b.journey'], ['a/b/c.journey', 'a/b.journey2', 'b.journey']));
  it('** crosses folders, and none', () =>
    check('**/*.journey', ['a.journey', 'a/b.journey', 'a/b/c.journey'], ['a/b.txt']));
  it('** at the end takes all below', () => check('drafts/**', ['drafts/a', 'drafts/a/b'], ['drafts', 'other/a']));
  it('? is one character, of any script', () =>
    check('?.journey', ['a.journey', '旅.journey', '🚐.journey'], ['ab.journey']));
  it('braces are alternatives', () => check('{a,b}/*.x', ['a/1.x', 'b/1.x'], ['c/1.x', 'a,b/1.x']));
  it('an open brace is a brace', () => check('a{b', ['a{b'], ['ab']));
  it('brackets are classes', () => check('[ab].x', ['a.x', 'b.x'], ['c.x']));
  it('brackets may be negated', () => check('[!ab].x', ['c.x'], ['a.x']));
  it('what regular expressions read is plain', () => check('a+(b).c^$|\\d', ['a+(b).c^$|\\d'], ['aab.c']));
  it('a comma outside braces is a comma', () => check('a,b*', ['a,bc'], ['a']));
});

describe('where a search begins', () => {
  it('above the first wildcard', () => expect(globBase('a/b/*.journey')).toBe('a/b'));
  it('at the root', () => expect(globBase('/*.journey')).toBe('/'));
  it('here', () => expect(globBase('*.journey')).toBe(''));
});
