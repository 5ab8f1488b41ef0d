/**
 * The journey model: what a project of `.journey` files says, as plain JSON.
 *
 * Everything downstream (checks, pictures, exports) reads this and nothing else. It holds no cycles, no class
 * instances and no syntax nodes: what refers to something else does so by `Ref`.
 *
 * Units: durations are seconds; experience levels −2 … +2; power and interest 0 … 10; chances per cent 0 … 100;
 * value amounts, benefit and effort are plain points.
 */

/** The version of this shape; raised whenever a reader of the old shape would misread the new one. */
export const MODEL_VERSION = 1;

/** Zero-based, `character` in UTF-16 code units, as the Language Server Protocol counts. */
export interface Position {
  line: number;
  character: number;
}

/** Where something was written. `uri` is as the host named the file. */
export interface SourceRange {
  uri: string;
  start: Position;
  end: Position;
}

/**
 * A stable id, unique in a model: `stakeholder:Axle`, `journey:Festival`, `step:Festival.book`,
 * `stage:ITIL.explore`, `offering:CarShare.Weekend`; facts add their place, `step:Festival.book/gain.0`
 * (fact kind, then the running number among the facts of that kind).
 */
export type Id = string;

/** Anything that somebody wrote. */
export interface Written {
  id: Id;
  source: SourceRange;
}

/** A declaration. `source` spans the whole of it, `nameSource` the name alone. */
export interface Declared extends Written {
  name: string;
  nameSource: SourceRange;
  /** The quoted title; where none is written, readers show `name`. */
  title?: string;
  /** The text of the documentation comment (Markdown), without its stars. */
  doc?: string;
}

/** A name that refers to a declaration. `target` is null where nothing of that name and kind exists. */
export interface Ref {
  name: string;
  target: Id | null;
  source: SourceRange;
}

export interface TextFact extends Written {
  text: string;
}

export interface NumberFact extends Written {
  value: number;
}

// Parties ------------------------------------------------------------------------------------------------------------

export type Side = 'internal' | 'external';

/** `during realize "why" { power 8 interest 9 }`: from that stage on, until a later one says otherwise. */
export interface StakeholderMove extends Written {
  /** The stage's key, for instance `realize`; in whatever stage model the journey at hand uses. */
  stage: Ref;
  /** Why it moves, the optional title. */
  text?: string;
  power?: NumberFact;
  interest?: NumberFact;
}

export interface Stakeholder extends Declared {
  side?: Side;
  /** What it is to the service: customer, user, partner, supplier, regulator … free words, known ones are translated. */
  roles: string[];
  power?: NumberFact;
  interest?: NumberFact;
  moves: StakeholderMove[];
  wants: TextFact[];
}

export interface Team extends Declared {
  of?: Ref;
}

/** The facets of a persona: `goal "…"`, `need "…"` and the rest of model 14 and 13 of the domain. */
export type PersonaFacet =
  | 'goal'
  | 'need'
  | 'pain'
  | 'responsibility'
  | 'family'
  | 'day'
  | 'difficulty'
  | 'uses'
  | 'constraint'
  | 'communication'
  | 'online'
  | 'seeks'
  | 'influence'
  | 'hope'
  | 'functional'
  | 'social'
  | 'emotional';

export interface PersonaFact extends TextFact {
  facet: PersonaFacet;
}

export interface Persona extends Declared {
  /** The stakeholder that this individual stands for. */
  of?: Ref;
  /** A machine: feelings do not apply to it. */
  machine: boolean;
  facts: PersonaFact[];
}

// Services -----------------------------------------------------------------------------------------------------------

export interface Offering extends Declared {
  goods: TextFact[];
  access: TextFact[];
  actions: TextFact[];
  utilities: TextFact[];
  warranties: TextFact[];
}

export interface Service extends Declared {
  providers: Ref[];
  customers: Ref[];
  users: Ref[];
  sponsors: Ref[];
  offerings: Offering[];
}

// Contacts -----------------------------------------------------------------------------------------------------------

export interface Channel extends Declared {
  /** One of the known media where the name or a word says so; picks the icon. */
  medium?: ChannelMedium;
}

export type ChannelMedium =
  | 'app'
  | 'web'
  | 'phone'
  | 'email'
  | 'chat'
  | 'social'
  | 'person'
  | 'street'
  | 'vehicle'
  | 'post'
  | 'device'
  | 'api'
  | 'event'
  | 'charger'
  | 'office'
  | 'print';

export interface Touchpoint extends Declared {
  via?: Ref;
  ownedBy?: Ref;
  /** A reciprocal activity, not a mere contact. */
  interaction: boolean;
}

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export interface MetricReading extends Written {
  value: number;
  /** ISO date `YYYY-MM-DD`. */
  date?: string;
}

