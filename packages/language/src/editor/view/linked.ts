import type { Position } from '@waymark/model';
import { nameKey } from '../../names/names.ts';
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
 * The places that change together as a step's name is typed: where it is declared, and its mentions, if they are all in this
 * file. Asked from the declaration alone, since who types over a mention means another step. Nothing where another step
 * of the journey has the name, which a name may pass through as it is typed: whose mentions are whose is then not known.
 */
export function linkedAt({ workspace }: Context, uri: string, position: Position): Range[] {
  const symbol = symbolAt(workspace, uri, position);
  if (!symbol?.declared || !symbol.id.startsWith('step:')) return [];
  const { unit, id, token } = symbol;
  const journey = unit.declared.find(({ inner }) => inner.some((one) => one.id === id));
  if (journey?.inner.filter(({ name }) => nameKey(name) === nameKey(token.image)).length !== 1) return [];
  const all = namings(workspace, id);
  if (all.length < 2 || all.some((one) => one.unit !== unit)) return [];
  return all.map((one) => rangeOfToken(one.token));
}
