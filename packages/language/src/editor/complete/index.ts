export { completionsAt } from './complete.ts';
export type { Completion, CompletionData, Completions } from './item.ts';
