export { domCss, tokenProperty } from './css.ts';
export { type Changes, type DrawOptions, drawScene, nodeOf, visitDrawn } from './draw.ts';
export { hatchPatterns } from './hatch.ts';
export { offsetOf } from './local.ts';
