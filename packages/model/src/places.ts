/** Under these names the model keeps where something is written (`SourceRange`), which is no part of what it says. */
export const PLACE_KEYS: ReadonlySet<string> = new Set(['source', 'nameSource', 'levelSource', 'covers']);
