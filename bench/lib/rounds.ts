/**
 * Interleaved rounds: ours, the peer, ours, the peer … so that a busy moment of the machine hits both. What counts is
 * the median of the rounds' ratios.
 */

export interface Row {
  name: string;
  /** Milliseconds, the median over the rounds. */
  ours: number;
  peer: number;
  /** The median of ours ÷ peer. */
  ratio: number;
  /** At most this is wanted. */
  limit: number;
  met: boolean;
  /** What ours and the peer are measured in; milliseconds where nothing is said. */
  unit?: 'MB';
}

export interface Contest {
  name: string;
  limit: number;
  rounds: number;
  /** How often each works before it counts, so that both are compiled; once where nothing is said. */
  warmups?: { ours: number; peer: number };
  /** Each does its work once and gives the milliseconds it took. */
  ours(): Promise<number>;
  peer(): Promise<number>;
}

export async function hold(contest: Contest): Promise<Row> {
  // On standard error, for the person who waits: some take minutes.
  console.error(`bench:   ${contest.name} …`);
  const { ours, peer } = contest.warmups ?? { ours: 1, peer: 1 };
  for (let i = 0; i < ours; i++) await contest.ours();
  for (let i = 0; i < peer; i++) await contest.peer();
  const pairs: [number, number][] = [];
  for (let round = 0; round < contest.rounds; round++) pairs.push([await contest.ours(), await contest.peer()]);
  const ratio = median(pairs.map(([ours, peer]) => ours / peer));
  return {
    name: contest.name,
    ours: median(pairs.map(([ours]) => ours)),
    peer: median(pairs.map(([, peer]) => peer)),
    ratio,
    limit: contest.limit,
    met: ratio <= contest.limit,
  };
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
