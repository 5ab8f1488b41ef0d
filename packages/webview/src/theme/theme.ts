/** The picture's colours in the reader's theme. */
import { type Palette, type PaletteName, type Token, themes } from '@waymark/diagram';
import { tokenProperty } from '@waymark/diagram/dom';
import { contrast, mix, parseColour, type Rgb } from './colour.ts';

export interface ThemeSigns {
  /** Classes of the body, which VS Code sets: `vscode-dark` and the like. */
  classes: readonly string[];
  prefersDark: boolean;
  prefersContrast: boolean;
}

export function paletteName({ classes, prefersDark, prefersContrast }: ThemeSigns): PaletteName {
  if (classes.includes('vscode-high-contrast-light')) return 'contrast-light';
  if (classes.includes('vscode-high-contrast')) return 'contrast-dark';
  if (classes.includes('vscode-dark')) return 'dark';
  if (classes.includes('vscode-light')) return 'light';
  if (prefersContrast) return prefersDark ? 'contrast-dark' : 'contrast-light';
  return prefersDark ? 'dark' : 'light';
}

/** Text upon the page keeps this contrast (WCAG 2.2, 1.4.3), marks this one (1.4.11). */
const TEXT = 4.5;
const MARKS = 3;
const UPON_PAGE: readonly (readonly [Token, number])[] = [
  ['muted', TEXT],
  ['good', TEXT],
  ['bad', TEXT],
  ['vis', TEXT],
  ['ink', TEXT],
  ['soft', MARKS],
];
/** The grounds that text stands on, beside the page itself. */
const TEXT_ON_GROUND = ['muted', 'text'] as const;
/** In high contrast text keeps this (1.4.6), and everything else as much more as that is. */
const HIGH = 7;
/** Tinted grounds, which stay: in high contrast they are not mixed from anything. */
const TINTED = ['goodS', 'badS', 'visS', 'addS', 'remS', 'chgS'] as const;

/**
 * The palette, with the editor's own background and foreground in place of its page and text where every text keeps
 * its contrast upon them; the quiet grounds and lines are then mixed from the two, but not in high contrast, where the
 * grounds are the page and the lines stay strong. Else the palette as it is.
 */
export function adapted(name: PaletteName, background: string, foreground: string): Palette {
  const palette = themes[name];
  const page = parseColour(background);
  const text = parseColour(foreground);
  if (!page || !text) return palette;
  const out = name.startsWith('contrast') ? strong(palette, page, text) : quiet(name, page, text);
  return isClear(out, name.startsWith('contrast')) ? out : palette;
}

function strong(palette: Palette, page: Rgb, text: Rgb): Palette {
  const bg = mix(page, text, 0);
  return { ...palette, bg, surface: bg, raise: bg, text: mix(text, page, 0) };
}

function quiet(name: PaletteName, page: Rgb, text: Rgb): Palette {
  const step = (share: number) => mix(page, text, share);
  const grounds = { bg: mix(page, text, 0), surface: step(0.04), raise: step(name === 'dark' ? 0.07 : 0) };
  return {
    ...themes[name],
    ...grounds,
    text: mix(text, page, 0),
    line: step(0.11),
    line2: step(0.28),
    soft: step(0.56),
    on: name === 'dark' ? grounds.bg : themes[name].on,
  };
}

function isClear(out: Palette, high: boolean): boolean {
  const more = high ? HIGH / TEXT : 1;
  return (
    contrast(out.text, out.bg) >= HIGH &&
    UPON_PAGE.every(([token, least]) => contrast(out[token], out.bg) >= least * more) &&
    TEXT_ON_GROUND.every(
      (token) => contrast(out[token], out.surface) >= TEXT && contrast(out[token], out.raise) >= TEXT,
    ) &&
    (!high || (contrast(out.line, out.bg) >= MARKS && TINTED.every((token) => contrast(out.text, out[token]) >= HIGH)))
  );
}

export function applyPalette(palette: Palette, style: CSSStyleDeclaration): void {
  for (const [token, colour] of Object.entries(palette)) style.setProperty(tokenProperty(token as Token), colour);
}
