import type { Row } from './rounds.ts';

/** Rows for people: whether the limit was met, ours, the peer's, and what was compared. */
export function table(rows: readonly Row[]): string {
  return rows
    .map(({ name, ours, peer, ratio, limit, met, unit = 'ms' }) => {
      const verdict = (met ? 'met' : 'MISSED').padEnd(7);
      const wanted = (limit < 0.5 ? `1/${Math.round(1 / limit)}` : String(limit)).padEnd(5);
      return `${verdict}${amount(ours, unit)} ${amount(peer, unit)}  ratio ${ratio.toFixed(3).padStart(7)}  at most ${wanted} ${name}`;
    })
    .join('\n');
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit}`;
}
