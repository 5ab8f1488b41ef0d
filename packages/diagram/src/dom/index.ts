export { domCss, tokenProperty } from './css.ts';
export { type Changes, type DrawOptions, drawScene, nodeOf } from './draw.ts';
export { hatchPatterns } from './hatch.ts';
