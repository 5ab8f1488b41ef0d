import { describe, expect, it } from 'vitest';
import { type PaletteName, type Token, themeCss, themes } from '../../src/theme/index.ts';

/** Relative luminance of `#rrggbb`, after WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const INKS: Token[] = ['muted', 'text', 'ink', 'good', 'bad', 'vis', 'add', 'rem', 'chg'];
const GROUNDS: Token[] = ['bg', 'surface', 'raise'];
const SOFT: [Token, Token][] = [
  ['good', 'goodS'],
  ['bad', 'badS'],
  ['vis', 'visS'],
  ['add', 'addS'],
  ['rem', 'remS'],
  ['chg', 'chgS'],
  ['text', 'visS'],
  ['muted', 'visS'],
];
const FILLED: Token[] = ['good', 'bad', 'ink', 'vis', 'add', 'rem', 'chg'];

describe.each(Object.keys(themes) as PaletteName[])('the %s palette', (name) => {
  const palette = themes[name];
  const check = (ink: Token, ground: Token, least: number): void => {
    expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
  };

  it('keeps text legible on every ground', () => {
    for (const ink of INKS) for (const ground of GROUNDS) check(ink, ground, 4.5);
  });
  it('keeps text legible on the soft fill of its own colour', () => {
    for (const [ink, ground] of SOFT) check(ink, ground, 4.5);
  });
  it('keeps words legible on filled pills', () => {
    for (const fill of FILLED) check('on', fill, 4.5);
  });
  it('keeps strokes that carry meaning visible', () => {
    for (const ink of ['good', 'bad', 'vis', 'ink'] as Token[]) check(ink, 'bg', 3);
    check('soft', 'bg', 3);
  });
});

describe('themeCss', () => {
  it('fixes a theme without media queries or custom properties', () => {
    for (const theme of ['light', 'dark', 'contrast'] as const)
      expect(themeCss(theme, 'x')).not.toMatch(/@media|var\(/);
  });
  it('follows the reader in auto, light first', () => {
    const css = themeCss('auto', 'x');
    expect(css.indexOf(themes.light.text)).toBeLessThan(css.indexOf('@media'));
    for (const query of ['(prefers-color-scheme:dark)', '(prefers-contrast:more)', '(forced-colors:active)']) {
      expect(css).toContain(query);
    }
  });
  it('stays within its picture', () => {
    for (const rule of themeCss('light', 'x')
      .split('}')
      .filter((part) => part.trim()))
      expect(rule.trim()).toMatch(/^#x \./);
  });
});
