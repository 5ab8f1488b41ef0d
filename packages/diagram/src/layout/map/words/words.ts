/** The words of the map, in every language of the interface. */
import type { EvidenceBasis, ImprovementStatus, Tense } from '@waymark/model';
import type { StageTitles } from '../../shared/stages.ts';
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
  titles: StageTitles;
  steps: string;
  stepsIn: string;
  /** Steps drawn as small cards under others. */
  exits: string;
  noSteps: string;
  step: string;
  /** The overview of a long journey, and which steps are folded into one of its columns. */
  overview: string;
  folded: string;
  stepRange: string;
  /** The share that the chances of other ways leave over. */
  rest: string;
  detail: string;
  own: string;
  ownMachine: string;
  contact: string;
  front: string;
  back: string;
  partner: string;
  /** Of the roles that are known; others are free words. */
  roles: Readonly<Record<string, string>>;
  /** A party that is neither the provider's nor says what it is. */
  another: string;
  /** Between the names of a list. */
  comma: string;
  edgeOfSight: string;
  edgeShort: string;
  lineOfVisibility: string;
  lineShort: string;
  band: string;
  seenBy: string;
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
  leave: string;
  someLeave: string;
  thoughts: string;
  andQuestions: string;
  expects: string;
  quote: string;
  pains: string;
  andDelights: string;
  time: string;
  toScale: string;
  taken: string;
  waited: string;
  waitedShare: string;
  plusWaited: string;
  value: string;
  forParty: string;
  net: string;
  netValue: string;
  gained: string;
  given: string;
  metric: string;
  againstTarget: string;
  target: string;
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
  inChannels: string;
  more: string;
  machine: string;
  reading: string;
  marks: Record<MarkName, string>;
  evidence: Record<EvidenceBasis, string>;
  kinds: Record<'gain' | 'cost' | 'risk', string>;
  notRealised: string;
  pair: string;
  colon: string;
  /** The picture in words: how many steps, how many stages, and `describedFor`, if anybody, then how it feels. */
  described: string;
  describedFor: string;
  best: string;
  worst: string;
}
