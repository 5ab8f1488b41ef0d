export { type FormatEdit, formatEdits, formatText, laidOut } from './format.ts';
