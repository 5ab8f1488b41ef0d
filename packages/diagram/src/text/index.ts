export type { Font, Measure, Wrap } from './contract.ts';
export { ASCENT, DESCENT, FONT_STACK, lineHeight } from './fonts.ts';
export { graphemes } from './graphemes.ts';
export { isExact, measure } from './measure.ts';
export { wrap } from './wrap.ts';
