import { type Glob, globOf, matchesGlob } from '../glob.ts';

/**
 * Whether a file is meant by one of the patterns of `exclude`. `*` stands for anything but a slash, `?` for one such
 * character, `**` for any number of folders; a pattern that names a folder means all within. Patterns are relative to
 * `root`; where the file does not lie below it, or no root is given, they may match from any folder on.
 */
export function isExcluded(uri: string, patterns: readonly string[], root?: string): boolean {
  if (patterns.length === 0) return false;
  const path = pathOf(uri);
  const base = root === undefined ? undefined : pathOf(root).replace(/\/*$/, root === '' ? '' : '/');
  const within = base !== undefined && path.startsWith(base);
  const subject = within ? path.slice(base.length) : path;
  return patterns.some((pattern) => matchesGlob(globFor(pattern, !within), subject, true));
}

function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]+:\/\/[^/]*/i, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const globs = new Map<string, Glob>();

function globFor(pattern: string, anywhere: boolean): Glob {
  const key = `${anywhere} ${pattern}`;
  let glob = globs.get(key);
  if (!glob) {
    let plain = pattern.replaceAll('\\', '/').replace(/^\.?\//, '');
    while (plain.endsWith('/')) plain = plain.slice(0, -1);
    glob = globOf(anywhere ? `**/${plain}` : plain);
    globs.set(key, glob);
  }
  return glob;
}
