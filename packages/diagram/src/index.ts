export { layoutMap } from './layout/map/index.ts';
export { Memory } from './layout/map/memory.ts';
export { mapWords, type Words as MapWords } from './layout/map/words/index.ts';
export { layoutMatrix } from './layout/matrix/index.ts';
export { type MatrixWords, matrixWords } from './layout/matrix/words.ts';
export { plainStageName, type StageTitles, stageName } from './layout/shared/stages.ts';
export { LANES, type Lane, type MapOptions, type MatrixOptions } from './options.ts';
export type * from './scene.ts';
export { escapeXml } from './svg/escape.ts';
export { renderSvg, type SvgOptions } from './svg/index.ts';
export { graphemes, measure, wrap } from './text/index.ts';
export {
  forced,
  type Palette,
  type PaletteName,
  type Theme,
  type Token,
  themeCss,
  themes,
} from './theme/index.ts';
