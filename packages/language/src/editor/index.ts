/** What editors ask of the language: pure, in their own terms. */

export { type Action, actionsAt } from './actions.ts';
export { isName, quoted } from './base/write.ts';
export * from './complete/index.ts';
export * from './describe/index.ts';
export { allSureFixes, fixesFor, type TextFix } from './fixes/index.ts';
export * from './intents/index.ts';
export * from './navigate/index.ts';
export type { Context, Edit, Location, NewFile, Range } from './types.ts';
export * from './view/index.ts';
