/** Colour by ANSI escapes, only where somebody looks at a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

export type Paint = (style: Style, text: string) => string;

const CODES: Record<Style, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export const plain: Paint = (_, text) => text;

export const coloured: Paint = (style, text) => {
  const [on, off] = CODES[style];
  return text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`;
};

/**
 * Whether to colour a stream: `NO_COLOR` (any value but the empty one) forbids it, `FORCE_COLOR` (any value but `0` and
 * `false`) demands it, and a terminal that is not `dumb` gets it. `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself.
 */
export function wantsColour(env: Record<string, string | undefined>, isTerminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
