/**
 * The journey language: from texts to the model. Browser-safe. Nothing here needs Langium but `createJourneyServices`,
 * for editors; a bundle that does not use it does not carry it.
 */
export type { BuiltModel, ParsedFile } from './build/model.ts';
export { buildModel } from './build/model.ts';
export type { ReadData } from './build/writer.ts';
export * from './editor/index.ts';
export { type FormatEdit, formatEdits, formatText, laidOut } from './format/index.ts';
export { LIBRARY } from './generated/library.ts';
export { KEYWORDS } from './keywords.ts';
export { nodeSource, tokenOf, tokensOf } from './parser/cst.ts';
export type { Parsed } from './parser/parse.ts';
export { parseText as parse } from './parser/parse.ts';
export { toFinding } from './parser/problem.ts';
export { CompositeNode, Token } from './parser/token.ts';
export type { ProjectFile, ProjectHost } from './project.ts';
export { buildProject } from './project.ts';
export { LANGUAGE_RULES, type LanguageRule } from './rules.ts';
export type { JourneyServices } from './services/index.ts';
export { createJourneyServices, JourneyModule, JourneySharedModule, parsedOf } from './services/index.ts';
export { Workspace, type WorkspaceOptions } from './workspace/index.ts';
