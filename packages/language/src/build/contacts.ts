import type { Channel, Metric, MetricReading, Touchpoint } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import { isoDate } from './dates.ts';
import { mediumOf } from './medium.ts';
import { readingsFrom } from './readings.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, Writer } from './writer.ts';

export function buildChannel(file: FileContext, node: ast.Channel): Channel {
  const base = declared(file, node);
  return compact<Channel>({ ...base, medium: node.medium ?? mediumOf(base.name, base.title) });
}

export function buildTouchpoint(file: FileContext, node: ast.Touchpoint): Touchpoint {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  return compact<Touchpoint>({
    ...base,
    via: writer.ref(node.via, ['channel']),
    ownedBy: writer.ref(node.owner, ['team', 'stakeholder']),
    interaction: node.facts.some((fact) => fact.interaction),
  });
}

export function buildMetric(file: FileContext, node: ast.Metric): Metric {
  const base = declared(file, node);
  const writer = new Writer(file, base.id);
  const result: Metric = { ...base, readings: [] };
  for (const fact of node.facts) {
    switch (fact.$type) {
      case 'Unit':
        if (fact.text !== undefined && writer.first('unit', fact)) result.unit = fact.text;
        break;
      case 'Target':
        result.target = writer.once(result.target, target(writer, fact), 'target');
        break;
      case 'Reading':
        result.readings.push(...reading(writer, fact));
        break;
      case 'Data': {
        const data = writer.text('data', fact, fact.path);
        result.data = writer.once(result.data, data, 'data');
        break;
      }
    }
  }
  if (result.data) result.readings.push(...readingsFrom(file, base.id, result.data));
  sortByDate(result.readings);
  return compact(result);
}

function target(writer: Writer, node: ast.Target): Metric['target'] {
  if (node.comparison === undefined || node.value === undefined) return undefined;
  return { ...writer.fact('target', node), comparison: node.comparison, value: node.value };
}

function reading(writer: Writer, node: ast.Reading): MetricReading[] {
  if (node.value === undefined) return [];
  const date = isoDate(writer, node, 'date', node.date);
  return [compact<MetricReading>({ ...writer.fact('value', node), value: node.value, date })];
}

/** Oldest first. Those without a date, in the order of writing, stand before: nobody knows that they are later. */
function sortByDate(readings: MetricReading[]): void {
  const key = ({ date = '' }: MetricReading) => date;
  readings.sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
