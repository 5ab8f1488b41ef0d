/** The words of the map, in every language of the interface. */
import type { EvidenceBasis, ImprovementStatus, Tense } from '@waymark/model';
import type { MarkName } from '../mark-names.ts';

export interface Words {
  map: string;
  tense: Record<Tense, string>;
  groups: Record<'happens' | 'feels' | 'gives' | 'next', string>;
  scenario: string;
  who: string;
  why: string;
  goal: string;
  how: string;
  stages: string;
  steps: string;
  stepsIn(steps: number, stages: number): string;
  /** Steps drawn as small cards under others. */
  exits(steps: number): string;
  noSteps: string;
  step(number: number): string;
  /** The overview of a long journey, and which steps are folded into one of its columns. */
  overview: string;
  folded: string;
  stepRange(from: number, to: number): string;
  /** The share that the chances of other ways leave over. */
  rest(share: string): string;
  detail(title: string): string;
  own(machine: boolean): string;
  contact: string;
  front: string;
  back: string;
  partner(provider: string): string;
  /** A party that is neither the provider's nor says what it is. */
  another: string;
  listed(names: readonly string[]): string;
  edgeOfSight(provider: string, consumer: string): string;
  edgeShort: string;
  lineOfVisibility(consumer: string): string;
  lineShort: string;
  band: string;
  seenBy(consumer: string): string;
  seenShort: string;
  theProvider: string;
  theConsumer: string;
  touchpoints: string;
  byChannel: string;
  noTouchpoint: string;
  experience: string;
  felt: string;
  alsoFelt: string;
  ownScale: string;
  levels: readonly [string, string, string, string, string];
  peak: string;
  trough: string;
  end: string;
  leave(chance: string, word: string): string;
  thoughts: string;
  andQuestions: string;
  expects: string;
  quote(text: string): string;
  pains: string;
  andDelights: string;
  time: string;
  toScale: string;
  taken: string;
  waited: string;
  waitedShare(share: string): string;
  plusWaited(duration: string): string;
  value: string;
  forParty(name: string): string;
  net(points: string): string;
  netValue: string;
  gained: string;
  given: string;
  metric: string;
  againstTarget: string;
  target(comparison: string, value: string): string;
  noTarget: string;
  noReading: string;
  moments: string;
  decides: string;
  improvements: string;
  toPlan: string;
  benefit: string;
  effort: string;
  status: Record<ImprovementStatus, string>;
  people: string;
  touchpointCount: string;
  inChannels(count: number): string;
  more(count: number): string;
  machine: string;
  reading: string;
  marks: Record<MarkName, string>;
  evidence: Record<EvidenceBasis, string>;
  kinds: Record<'gain' | 'cost' | 'risk', string>;
  notRealised(points: string): string;
  pair(a: string, b: string): string;
  colon: string;
  describe(facts: Described): string;
}

/** What the description of the whole picture speaks of. */
export interface Described {
  steps: number;
  stages: number;
  persona?: string | undefined;
  peak?: string | undefined;
  trough?: string | undefined;
}
