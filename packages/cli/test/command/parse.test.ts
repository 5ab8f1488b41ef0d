import { parseArgs } from 'node:util';
import { say } from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { type OptionToken, tokensOf } from '../../src/command/parse.ts';
import type { OptionSpec } from '../../src/command/spec.ts';

const OPTIONS: readonly OptionSpec[] = [
  { name: 'output', short: 'o', value: 'DIR', says: say('', '') },
  { name: 'view', value: 'VIEW', says: say('', '') },
  { name: 'watch', short: 'w', says: say('', '') },
  { name: 'help', short: 'h', says: say('', '') },
];

/** What Node's own reader makes of it. */
function nodeTokens(args: string[]): (OptionToken | string)[] {
  const type = ({ value }: OptionSpec) => (value === undefined ? ('boolean' as const) : ('string' as const));
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(
      OPTIONS.map((one) => [one.name, { type: type(one), ...(one.short && { short: one.short }) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token): (OptionToken | string)[] => {
    if (token.kind === 'positional') return [token.value];
    if (token.kind !== 'option') return [];
    const { name, rawName, value, inlineValue } = token;
    return [{ name, rawName, ...(value !== undefined && { value }), ...(inlineValue && { inlineValue }) }];
  });
}

const word = fc.oneof(
  fc.constantFrom(
    '-',
    '--',
    '-o',
    '-oout',
    '-o=',
    '-wo',
    '-who',
    '-woout',
    '-x',
    '-xw',
    '--output',
    '--output=',
    'a=b',
  ),
  fc.constantFrom('--view=map', '--view', '--watch', '--watch=no', '--nothing', '--nothing=1', '--=x', '-h', '-1', ''),
  fc.string({ unit: fc.constantFrom('-', '=', 'o', 'w', 'v', 'a', '车'), maxLength: 5 }),
);

// Of `-w-` Node makes `-w` and `--`, and it finds no name in `--==`.
const sane = word.filter((one) => !/^-[^-].*-|^--=.*=/.test(one));

it('reads options and paths as Node does', () => {
  fc.assert(
    fc.property(fc.array(sane, { maxLength: 6 }), (args) => {
      expect([...tokensOf(args, OPTIONS)]).toEqual(nodeTokens(args));
    }),
    { numRuns: runs(2000) },
  );
});
