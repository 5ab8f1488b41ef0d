export { type FormatEdit, formatEdits, formatText } from './format.ts';
