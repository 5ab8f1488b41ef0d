export { type Call, type CallItem, calleesOf, callersOf, callItemAt } from './calls.ts';
export { type Hint, type HintOptions, hintsIn } from './hints.ts';
export { formatted, formattedOnType, formattedRange } from './layout.ts';
export { type Lens, lensesOf } from './lens.ts';
export { linkedAt, NAME_PATTERN } from './linked.ts';
export { type DocumentLink, linksOf } from './links.ts';
export { type FoundSymbol, type OutlineItem, outlineOf, symbolsMatching } from './outline.ts';
export { type Fold, foldsOf, selectionsAt } from './shape.ts';
export { type SemanticToken, semanticTokensOf, TOKEN_MODIFIERS, TOKEN_TYPES } from './tokens.ts';
