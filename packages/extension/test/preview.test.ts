import { describe, expect, it } from 'vitest';
import { fileName } from '../src/preview/file-name.ts';
import { readState } from '../src/preview/state.ts';

describe('a file name out of a title', () => {
  it.each([
    ['A weekend', 'svg', 'A weekend.svg'],
    ['音乐节的周末', 'png', '音乐节的周末.png'],
    ['../../etc/passwd', 'svg', 'etc-passwd.svg'],
    ['a<b>:c|d?*"e\\f', 'html', 'a-b-c-d-e-f.html'],
    ['safe\u202Egvs.exe', 'svg', 'safe-gvs.exe.svg'],
    ['...', 'svg', 'journey.svg'],
    ['', 'svg', 'journey.svg'],
    ['x'.repeat(300), 'svg', `${'x'.repeat(100)}.svg`],
  ] as const)('%j', (title, format, expected) => {
    expect(fileName(title, format)).toBe(expected);
  });
});

describe('a state that the editor kept', () => {
  it('comes back as it was', () => {
    const state = {
      uri: 'file:///a.journey',
      pinned: true,
      view: 'map',
      journey: 'journey:A',
      lanes: ['steps'],
      zoom: { scale: 1, x: 2, y: 3 },
      title: 'A',
    };
    expect(readState(state)).toEqual(state);
  });

  it.each([undefined, null, 3, 'x', {}, { uri: 7 }, { uri: '' }, { uri: 'no scheme' }])('%j is none', (kept) => {
    expect(readState(kept)).toBeUndefined();
  });

  it.each([{ scale: 0, x: 1, y: 1 }, { scale: 1, x: Number.NaN, y: 1 }, { scale: 1, x: 1 }, null])(
    'zoom %j is none',
    (zoom) => {
      expect(readState({ uri: 'file:///a', pinned: true, zoom })).toEqual({ uri: 'file:///a', pinned: true });
    },
  );

  it('loses what is damaged, and keeps the rest', () => {
    const kept = {
      uri: 'file:///a',
      pinned: 'yes',
      view: 'pie',
      lanes: [1],
      zoom: { scale: 'x' },
      journey: 5,
      more: 1,
    };
    expect(readState(kept)).toEqual({ uri: 'file:///a', pinned: false });
  });
});
