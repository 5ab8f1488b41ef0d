export type { Font } from './contract.ts';
export { graphemes } from './graphemes.ts';
export { isExact, measure } from './measure.ts';
export { wrap } from './wrap.ts';
