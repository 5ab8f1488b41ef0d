export { type Changed, renamed, titled } from './change.ts';
export { stepMoved } from './move-step.ts';
export { felt, placed } from './numbers.ts';
