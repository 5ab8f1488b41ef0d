/** The shapes of the derived facts. Each is computed by a pure function in the file named beside it. */
import type { Activity, EvidenceBasis, Id, LedgerEntry, Touchpoint } from '../types.ts';

// path.ts: flowOf(journey): Flow ---------------------------------------------------------------------------------------

/** How one step leads to another. */
export interface FlowEdge {
  from: Id;
  to: Id;
  /** `next`: along the main path; `branch`: forward, off it; `loop`: back to an earlier step of the main path. */
  kind: 'next' | 'branch' | 'loop';
  /** Per cent; absent where nobody said. */
  chance?: number;
  /** Per cent: what the chances of all other ways leave over, for the only written way without one. */
  rest?: number;
  when?: string;
  /** Not written: the step simply follows. */
  implied: boolean;
  /** The id of the transition that says it. */
  transition?: Id;
}

export interface Flow {
  /**
   * The steps most people walk: from the first one, always on to where most go (the chances of all ways there
   * together; what written chances leave over falls to the way without one; of equals the first written), never back, until a step ends or none follows.
   */
  main: Id[];
  edges: FlowEdge[];
  /** What can be reached from the first step at all. */
  reachable: ReadonlySet<Id>;
  /** The steps after which the journey may be over: it ends, nothing follows, or another journey does. */
  exits: ReadonlySet<Id>;
}

// experience.ts: experienceCurve(model, journey, personaId): ExperienceCurve --------------------------------------------

export interface CurvePoint {
  step: Id;
  /** The step's index in the journey. */
  index: number;
  /** −2 … +2, clamped. */
  level: number;
  word?: string;
  basis: EvidenceBasis;
  feeling: Id;
  /** Off the main path: drawn as a spur, not part of the curve's peak, trough and end. */
  aside: boolean;
}

export interface ExperienceCurve {
  persona: Id | null;
  /** In the order of the journey's steps; steps without a feeling have no point. */
  points: CurvePoint[];
  /** The highest and the lowest point on the main path; of equals the first. Absent with fewer than two points or when all are equal. */
  peak?: CurvePoint;
  trough?: CurvePoint;
  /** The last point on the main path. */
  end?: CurvePoint;
}

// ledger.ts: valueLedger(model, journey): PartyLedger[] ------------------------------------------------------------------

export interface LedgerCell {
  step: Id;
  /** What came about: realised gains, in points. */
  gain: number;
  /** What was hoped for: all gains. */
  expected: number;
  cost: number;
  risk: number;
  /** gain − cost − risk */
  net: number;
  /** The sum of `net` over the steps of the main path up to and with this one. */
  cumulative: number;
  /** expected − gain */
  leaked: number;
  entries: LedgerEntry[];
}

export interface PartyLedger {
  party: Id | null;
  name: string;
  /** One cell a step of the journey, in the journey's order (steps without entries have zeros). */
  cells: LedgerCell[];
  /** Over the main path. */
  gained: number;
  given: number;
  net: number;
  leaked: number;
}

// time.ts: journeyTime(journey): JourneyTime ---------------------------------------------------------------------------

/** Seconds. */
export interface JourneyTime {
  /** Along the main path. */
  taken: number;
  waited: number;
  total: number;
  perStep: { step: Id; taken: number; waited: number }[];
}

// contacts.ts: contactsOf(model, journey): Contacts --------------------------------------------------------------------

export interface Contacts {
  /** Touchpoints met along the journey, in the order of first contact, each with the steps where it is met. */
  touchpoints: { touchpoint: Id; channel: Id | null; steps: Id[] }[];
  /** Channels used, in the order of first use. */
  channels: Id[];
  perStep: { step: Id; touchpoints: Touchpoint[] }[];
}

// engagement.ts: engagementOf(model): Map<stakeholder Id, Engagement> ----------------------------------------------------

/** Where a stakeholder takes part: itself, through its personas or its teams, as an actor, a party of value, or an owner of a touchpoint. */
export interface Engagement {
  stakeholder: Id;
  steps: Id[];
  journeys: Id[];
}

// visibility.ts: placeActivity(model, journey, step, activity): Placement ------------------------------------------------

/**
 * `own`: the consumer alone; `contact`: the consumer within the band of visibility; `front`: the provider's side within
 * the band; `back`: the provider's side behind the line of visibility.
 */
export type Zone = 'own' | 'contact' | 'front' | 'back';

export interface Placement {
  activity: Activity;
  zone: Zone;
  /** The actor's id, or null where the name resolves to nothing. */
  actor: Id | null;
  actorName: string;
  side: 'consumer' | 'provider';
}

// position.ts: stakeholderPositions(model, stageModel, stakeholder) ------------------------------------------------------

export type Quadrant = 'manage-closely' | 'keep-satisfied' | 'keep-informed' | 'monitor';

export interface StakeholderPosition {
  stakeholder: Id;
  /** The stage's id; null for where it stands before anything moves it. */
  stage: Id | null;
  /** 0 … 10 */
  power: number;
  interest: number;
  quadrant: Quadrant;
  /** It moved in this very stage, and why. */
  moved: boolean;
  why?: string;
}
