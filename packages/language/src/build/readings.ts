import type { Id, Localized, MetricReading, TextFact } from '@waymark/model';
import { say, tooLarge } from '@waymark/model';
import { numberValue } from '../parser/values.ts';
import { validDate } from './dates.ts';
import type { FileContext } from './writer.ts';
import { compact } from './writer.ts';

/**
 * The readings of a metric's data file: lines of `date,value` (or a value alone), with or without a header that names
 * the columns. Reports, once, a file that cannot be read or lines that are no readings.
 */
export function readingsFrom(file: FileContext, metric: Id, data: TextFact): MetricReading[] {
  if (!file.readData) return [];
  const text = file.readData(file.uri, data.text);
  if (text === false) {
    report(
      file,
      data,
      say(`${data.text} lies outside the project's folder.`, `${data.text} 位于项目文件夹之外。`),
      OUTSIDE,
    );
    return [];
  }
  if (text === undefined) {
    report(file, data, say(`${data.text} cannot be read.`, `无法读取 ${data.text}。`), NO_FILE);
    return [];
  }
  if (typeof text === 'object') {
    const { message, help } = tooLarge(data.text, text);
    report(file, data, message, help);
    return [];
  }
  const { rows, separator } = rowsOf(text);
  const columns = columnsOf(rows[0] ?? [], separator);
  const readings: MetricReading[] = [];
  let bad = 0;
  let crowded = 0;
  for (let i = columns.header ? 1 : 0; i < rows.length; i++) {
    if (fieldsOf(rows[i]!) > columns.count) crowded ||= i + 1;
    const reading = readingOf(rows[i]!, columns, separator);
    if (reading) readings.push({ id: `${metric}/reading.${readings.length}`, source: data.source, ...reading });
    else bad ||= i + 1;
  }
  if (crowded > 0) reportCrowded(file, data, crowded, fieldsOf(rows[crowded - 1]!), columns.count);
  else if (bad > 0)
    report(file, data, say(`Line ${bad} of ${data.text} is not a reading.`, `${data.text} 第 ${bad} 行不是有效读数。`));
  else if (readings.length === 0) report(file, data, say(`${data.text} has no readings.`, `${data.text} 中没有读数。`));
  return readings;
}

interface Columns {
  header: boolean;
  date: number;
  value: number;
  /** How many fields a line has: as many as there are headings, else a date and a value. */
  count: number;
}

type Separator = ',' | ';';

function rowsOf(text: string): { rows: string[][]; separator: Separator } {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '');
  // A semicolon parts columns where the comma is the decimal sign: `2026-03-01;74,5`.
  const separator = cellsOf(lines[0] ?? '', ';').length > 1 ? ';' : ',';
  return { rows: lines.map((line) => cellsOf(line, separator)), separator };
}

/** The columns of a line. In quotes a separator is text, and a quote is written twice (RFC 4180). */
function cellsOf(line: string, separator: Separator): string[] {
  const cells = [''];
  for (const [part] of line.matchAll(/"(?:[^"]|"")*"|[^"]|"/gu)) {
    if (part === separator) cells.push('');
    else cells[cells.length - 1] += part.length > 1 ? part.slice(1, -1).replaceAll('""', '"') : part;
  }
  return cells.map((cell) => cell.trim());
}

function columnsOf(first: string[], separator: Separator): Columns {
  const named = first.map((cell) => cell.toLowerCase());
  const date = named.findIndex((cell) => /^(date|day|time|日期|时间)$/u.test(cell));
  const value = named.findIndex((cell) => /^(value|score|数值|值|读数)$/u.test(cell));
  if (date >= 0 || value >= 0)
    return { header: true, date, value: value >= 0 ? value : date === 0 ? 1 : 0, count: fieldsOf(first) };
  const header = !first.some((cell) => toNumber(cell, separator) !== undefined);
  const both = first.length > 1;
  return { header, date: both ? 0 : -1, value: both ? 1 : 0, count: header ? fieldsOf(first) : 2 };
}

/** How many fields a line has, empty ones at its end left out: many programs write such. */
function fieldsOf(row: string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function readingOf(
  row: string[],
  columns: Columns,
  separator: Separator,
): Pick<MetricReading, 'value' | 'date'> | undefined {
  // In `2026-01-01,74,5` the last comma may be a decimal one: no number is better than a wrong one.
  if (fieldsOf(row) > columns.count) return undefined;
  const value = toNumber(row[columns.value], separator);
  const date = columns.date >= 0 ? row[columns.date] : undefined;
  if (value === undefined || (date !== undefined && !validDate(date))) return undefined;
  return compact({ value, date });
}

function toNumber(cell: string | undefined, separator: Separator): number | undefined {
  const text = withPoint(cell?.replace(/\s*%$/u, '') ?? '', separator);
  return /^[-+]?[0-9]+(\.[0-9]+)?$/u.test(text) ? numberValue(text) : undefined;
}

/** `74,5` and `1.234,5` → with a point; `1,234` (where commas part columns) and `1,234.5` → without the commas. */
function withPoint(text: string, separator: Separator): string {
  if (separator === ',' && /^[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/u.test(text)) return text.replaceAll(',', '');
  if (/^[-+]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+$/u.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return text.replace(/^([-+]?[0-9]+),([0-9]+)$/u, '$1.$2');
}

const NO_FILE = say(
  'Put the file there, or correct the path: it is relative to this file.',
  '请把文件放到那里，或更正路径：它相对于本文件。',
);
const OUTSIDE = say(
  'It is not read. Put the file itself, not a link to it, into the folder of waymark.json or below; without waymark.json, into the folder that is open or checked.',
  '不会读取它。请把文件本身（而不是链接）放进 waymark.json 所在的文件夹或其子文件夹；没有 waymark.json 时，放进已打开或所检查的文件夹。',
);
const LINES = say(
  'The file needs lines like 2026-03-01,74 under the heading date,value.',
  '文件应以 date,value 为表头，每行形如 2026-03-01,74。',
);

const DECIMAL = say(
  'Put a number with a decimal comma in quotes, "74,5", or write semicolons between the columns: 2026-03-01;74,5.',
  '请给带小数逗号的数值加上引号，如 "74,5"，或用分号分隔各列：2026-03-01;74,5。',
);

function reportCrowded(file: FileContext, data: TextFact, line: number, fields: number, count: number): void {
  const message = say(
    `Line ${line} of ${data.text} has ${fields} fields where ${count} are expected.`,
    `${data.text} 第 ${line} 行有 ${fields} 个字段，应为 ${count} 个。`,
  );
  report(file, data, message, DECIMAL);
}

function report(file: FileContext, data: TextFact, message: Localized, help = LINES): void {
  file.findings.push({
    rule: 'metric/data',
    severity: 'warning',
    source: data.source,
    message,
    help,
  });
}
