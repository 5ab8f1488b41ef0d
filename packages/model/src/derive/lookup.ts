import type {
  Channel,
  Declared,
  Id,
  Journey,
  JourneyModel,
  Metric,
  Offering,
  Persona,
  Service,
  Stage,
  StageModel,
  Stakeholder,
  Step,
  Team,
  Touchpoint,
} from '../types.ts';

/** Every declaration of a model by its id. Of doubled ids the first counts. Null and unknown ids give `undefined`. */
export interface Lookup {
  /** Any declaration. */
  get(id: MaybeId): Declared | undefined;
  service(id: MaybeId): Service | undefined;
  offering(id: MaybeId): Offering | undefined;
  stakeholder(id: MaybeId): Stakeholder | undefined;
  team(id: MaybeId): Team | undefined;
  persona(id: MaybeId): Persona | undefined;
  channel(id: MaybeId): Channel | undefined;
  touchpoint(id: MaybeId): Touchpoint | undefined;
  metric(id: MaybeId): Metric | undefined;
  stageModel(id: MaybeId): StageModel | undefined;
  stage(id: MaybeId): Stage | undefined;
  journey(id: MaybeId): Journey | undefined;
  step(id: MaybeId): Step | undefined;
  /** The journey that a step belongs to. */
  journeyOf(step: MaybeId): Journey | undefined;
  /** The teams and personas that are `of` a stakeholder. */
  membersOf(stakeholder: MaybeId): readonly (Team | Persona)[];
}

type MaybeId = Id | null | undefined;

const known = new WeakMap<JourneyModel, Lookup>();

/**
 * Lets what is derived from `model` look things up in `find`: for a model that is a part of a project, whose other parts
 * `find` knows.
 */
export function useLookup(model: JourneyModel, find: Lookup): void {
  known.set(model, find);
}

/** The index of a model by id; each table built once per model, in time linear in its size. */
export function lookup(model: JourneyModel): Lookup {
  let found = known.get(model);
  if (!found) {
    found = index(model);
    known.set(model, found);
  }
  return found;
}

function index(model: JourneyModel): Lookup {
  const tables = {
    service: table(() => model.services),
    offering: table(() => model.services.flatMap((service) => service.offerings)),
    stakeholder: table(() => model.stakeholders),
    team: table(() => model.teams),
    persona: table(() => model.personas),
    channel: table(() => model.channels),
    touchpoint: table(() => model.touchpoints),
    metric: table(() => model.metrics),
    stageModel: table(() => model.stageModels),
    stage: table(() => model.stageModels.flatMap((stages) => stages.stages)),
    journey: table(() => model.journeys),
    step: table(() => model.journeys.flatMap((journey) => journey.steps)),
  };
  /** By what ids begin with. */
  const byKind = new Map<string, (id: MaybeId) => Declared | undefined>(Object.entries(tables));
  byKind.set('stages', tables.stageModel);
  return {
    ...tables,
    get: (id) => (id == null ? undefined : byKind.get(id.slice(0, id.indexOf(':')))?.(id)),
    journeyOf: homes(model),
    membersOf: members(model),
  };
}

/** Made when first asked: a picture of one journey asks nothing of the steps of a thousand others. */
function table<T extends Declared>(list: () => readonly T[]): (id: MaybeId) => T | undefined {
  let map: Map<Id, T> | undefined;
  return (id) => {
    // Reversed, so that the first counts.
    map ??= new Map(
      list()
        .toReversed()
        .map((item) => [item.id, item]),
    );
    return id == null ? undefined : map.get(id);
  };
}

function homes(model: JourneyModel): Lookup['journeyOf'] {
  let byStep: Map<Id, Journey> | undefined;
  return (id) => {
    // Reversed, so that the first counts.
    byStep ??= new Map(model.journeys.toReversed().flatMap((journey) => journey.steps.map(({ id }) => [id, journey])));
    return id == null ? undefined : byStep.get(id);
  };
}

function members(model: JourneyModel): Lookup['membersOf'] {
  let byOwner: Map<Id, (Team | Persona)[]> | undefined;
  return (id) => {
    byOwner ??= Map.groupBy([...model.teams, ...model.personas], ({ of }) => of?.target ?? '');
    return (id && byOwner.get(id)) || [];
  };
}
