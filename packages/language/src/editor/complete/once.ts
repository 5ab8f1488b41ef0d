import { PROGRAM } from '../../generated/program.ts';
import type { Expected } from './expect.ts';

/** Facts that count once in their block, so that nobody wants their word a second time. */
const ONCE: ReadonlySet<string> = new Set([
  'Score',
  'Machine',
  'TouchpointFact',
  'Unit',
  'Target',
  'Data',
  'Scope',
  'Model',
  'Scenario',
  'Tense',
  'Ownership',
  'Time',
  'Moment',
  'End',
  'Detail',
  'Points',
  'Doer',
  'Status',
]);

/** Of two words that exclude one another, the other one. */
const OTHER: Readonly<Record<string, string>> = {
  'as-is': 'to-be',
  'to-be': 'as-is',
  internal: 'external',
  external: 'internal',
};

/** Whether a block that holds facts with these first words has no more room for one that begins with what is expected. */
export function isSaid({ rule, element, begins }: Expected, said: ReadonlySet<string>): boolean {
  if (!begins) return false;
  const word = PROGRAM.kinds[element.kind]!;
  return (ONCE.has(rule) && said.has(word)) || said.has(OTHER[word] ?? '');
}
