import { DOER, FEELER, ID, LEAD, NUMBER, QUALIFIER, STAGE, TEXT, WORD } from './program.ts';
import type { Token } from './token.ts';

/** Keywords after which `feels 1 "…"` and `feels 20 %` are not the feeling of somebody. */
const LEDGER = new Set(['gain', 'cost', 'risk']);

/**
 * Whether the word at `i` may be read as a name of this kind, by what stands around it.
 *
 * `gain feels 1 "…"` is a gain for the party `feels`, and `then feels 20 %` goes on to the step `feels`; whoever has a
 * persona called `gain` or `then` writes the sign, `gain feels +1 "…"`.
 */
export function looksLike(kind: number, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== WORD) return false;
  switch (kind) {
    case DOER:
      return says(tokens, i, 'does') && isOn(tokens, i + 2, TEXT);
    case FEELER:
      return says(tokens, i, 'feels') && isOn(tokens, i + 2, NUMBER) && !takesNumber(tokens, i);
    case QUALIFIER:
      return fits(tokens, i) && isOn(tokens, i + 1) && tokens[i + 1]!.image === '.';
    case STAGE: {
      const next = isOn(tokens, i + 1, TEXT) ? i + 2 : i + 1;
      if (isOn(tokens, next)) return tokens[next]!.image === '{';
      // Its brace may have been forgotten: what has steps is a stage, but `goal "…"` before them is what it says.
      return token.keyword === 0 && tokens[next]?.image === 'step' && isOn(tokens, next + 1, WORD);
    }
    case ID:
      return fits(tokens, i);
    case LEAD:
      return true;
    default:
      return false;
  }
}

/** A name stands on the line of what asks for it; after a comma also on the next one, unless it reads as a keyword. */
function fits(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || before.endLine0 === tokens[i]!.line) return true;
  return before.image === ',' && tokens[i]!.keyword === 0;
}

function says(tokens: readonly Token[], i: number, verb: string): boolean {
  return isOn(tokens, i + 1, WORD) && tokens[i + 1]!.image === verb;
}

/** A token of that kind stands at `i`, on the line of the one before it. */
function isOn(tokens: readonly Token[], i: number, kind?: number): boolean {
  const token = tokens[i];
  return token !== undefined && (kind ?? token.kind) === token.kind && token.line === tokens[i - 1]!.endLine0;
}

function takesNumber(tokens: readonly Token[], i: number): boolean {
  const { image } = tokens[i]!;
  if (!/^[0-9]/.test(tokens[i + 2]!.image)) return false;
  if (LEDGER.has(image)) return isOn(tokens, i + 3, TEXT) || (isOn(tokens, i + 3, WORD) && isOn(tokens, i + 4, TEXT));
  return image === 'then' && isOn(tokens, i + 3) && tokens[i + 3]!.image === '%';
}
