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
  const lists = {
    service: () => model.services,
    offering: () => model.services.flatMap((service) => service.offerings),
    stakeholder: () => model.stakeholders,
    team: () => model.teams,
    persona: () => model.personas,
    channel: () => model.channels,
    touchpoint: () => model.touchpoints,
    metric: () => model.metrics,
    stageModel: () => model.stageModels,
    stage: () => model.stageModels.flatMap((stages) => stages.stages),
    journey: () => model.journeys,
    step: () => model.journeys.flatMap((journey) => journey.steps),
  };
  const all = (): Declared[] => Object.values(lists).flatMap((list): readonly Declared[] => list());
  return {
    service: table(lists.service),
    offering: table(lists.offering),
    stakeholder: table(lists.stakeholder),
    team: table(lists.team),
    persona: table(lists.persona),
    channel: table(lists.channel),
    touchpoint: table(lists.touchpoint),
    metric: table(lists.metric),
    stageModel: table(lists.stageModel),
    stage: table(lists.stage),
    journey: table(lists.journey),
    step: table(lists.step),
    get: table(all),
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
