import type { RenderTheme } from '@waymark/model';
import type { Paint } from '../scene.ts';
import { forced, type Palette, type Token, themes } from './palette.ts';

/** `auto` follows the reader: dark mode, more contrast, forced colours. The others are fixed. */
export type Theme = RenderTheme;

/** What of a picture is painted how; the style sheet holds rules for these only. */
export interface UsedPaints {
  fills: ReadonlySet<Paint>;
  strokes: ReadonlySet<Paint>;
}

const ALL: ReadonlySet<Paint> = new Set(Object.keys(themes.light) as Token[]);

/**
 * The rules that colour one picture: `.f-<paint>` fills, `.s-<paint>` strokes, all under `#scopeId`, so that pictures of
 * different themes fit on one page.
 *
 * Plain classes with plain colours, no custom properties: renderers that know neither those nor media queries (resvg)
 * then draw `auto` in light and the fixed themes as they are.
 */
export function themeCss(theme: Theme, scopeId: string, used: UsedPaints = { fills: ALL, strokes: ALL }): string {
  const rules = (palette: Palette, outlined: boolean): string => paletteRules(palette, outlined, scopeId, used);
  switch (theme) {
    case 'light':
      return rules(themes.light, false);
    case 'dark':
      return rules(themes.dark, false);
    case 'contrast':
      return rules(themes['contrast-dark'], true);
    case 'auto':
      return [
        rules(themes.light, false),
        `@media (prefers-color-scheme:dark){${rules(themes.dark, false)}}`,
        `@media (prefers-contrast:more){${rules(themes['contrast-light'], true)}}`,
        `@media (prefers-contrast:more) and (prefers-color-scheme:dark){${rules(themes['contrast-dark'], true)}}`,
        `@media (forced-colors:active){#${scopeId}{forced-color-adjust:none}${rules(forced, true)}}`,
      ].join('\n');
  }
}

/** With `outlined`, the quiet fills, which are the page's colour then, get a hairline that shows where they end. */
function paletteRules(palette: Palette, outlined: boolean, scopeId: string, used: UsedPaints): string {
  const rules: string[] = [];
  for (const [token, colour] of Object.entries(palette) as [Token, string][]) {
    if (!used.fills.has(token)) continue;
    const outline = outlined && token === 'surface' ? `;stroke:${palette.line}` : '';
    rules.push(`#${scopeId} .f-${token}{fill:${colour}${outline}}`);
  }
  for (const [token, colour] of Object.entries(palette) as [Token, string][]) {
    if (used.strokes.has(token)) rules.push(`#${scopeId} .s-${token}{stroke:${colour}}`);
  }
  return rules.join('');
}
