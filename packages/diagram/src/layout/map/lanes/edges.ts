import { type FlowEdge, fillIn } from '@waymark/model';
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

/** `20 % · no van is left`, of every way: its share, then its condition as written. What others leave over says so. */
export function edgeLabel({ words }: MapContext, edge: FlowEdge): string {
  const { chance, implied, rest } = edge;
  const share = implied || chance === undefined ? percent(implied ? chance : rest, words.rest) : percent(chance);
  return [share, edge.when?.trim()].filter(Boolean).join(' · ');
}

/** Of those who take a way, written or left over by the others; empty where nobody can tell. */
export function shareOf({ chance, rest }: FlowEdge): string {
  return percent(chance ?? rest);
}

function percent(share: number | undefined, said = '{0}'): string {
  return share === undefined ? '' : fillIn(said, `${Math.round(share * 10) / 10} %`);
}
