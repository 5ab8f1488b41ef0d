import type { FlowEdge } from '@waymark/model';
import type { MapContext } from '../context.ts';

/** The upper and the lower edge of the steps' cards. */
export interface Cards {
  top: number;
  bottom: number;
}

/** Unique among the ways of a picture. */
export function edgeKey(edge: FlowEdge): string {
  return `edge/${edge.transition ?? `${edge.from}>${edge.to}`}`;
}

/** `20 % · when no van is left`, as every way on or out has it; `drives again · 60 %`, as every way back has it. */
export function edgeLabel(ctx: MapContext, edge: FlowEdge): string {
  if (edge.when === undefined && edge.chance === undefined) return '';
  const condition = edge.when?.trim();
  const chance = edge.chance === undefined || edge.implied ? '' : `${Math.round(edge.chance * 10) / 10} %`;
  const back = leadsBack(ctx, edge);
  const words = condition ? (back ? condition : ctx.words.when(condition)) : '';
  return (back ? [words, chance] : [chance, words]).filter(Boolean).join(' · ');
}

/** To a column at or before its own, whether or not the main path passes it. */
function leadsBack({ columns }: MapContext, { kind, from, to }: FlowEdge): boolean {
  const column = columns.of.get(to);
  return column === undefined ? kind === 'loop' : column <= columns.of.get(from)!;
}
