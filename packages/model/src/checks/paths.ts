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
  return patterns.some((pattern) => expressionOf(pattern, !within).test(subject));
}

function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]+:\/\/[^/]*/i, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string, anywhere: boolean): RegExp {
  const key = `${anywhere} ${pattern}`;
  let expression = expressions.get(key);
  if (!expression) {
    const plain = pattern
      .replaceAll('\\', '/')
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '');
    const body = plain.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (part) => WILD[part] ?? `\\${part}`);
    expression = new RegExp(`${anywhere ? '(?:^|/)' : '^'}${body}(?:/|$)`, 'u');
    expressions.set(key, expression);
  }
  return expression;
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:[^/]*/)*', '**': '.*', '*': '[^/]*', '?': '[^/]' };
