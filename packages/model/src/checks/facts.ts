import { eachEngaged } from '../derive/engagement.ts';
import { eachRef } from '../derive/refs.ts';
import type { Id, Journey, JourneyModel } from '../types.ts';

export type NamedKind = 'stakeholder' | 'team' | 'persona' | 'metric';

/**
 * What only a whole project can tell. Checks learn it from here, so that one part of a project can be judged by itself: an
 * editor keeps these facts up to date as texts change, and judges anew only the parts that asked for one that changed.
 */
export interface ProjectFacts {
  /** Anything refers to it, in whatever way. */
  isReferred(id: Id): boolean;
  /** A step of some journey has it as its detail. */
  isDetail(journey: Id): boolean;
  /** Another journey leads to this step. */
  isEntered(step: Id): boolean;
  /** It takes part in at least one step, itself or through its personas and teams. */
  isEngaged(stakeholder: Id): boolean;
  /** Any journey has a step. */
  hasSteps(): boolean;
  /** The stage models that journeys use, in the order of first use. */
  stageModels(): readonly Id[];
  /** The journeys with a step that has a detail, in the order of the project. */
  detailing(): readonly Journey[];
  /** The name of the first declaration of a kind: an example for messages. */
  firstName(kind: NamedKind): string | undefined;
}

/** What one part of a project adds to the facts of the whole. */
export interface Contribution {
  referred: ReadonlySet<Id>;
  details: ReadonlySet<Id>;
  entered: ReadonlySet<Id>;
  /** Stakeholder → the steps it takes part in. */
  engaged: ReadonlyMap<Id, readonly Id[]>;
  hasSteps: boolean;
  stageModels: readonly Id[];
  detailing: readonly Journey[];
  first: Readonly<Record<NamedKind, string | undefined>>;
}

/** Looks beyond the part by its lookup alone (`useLookup`). Linear in the size of the part. */
export function contributionOf(model: JourneyModel): Contribution {
  const { stakeholders, teams, personas, metrics, journeys } = model;
  const stageModels = new Set(journeys.map((journey) => journey.stageModel.target));
  const steps = journeys.flatMap((journey) => journey.steps);
  return {
    referred: referredIn(model),
    details: new Set(steps.map((step) => step.detail?.target).filter((id) => id != null)),
    entered: enteredFrom(journeys),
    engaged: engagedBy(model),
    hasSteps: steps.length > 0,
    stageModels: [...stageModels].filter((id) => id !== null),
    detailing: journeys.filter((journey) => journey.steps.some((step) => step.detail)),
    first: {
      stakeholder: stakeholders[0]?.name,
      team: teams[0]?.name,
      persona: personas[0]?.name,
      metric: metrics[0]?.name,
    },
  };
}

/** The facts of a project that is there as a whole. */
export function factsOf(model: JourneyModel): ProjectFacts {
  let known: Contribution | undefined;
  const facts = () => {
    known ??= contributionOf(model);
    return known;
  };
  return {
    isReferred: (id) => facts().referred.has(id),
    isDetail: (id) => facts().details.has(id),
    isEntered: (id) => facts().entered.has(id),
    isEngaged: (id) => facts().engaged.has(id),
    hasSteps: () => facts().hasSteps,
    stageModels: () => facts().stageModels,
    detailing: () => facts().detailing,
    firstName: (kind) => facts().first[kind],
  };
}

function referredIn(model: JourneyModel): Set<Id> {
  const ids = new Set<Id>();
  eachRef(model, ({ target }) => {
    if (target !== null) ids.add(target);
  });
  return ids;
}

function enteredFrom(journeys: readonly Journey[]): Set<Id> {
  const entered = new Set<Id>();
  for (const { steps } of journeys) {
    const own = new Set(steps.map((step) => step.id));
    for (const { to } of steps.flatMap((step) => step.transitions)) {
      if (to.target && !own.has(to.target)) entered.add(to.target);
    }
  }
  return entered;
}

function engagedBy(model: JourneyModel): Map<Id, Id[]> {
  const engaged = new Map<Id, Id[]>();
  for (const journey of model.journeys) {
    for (const step of journey.steps) {
      eachEngaged(model, journey, step, (id) => {
        const steps = engaged.get(id);
        if (!steps) engaged.set(id, [step.id]);
        else if (steps.at(-1) !== step.id) steps.push(step.id);
      });
    }
  }
  return engaged;
}
