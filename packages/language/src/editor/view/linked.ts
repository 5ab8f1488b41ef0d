import type { Position } from '@waymark/model';
import { rangeOfToken, symbolAt } from '../base/index.ts';
import { namings } from '../navigate/index.ts';
import type { Context, Range } from '../types.ts';

/** Signs that are no part of names, as they stand in a class of a pattern. */
const OTHERS = '{}()\\[\\]<>"\'“”「」.,;:，。；：！？!?%=+*/\\\\|';

/**
 * What a name is made of, for editors that type at several places at once: they read it without the flag that would let it
 * speak of letters of any script, so it says what no name has.
 */
export const NAME_PATTERN = `[^\\s\\d${OTHERS}-][^\\s${OTHERS}]*`;

/**
 * The places of a step's name that can be typed together: those in its own file, where no other file names it. Other names
 * are for rename, which changes all files.
 */
export function linkedAt({ workspace }: Context, uri: string, position: Position): Range[] {
  const symbol = symbolAt(workspace, uri, position);
  if (!symbol?.id.startsWith('step:')) return [];
  const all = namings(workspace, symbol.id);
  if (all.length < 2 || all.some(({ unit }) => unit.uri !== uri)) return [];
  return all.map(({ token }) => rangeOfToken(token));
}
