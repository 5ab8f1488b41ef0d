/**
 * The journey language: from texts to the model. Browser-safe. Nothing here needs Langium but `createJourneyServices`,
 * for editors; a bundle that does not use it does not carry it.
 */
export type { ParsedFile } from './build/model.ts';
export { buildModel } from './build/model.ts';
export type { ReadData } from './build/writer.ts';
export * from './editor/index.ts';
export { type FormatEdit, formatEdits, formatText, laidOut } from './format/index.ts';
export { LIBRARY } from './generated/library.ts';
export { KEYWORDS } from './keywords.ts';
export type { Parsed } from './parser/parse.ts';
export { parseText as parse } from './parser/parse.ts';
export { toFinding } from './parser/problem.ts';
export type { ProjectFile, ProjectHost } from './project.ts';
export { buildProject } from './project.ts';
export { LANGUAGE_RULES } from './rules.ts';
export { createJourneyServices, JourneyModule, JourneySharedModule } from './services/index.ts';
export { Workspace, type WorkspaceOptions } from './workspace/index.ts';
