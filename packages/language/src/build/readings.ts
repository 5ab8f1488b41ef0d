import type { Id, MetricReading, TextFact } from '@waymark/model';
import { say } from '@waymark/model';
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
  if (text === undefined) {
    report(file, data, say(`${data.text} cannot be read.`, `无法读取 ${data.text}。`));
    return [];
  }
  const rows = rowsOf(text);
  const columns = columnsOf(rows[0] ?? []);
  const readings: MetricReading[] = [];
  let bad = 0;
  for (let i = columns.header ? 1 : 0; i < rows.length; i++) {
    const reading = readingOf(rows[i]!, columns);
    if (reading) readings.push({ id: `${metric}/reading.${readings.length}`, source: data.source, ...reading });
    else bad ||= i + 1;
  }
  if (bad > 0)
    report(file, data, say(`Line ${bad} of ${data.text} is not a reading.`, `${data.text} 第 ${bad} 行不是有效读数。`));
  else if (readings.length === 0) report(file, data, say(`${data.text} has no readings.`, `${data.text} 中没有读数。`));
  return readings;
}

interface Columns {
  header: boolean;
  date: number;
  value: number;
}

function rowsOf(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '');
  const separator = lines[0]?.includes(',') || !lines[0]?.includes(';') ? ',' : ';';
  return lines.map((line) =>
    line.split(separator).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/u, '$1')
        .trim(),
    ),
  );
}

function columnsOf(first: string[]): Columns {
  const named = first.map((cell) => cell.toLowerCase());
  const date = named.findIndex((cell) => /^(date|day|time|日期|时间)$/u.test(cell));
  const value = named.findIndex((cell) => /^(value|score|数值|值|读数)$/u.test(cell));
  if (date >= 0 || value >= 0) return { header: true, date, value: value >= 0 ? value : date === 0 ? 1 : 0 };
  const header = !first.some((cell) => toNumber(cell) !== undefined);
  return { header, date: first.length > 1 ? 0 : -1, value: first.length > 1 ? 1 : 0 };
}

function readingOf(row: string[], columns: Columns): Pick<MetricReading, 'value' | 'date'> | undefined {
  const value = toNumber(row[columns.value]);
  const date = columns.date >= 0 ? row[columns.date] : undefined;
  if (value === undefined || (date !== undefined && !validDate(date))) return undefined;
  return compact({ value, date });
}

function toNumber(cell: string | undefined): number | undefined {
  const text = cell?.replace(/\s*%$/u, '') ?? '';
  return /^[-+]?[0-9]+(\.[0-9]+)?$/u.test(text) ? numberValue(text) : undefined;
}

function report(file: FileContext, data: TextFact, message: ReturnType<typeof say>): void {
  file.findings.push({
    rule: 'metric/data',
    severity: 'warning',
    source: data.source,
    message,
    help: say(
      'The file needs lines like 2026-03-01,74 under the heading date,value.',
      '文件应以 date,value 为表头，每行形如 2026-03-01,74。',
    ),
  });
}
