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

/** `20 % · when no van is left` */
export function edgeLabel(ctx: MapContext, edge: FlowEdge): string {
  const condition = edge.when?.trim();
  const chance = edge.chance === undefined || edge.implied ? '' : `${Math.round(edge.chance * 10) / 10} %`;
  const words = condition ? (edge.kind === 'loop' ? condition : ctx.words.when(condition)) : '';
  return (edge.kind === 'loop' ? [words, chance] : [chance, words]).filter(Boolean).join(' · ');
}
