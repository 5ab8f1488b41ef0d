import type { Declared, Id, Journey, JourneyModel, Lookup, Persona, Step, Team } from '@waymark/model';
import { sameContent } from './same.ts';
import type { Key } from './tracker.ts';
import type { Unit } from './unit.ts';

/** Keys under which a reader notes what it looked up. */
export const elementKeys = {
  element: (id: Id): Key => `id ${id}`,
  members: (stakeholder: Id): Key => `members ${stakeholder}`,
} as const;

interface Element {
  unit: Unit;
  kind: Kind;
  value: Declared;
}

type Kind =
  | 'service'
  | 'offering'
  | 'stakeholder'
  | 'team'
  | 'persona'
  | 'channel'
  | 'touchpoint'
  | 'metric'
  | 'stageModel'
  | 'stage'
  | 'journey'
  | 'step';

/** Every declaration of a project by id, kept up to date file by file. */
export class Elements {
  private readonly all = new Map<Id, Element>();
  private readonly homes = new Map<Id, Journey>();
  private readonly members = new Map<Id, Map<Unit, (Team | Persona)[]>>();

  /** The file that declares it. */
  unitOf(id: Id): Unit | undefined {
    return this.all.get(id)?.unit;
  }

  /**
   * Puts a file's part of the model in the place of the one before. Gives the keys of what is not the same any more, its
   * places aside; of those alone that `isRead` by others, since comparing takes its time.
   */
  replace(unit: Unit, before: JourneyModel, now: JourneyModel, isRead: (key: Key) => boolean): Key[] {
    const old = new Map<Id, Declared>();
    for (const [, value] of elementsOf(before)) {
      old.set(value.id, value);
      if (this.all.get(value.id)?.value === value) this.all.delete(value.id);
    }
    for (const journey of before.journeys) {
      for (const { id } of journey.steps) if (this.homes.get(id) === journey) this.homes.delete(id);
    }
    const changed: Key[] = [];
    const compare = (id: Id, value: Declared | undefined) => {
      const key = elementKeys.element(id);
      if (isRead(key) && !sameContent(old.get(id), value)) changed.push(key);
      old.delete(id);
    };
    for (const [kind, value] of elementsOf(now)) {
      this.all.set(value.id, { unit, kind, value });
      compare(value.id, value);
    }
    for (const journey of now.journeys) for (const { id } of journey.steps) this.homes.set(id, journey);
    for (const id of [...old.keys()]) compare(id, undefined);
    return [...changed, ...this.replaceMembers(unit, before, now)];
  }

  private replaceMembers(unit: Unit, before: JourneyModel, now: JourneyModel): Key[] {
    const was = membersIn(before);
    const is = membersIn(now);
    const changed: Key[] = [];
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const members = is.get(id);
      const byUnit = this.members.get(id) ?? new Map<Unit, (Team | Persona)[]>();
      if (members) byUnit.set(unit, members);
      else byUnit.delete(unit);
      if (byUnit.size > 0) this.members.set(id, byUnit);
      else this.members.delete(id);
      if (idsOf(was.get(id)) !== idsOf(members)) changed.push(elementKeys.members(id));
    }
    return changed;
  }

  /** What a reader in `unit` sees: everything; it is told what that rests on beyond its own file. */
  lookup(unit: Unit | undefined, read: (key: Key) => void): Lookup {
    const find = (id: Id | null | undefined): Element | undefined => {
      if (id == null) return undefined;
      const found = this.all.get(id);
      if (!found || found.unit !== unit) read(elementKeys.element(id));
      return found;
    };
    const of =
      (kind: Kind) =>
      // biome-ignore lint/suspicious/noExplicitAny: the kind tells the type
      (id: Id | null | undefined): any => {
        const found = find(id);
        return found?.kind === kind ? found.value : undefined;
      };
    return {
      get: (id) => find(id)?.value,
      service: of('service'),
      offering: of('offering'),
      stakeholder: of('stakeholder'),
      team: of('team'),
      persona: of('persona'),
      channel: of('channel'),
      touchpoint: of('touchpoint'),
      metric: of('metric'),
      stageModel: of('stageModel'),
      stage: of('stage'),
      journey: of('journey'),
      step: of('step'),
      journeyOf: (step) => find((find(step)?.value && this.homes.get(step!))?.id)?.value as Journey | undefined,
      membersOf: (stakeholder) => {
        if (!stakeholder) return [];
        read(elementKeys.members(stakeholder));
        return [...(this.members.get(stakeholder)?.values() ?? [])].flat();
      },
    };
  }
}

function* elementsOf(part: JourneyModel): Generator<[Kind, Declared]> {
  for (const service of part.services) {
    yield ['service', service];
    for (const offering of service.offerings) yield ['offering', offering];
  }
  for (const one of part.stakeholders) yield ['stakeholder', one];
  for (const one of part.teams) yield ['team', one];
  for (const one of part.personas) yield ['persona', one];
  for (const one of part.channels) yield ['channel', one];
  for (const one of part.touchpoints) yield ['touchpoint', one];
  for (const one of part.metrics) yield ['metric', one];
  for (const model of part.stageModels) {
    yield ['stageModel', model];
    for (const stage of model.stages) yield ['stage', stage];
  }
  for (const journey of part.journeys) {
    yield ['journey', journey];
    for (const step of journey.steps satisfies Step[]) yield ['step', step];
  }
}

function membersIn({ teams, personas }: JourneyModel): Map<Id, (Team | Persona)[]> {
  const members = [...teams, ...personas].filter((one) => one.of?.target);
  return Map.groupBy(members, (one) => one.of!.target!);
}

function idsOf(members: readonly { id: Id }[] | undefined): string {
  return (members ?? []).map(({ id }) => id).join();
}
