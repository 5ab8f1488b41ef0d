import type { Id, Journey, JourneyModel, LedgerEntry, Ref, Step } from '../types.ts';
import { refTitle } from './labels.ts';
import { flowOf } from './path.ts';
import type { LedgerCell, PartyLedger } from './types.ts';

/**
 * Value given and taken, per party and step: one ledger a party, in the order of first appearance.
 *
 * Points below zero or not finite count as 0, and no more of a gain is realised than was hoped for; a gain of which
 * nothing is said came about in full. `given` is cost and risk together. The sums run over the main path; a cell off
 * it carries the running total of the last step of the main path written before it. Names that refer to nothing are
 * parties of their own (`party` null).
 */
export function valueLedger(model: JourneyModel, journey: Journey): PartyLedger[] {
  const { main } = flowOf(journey);
  const parties = new Map<string, { ref: Ref; entries: Map<Id, LedgerEntry[]> }>();
  for (const step of journey.steps) {
    for (const entry of step.ledger) {
      const key = entry.party.target ?? `?${entry.party.name}`;
      let party = parties.get(key);
      if (!party) {
        party = { ref: entry.party, entries: new Map() };
        parties.set(key, party);
      }
      const here = party.entries.get(step.id);
      if (here) here.push(entry);
      else party.entries.set(step.id, [entry]);
    }
  }
  return [...parties.values()].map(({ ref, entries }) => {
    const cells = journey.steps.map((step) => cellOf(step, entries.get(step.id) ?? []));
    return { party: ref.target, name: refTitle(model, ref), cells, ...sumUp(cells, main) };
  });
}

/** Points as they count: never below zero. */
export function points(amount: number): number {
  return Number.isFinite(amount) ? Math.max(0, amount) : 0;
}

/** How much of a gain came about, in points: 0 … its amount. */
export function realizedOf(entry: LedgerEntry): number {
  return Math.min(points(entry.amount), points(entry.realized ?? entry.amount));
}

function cellOf(step: Step, entries: LedgerEntry[]): LedgerCell {
  const cell = { step: step.id, gain: 0, expected: 0, cost: 0, risk: 0, net: 0, cumulative: 0, leaked: 0, entries };
  for (const entry of entries) {
    if (entry.kind === 'gain') {
      cell.gain += realizedOf(entry);
      cell.expected += points(entry.amount);
    } else cell[entry.kind] += points(entry.amount);
  }
  cell.net = cell.gain - cell.cost - cell.risk;
  cell.leaked = cell.expected - cell.gain;
  return cell;
}

/** Fills in the running totals, and gives the sums over the main path. */
function sumUp(cells: LedgerCell[], main: readonly Id[]): Omit<PartyLedger, 'party' | 'name' | 'cells'> {
  const byStep = new Map(cells.map((cell) => [cell.step, cell]));
  const sum = { gained: 0, given: 0, net: 0, leaked: 0 };
  const walked = new Set<LedgerCell>();
  for (const step of main) {
    const cell = byStep.get(step);
    if (!cell) continue;
    walked.add(cell);
    sum.gained += cell.gain;
    sum.given += cell.cost + cell.risk;
    sum.net += cell.net;
    sum.leaked += cell.leaked;
    cell.cumulative = sum.net;
  }
  let running = 0;
  for (const cell of cells) {
    if (walked.has(cell)) running = cell.cumulative;
    else cell.cumulative = running;
  }
  return sum;
}

/** What a step gives less what it takes, in points, over all parties: realised gains − costs − risks. */
export function netOf({ ledger }: Step): number {
  return ledger.reduce((sum, entry) => sum + (entry.kind === 'gain' ? realizedOf(entry) : -points(entry.amount)), 0);
}
