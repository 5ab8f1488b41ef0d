export { type Theme, themeCss } from './css.ts';
export { forced, type Palette, type PaletteName, type Token, themes } from './palette.ts';
