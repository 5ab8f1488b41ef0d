export { type Renamed, rename, renameAt, renameable } from './rename.ts';
export { definitionAt, highlightsAt, namings, referencesAt } from './symbols.ts';
