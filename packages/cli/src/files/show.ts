import { isAbsolute, relative, sep } from 'node:path';

/**
 * How reports name a file: relative to the working folder, with `/`, so that the same project gives the same report on
 * every machine; absolute where it lies outside.
 */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  if (short === '') return '.';
  const outside = short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short);
  return outside ? path : short.split(sep).join('/');
}
