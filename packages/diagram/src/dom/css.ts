/** The style sheet of pictures in a document: the same classes as in an SVG file, coloured by custom properties. */
import type { FontSize } from '../scene.ts';
import { FONT_STACK, textRules } from '../text/fonts.ts';
import { type Token, themes } from '../theme/palette.ts';

const SIZES: readonly FontSize[] = [11, 12, 13, 16, 18, 20, 28];
const TOKENS = Object.keys(themes.light) as Token[];

/** The custom property that holds a token's colour: `--wm-good`. */
export function tokenProperty(token: Token): `--wm-${Token}` {
  return `--wm-${token}`;
}

/**
 * The rules for every picture under `.waymark`. Whoever shows one sets the tokens' properties on an element around it,
 * and `data-outlined` where quiet fills are the page's colour (high contrast) and need an edge instead.
 */
export function domCss(): string {
  const fills = TOKENS.map((token) => `.waymark .f-${token}{fill:var(${tokenProperty(token)})}`);
  const strokes = TOKENS.map((token) => `.waymark .s-${token}{stroke:var(${tokenProperty(token)})}`);
  const sizes = SIZES.map((size) => `.waymark .t${size}{font-size:${size}px}`);
  return [
    `.waymark{font-family:${FONT_STACK};stroke-linecap:round;stroke-linejoin:round}`,
    textRules('.waymark'),
    ...sizes,
    ...fills,
    `[data-outlined] .waymark .f-surface{stroke:var(${tokenProperty('line')})}`,
    ...strokes,
    '',
  ].join('\n');
}
