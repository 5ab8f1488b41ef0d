export { THEMES, type Theme, themeCss, type UsedPaints } from './css.ts';
export { type Palette, type PaletteName, type Token, themes } from './palette.ts';
