/** A short hand for models in tests: names instead of ids and references, no source ranges, all lists optional. */
import type {
  ChannelMedium,
  Comparison,
  EvidenceBasis,
  ImprovementStatus,
  LeakCause,
  LedgerKind,
  PersonaFacet,
  Side,
  Tense,
  ValueAspect,
} from '../../packages/model/src/index.ts';

export interface NamedSpec {
  name: string;
  title?: string;
  doc?: string;
}

export interface StakeholderSpec extends NamedSpec {
  side?: Side;
  roles?: string[];
  power?: number;
  interest?: number;
  moves?: { stage: string; text?: string; power?: number; interest?: number }[];
  wants?: string[];
}

interface PersonaSpec extends NamedSpec {
  of?: string;
  machine?: boolean;
  facts?: { facet: PersonaFacet; text: string }[];
}

interface ServiceSpec extends NamedSpec {
  providers?: string[];
  customers?: string[];
  users?: string[];
  sponsors?: string[];
  offerings?: (NamedSpec & { goods?: string[]; access?: string[]; actions?: string[] })[];
}

interface MetricSpec extends NamedSpec {
  unit?: string;
  target?: { comparison: Comparison; value: number };
  readings?: { value: number; date?: string }[];
  data?: string;
}

export interface StepSpec extends NamedSpec {
  does?: { by?: string; text: string; at?: string; visibility?: 'hidden' | 'visible' }[];
  feels?: { persona?: string; level: number; word?: string; basis?: EvidenceBasis; metric?: string }[];
  thinks?: string[];
  asks?: string[];
  expects?: string[];
  pains?: string[];
  delights?: string[];
  /** Seconds. */
  takes?: number;
  waits?: number;
  ledger?: {
    kind: LedgerKind;
    party: string;
    amount?: number;
    aspect?: ValueAspect;
    text?: string;
    realized?: number;
    cause?: LeakCause;
  }[];
  offsets?: string[];
  /** True, or the question that decides it. */
  moment?: boolean | string;
  measures?: string[];
  /** `Journey.step` for one of another journey. */
  ways?: { to: string; chance?: number; when?: string }[];
  ends?: boolean;
  improve?: { text: string; benefit?: number; effort?: number; by?: string; status?: ImprovementStatus }[];
  detail?: string;
}

export interface JourneySpec extends NamedSpec {
  personas?: string[];
  service?: string;
  stageModel?: string;
  who?: string;
  why?: string;
  goal?: string;
  how?: string;
  tense?: Tense;
  owner?: string;
  stages?: { stage: string; title?: string; steps: StepSpec[] }[];
}

export interface ModelSpec {
  services?: ServiceSpec[];
  stakeholders?: StakeholderSpec[];
  teams?: (NamedSpec & { of?: string })[];
  personas?: PersonaSpec[];
  channels?: (NamedSpec & { medium?: ChannelMedium })[];
  touchpoints?: (NamedSpec & { via?: string; ownedBy?: string; interaction?: boolean })[];
  metrics?: MetricSpec[];
  /** Beside ITIL, which is always there. */
  stageModels?: (NamedSpec & { stages: string[] })[];
  journeys?: JourneySpec[];
}
