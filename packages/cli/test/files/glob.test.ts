import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globBase, globIn } from '../../src/files/glob.ts';
import { shownPath } from '../../src/files/show.ts';

describe('where a search begins', () => {
  it('above the first wildcard', () => expect(globBase('a/b/*.journey')).toBe('a/b'));
  it('at the root', () => expect(globBase('/*.journey')).toBe('/'));
  it('here', () => expect(globBase('*.journey')).toBe(''));
});

describe('patterns as they are typed', () => {
  it.each([
    ['/home/me', 'a/*.journey', '/home/me/a', ['/home/me/a/b.journey'], ['/home/me/b.journey']],
    [
      '/home/me/[x] (1)',
      '**/*.journey',
      '/home/me/[x] (1)',
      ['/home/me/[x] (1)/a/b.journey'],
      ['/home/me/x/b.journey'],
    ],
    ['/home/me', '../you/*.journey', '/home/you', ['/home/you/b.journey'], ['/home/me/b.journey']],
    ['/home/me', './*.journey', '/home/me', ['/home/me/b.journey'], ['/home/me/a/b.journey']],
    ['/home/me', '/*.journey', '/', ['/b.journey'], ['/home/b.journey']],
  ])('in %s: %s', (cwd, typed, base, inside, outside) => {
    const glob = globIn(cwd, typed, posix);
    expect(glob.base).toBe(base);
    expect([...inside, ...outside].filter(glob.matches)).toEqual(inside);
  });

  it.each([
    ['C:\\me', 'a\\*.journey', 'C:\\me\\a', ['C:\\me\\a\\b.journey'], ['C:\\me\\b.journey']],
    ['C:\\me', '**/*.journey', 'C:\\me', ['C:\\me\\a\\b.journey', 'C:\\me\\c.journey'], ['D:\\me\\c.journey']],
    ['C:\\me', 'D:\\x\\*.journey', 'D:\\x', ['D:\\x\\b.journey'], ['C:\\x\\b.journey']],
    ['C:\\me', '..\\you\\**', 'C:\\you', ['C:\\you\\a\\b.journey'], ['C:\\me\\b.journey']],
  ])('on Windows, in %s: %s', (cwd, typed, base, inside, outside) => {
    const glob = globIn(cwd, typed, win32);
    expect(glob.base).toBe(base);
    expect([...inside, ...outside].filter(glob.matches)).toEqual(inside);
  });
});

describe('how a path is shown', () => {
  it.each([
    ['/home/me/a/b.journey', '/home/me', 'a/b.journey', posix],
    ['/home/me', '/home/me', '.', posix],
    ['/home/you/b.journey', '/home/me', '/home/you/b.journey', posix],
    ['/home/me/..b/c', '/home/me', '..b/c', posix],
    ['C:\\me\\a\\b.journey', 'C:\\me', 'a/b.journey', win32],
    ['c:\\ME\\b.journey', 'C:\\me', 'b.journey', win32],
    ['D:\\a\\b.journey', 'C:\\me', 'D:\\a\\b.journey', win32],
    ['\\\\host\\share\\b.journey', 'C:\\me', '\\\\host\\share\\b.journey', win32],
  ])('%s in %s: %s', (path, cwd, shown, rules) => {
    expect(shownPath(path, cwd, rules)).toBe(shown);
  });
});
