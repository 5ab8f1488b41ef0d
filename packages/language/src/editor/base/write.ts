import { WORD } from '../../parser/program.ts';
import { scan } from '../../parser/scan.ts';

/** A text as a literal. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/** Whether a text can stand as a name. Keywords can. */
export function isName(text: string): boolean {
  const { tokens, comments, problems } = scan(text, new Map());
  const [token] = tokens;
  return (
    problems.length + comments.length === 0 && tokens.length === 1 && token!.kind === WORD && token!.image === text
  );
}

/** A number as one writes it: no more than two decimals. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** A level of experience as one writes it: with its sign. */
export function writtenLevel(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}
