import { describe, expect, it } from 'vitest';
import { coloured, wantsColour } from '../../src/terminal/style.ts';

describe('when to colour', () => {
  const check = (env: Record<string, string>, terminal: boolean, wanted: boolean) =>
    expect(wantsColour(env, terminal)).toBe(wanted);
  it('on a terminal', () => check({ TERM: 'xterm' }, true, true));
  it('not in a pipe', () => check({}, false, false));
  it('not with NO_COLOR', () => check({ NO_COLOR: '1' }, true, false));
  it('still with an empty NO_COLOR', () => check({ NO_COLOR: '' }, true, true));
  it('in a pipe with FORCE_COLOR', () => check({ FORCE_COLOR: '1' }, false, true));
  it('not with FORCE_COLOR=0', () => check({ FORCE_COLOR: '0' }, true, false));
  it('with FORCE_COLOR, whatever NO_COLOR says', () => check({ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true));
  it('not on a dumb terminal', () => check({ TERM: 'dumb' }, true, false));
});

describe('colour', () => {
  it('ends what it starts', () => expect(coloured('red', 'x')).toBe('\x1b[31mx\x1b[39m'));
  it('says nothing about nothing', () => expect(coloured('red', '')).toBe(''));
});
