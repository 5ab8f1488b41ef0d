import * as system from 'node:path';

/** The rules of one system's paths, so that those of the others can be tested anywhere. */
export type PathRules = Pick<typeof system, 'sep' | 'resolve' | 'relative' | 'isAbsolute'>;

/**
 * How reports name a file: relative to the working folder, with `/`, so that the same project gives the same report on
 * every machine; absolute where it lies outside.
 */
export function shownPath(path: string, cwd: string, paths: PathRules = system): string {
  const short = pathBelow(path, cwd, paths);
  return short === '' ? '.' : (short ?? path);
}

/** A path relative to the folder that it lies below, with `/`; `''` for the folder itself, undefined outside of it. */
export function pathBelow(
  path: string,
  folder: string,
  { relative, isAbsolute, sep }: PathRules = system,
): string | undefined {
  const short = relative(folder, path);
  const isOutside = short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short);
  return isOutside ? undefined : short.split(sep).join('/');
}
