import { say } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Writer } from './writer.ts';

/** A date as the calendar knows it, `YYYY-MM-DD`; nothing for `2026-02-30`. */
export function validDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The date that a property says; reports one that is none. */
export function isoDate(writer: Writer, node: AstNode, property: string, text: string | undefined): string | undefined {
  if (text === undefined || validDate(text)) return text;
  const padded = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const meant = padded ? [padded[1], padded[2]!.padStart(2, '0'), padded[3]!.padStart(2, '0')].join('-') : '';
  const source = writer.source(node, property);
  writer.file.findings.push({
    rule: 'syntax/date',
    severity: 'error',
    source,
    message: say(`${text} is not a date.`, `${text} 不是有效日期。`),
    help: say('Dates are written like 2026-03-01.', '日期请写成 2026-03-01 的形式。'),
    ...(validDate(meant) && {
      fixes: [{ title: say(`Write ${meant}`, `改为 ${meant}`), edits: [{ range: source, newText: meant }] }],
    }),
  });
  return undefined;
}
