/** Glob patterns among the paths of a command. Separators are `/`, on Windows `\\` too. */
import * as system from 'node:path';
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
  const whole = globToRegExp(below);
  return {
    base,
    matches: (path) => {
      const found = pathBelow(path, base, paths);
      return found !== undefined && whole.test(found);
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

/**
 * A pattern as a regular expression over a whole path: `*` and `?` stay within one folder, `**` crosses folders,
 * `[ab]`, `[!ab]` and `{x,y}` as in a shell. Dots at the start of a name need no special spelling.
 */
export function globToRegExp(pattern: string): RegExp {
  let source = '';
  let braces = 0;
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i);
    const token = /^(\*\*\/|\*\*|\*|\?|\[!?\]?[^\]]*\]|\{|\}|,)/.exec(rest)?.[0] ?? '';
    if (token === '{' && !rest.includes('}')) source += '\\{';
    else if (token === '{') {
      braces++;
      source += '(?:';
    } else if (token === '}' && braces > 0) {
      braces--;
      source += ')';
    } else if (token === ',' && braces > 0) source += '|';
    else source += WILDCARDS[token] ?? (token.length > 1 ? characterClass(token) : literal(rest[0]!));
    i += Math.max(1, token.length) - 1;
  }
  return new RegExp(`^${source}$`, 'u');
}

const WILDCARDS: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

function characterClass(token: string): string {
  const negated = token[1] === '!';
  const members = token.slice(negated ? 2 : 1, -1).replace(/[\\[\]^]/g, '\\$&');
  return `[${negated ? '^' : ''}${members}]`;
}

function literal(character: string): string {
  return /[.+^${}()|[\]\\/]/.test(character) ? `\\${character}` : character;
}