export interface Metric extends Declared {
  unit?: string;
  target?: Written & { comparison: Comparison; value: number };
  /** Readings written as `value 74 2026-03-01`, or read from `data`; oldest first. The last one counts. */
  readings: MetricReading[];
  /** The path of a CSV file, relative to the file that says it. */
  data?: TextFact;
}

// Stage models -------------------------------------------------------------------------------------------------------

export interface Stage extends Declared {}

export interface StageModel extends Declared {
  stages: Stage[];
  /** It ships with the language. */
  library: boolean;
}

// Journeys -----------------------------------------------------------------------------------------------------------

/** An activity: `[Actor] does "…" [at Touchpoint] [hidden | visible]`. */
export interface Activity extends TextFact {
  /** Absent: the journey's first persona does it. */
  actor?: Ref;
  at?: Ref;
  visibility?: 'hidden' | 'visible';
}

export type EvidenceBasis = 'assumed' | 'researched' | 'measured';

export interface Feeling extends Written {
  /** Absent: the journey's first persona feels it. */
  persona?: Ref;
  /** −2 … +2 (not clamped here: a check reports what lies outside). */
  level: number;
  levelSource: SourceRange;
  word?: string;
  basis: EvidenceBasis;
  /** The source named after `researched`. */
  evidence?: string;
  /** ISO date `YYYY-MM-DD`. */
  date?: string;
  /** The metric named after `measured by`. */
  metric?: Ref;
}

export interface Duration extends Written {
  seconds: number;
}

export type LedgerKind = 'gain' | 'cost' | 'risk';
export type ValueAspect = 'functional' | 'social' | 'emotional';
export type LeakCause = 'misaligned' | 'missed' | 'suboptimal' | 'untracked';

export interface LedgerEntry extends Written {
  kind: LedgerKind;
  party: Ref;
  /** Points, 1 where none is written. */
  amount: number;
  aspect?: ValueAspect;
  text: string;
  /** For a gain: how much of `amount` really came about. */
  realized?: number;
  cause?: LeakCause;
}

export interface Transition extends Written {
  to: Ref;
  /** Per cent. */
  chance?: number;
  when?: string;
}

export type ImprovementStatus = 'idea' | 'planned' | 'doing' | 'done' | 'rejected';

export interface Improvement extends TextFact {
  /** 1 … 5 */
  benefit?: NumberFact;
  /** 1 … 5 */
  effort?: NumberFact;
  by?: Ref;
  status?: ImprovementStatus;
}

export interface MomentOfTruth extends Written {
  /** The question that decides it, where one is written: `moment of truth "Is the first price the last?"`. */
  text?: string;
}

export interface Step extends Declared {
  /** The stage's id. */
  stage: Id;
  /** 0 … n−1, in the order of writing through the whole journey. */
  index: number;
  activities: Activity[];
  feelings: Feeling[];
  thoughts: TextFact[];
  questions: TextFact[];
  expectations: TextFact[];
  pains: TextFact[];
  delights: TextFact[];
  takes?: Duration;
  waits?: Duration;
  ledger: LedgerEntry[];
  /** Where value that is taken here is given back. */
  offsets: Ref[];
  moment?: MomentOfTruth;
  measures: Ref[];
  transitions: Transition[];
  /** `ends`: nothing follows. */
  ends: boolean;
  improvements: Improvement[];
  /** A finer journey below this step. */
  detail?: Ref;
}

/** A stage as a journey fills it in. */
export interface JourneyStage extends Written {
  /** The stage of the model; its `target` is the stage's id. */
  stage: Ref;
  /** A title written in the journey, over that of the model. */
  title?: string;
  /** The ids of its steps, in order. */
  steps: Id[];
}

export type Tense = 'as-is' | 'to-be';

export interface Journey extends Declared {
  personas: Ref[];
  service?: Ref;
  /** The stage model; ITIL where none is named. `source` is then the journey's name. */
  stageModel: Ref;
  who?: TextFact;
  why?: TextFact;
  goal?: TextFact;
  how?: TextFact;
  tense?: Tense;
  owner?: Ref;
  stages: JourneyStage[];
  steps: Step[];
}

// The whole ----------------------------------------------------------------------------------------------------------

/** `// waymark-ignore rule: reason`, and what it covers: the rest of its line, or the next declaration or fact. */
export interface Suppression extends Written {
  rule: string;
  /** Empty where none is written; a finding of its own. */
  reason: string;
  /** What it silences: findings that start within. */
  covers: SourceRange;
}

export interface JourneyModel {
  version: typeof MODEL_VERSION;
  services: Service[];
  stakeholders: Stakeholder[];
  teams: Team[];
  personas: Persona[];
  channels: Channel[];
  touchpoints: Touchpoint[];
  metrics: Metric[];
  stageModels: StageModel[];
  journeys: Journey[];
  suppressions: Suppression[];
}
