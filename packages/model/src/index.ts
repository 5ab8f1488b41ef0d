export * from './checks/index.ts';
export { type ParsedConfig, parseConfig } from './config/parse.ts';
export { CONFIG_NAME, isJourneyFile, isWalked } from './config/project.ts';
export {
  LANE_NAMES,
  type ProjectConfig,
  type RenderConfig,
  type RenderTheme,
  type RenderView,
  type RuleOptions,
  type RuleSetting,
} from './config/types.ts';
export * from './derive/index.ts';
export { fileNamePart } from './file-name.ts';
export * from './finding.ts';
export { globOf, matchesGlob } from './glob.ts';
export { LIBRARY_TITLES } from './library-titles.ts';
export { nearest } from './nearest.ts';
export { PLACE_KEYS } from './places.ts';
export { ROLES } from './roles.ts';
export { shortened } from './shorten.ts';
export { MAX_BYTES, type TooLarge, tooLarge, tooLargeFile } from './size.ts';
export * from './text.ts';
export * from './types.ts';
export * from './words.ts';
