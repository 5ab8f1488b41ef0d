/** Glob patterns among the paths of a command. Separators are `/`, on Windows `\\` too. */
import * as system from 'node:path';
import { globOf, matchesGlob } from '@waymark/model';
import { type PathRules, pathBelow } from './show.ts';

export interface Glob {
  /** The folder in which the search begins; absolute. */
  base: string;
  /** Whether an absolute path below it is meant. */
  matches(path: string): boolean;
}

/** A pattern as it was typed in the folder `cwd`, whose own name may hold any sign. */
export function globIn(cwd: string, typed: string, paths: PathRules = system): Glob {
  const pattern = paths.sep === '\\' ? typed.replaceAll('\\', '/') : typed;
  const above = globBase(pattern);
  const base = paths.resolve(cwd, above);
  const below = system.posix.normalize(pattern.slice(above.length).replace(/^\/+|\/+$/g, ''));
  const glob = globOf(below, true);
  return {
    base,
    matches: (path) => {
      const found = pathBelow(path, base, paths);
      return found !== undefined && matchesGlob(glob, found);
    },
  };
}

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** The folder above the first wildcard: where the search begins. `''` for none. */
export function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex(isGlob);
  return parts.slice(0, wild < 0 ? -1 : wild).join('/') || (pattern.startsWith('/') ? '/' : '');
}
