import type { Contribution, Id, Journey, NamedKind, ProjectFacts } from '@waymark/model';
import type { Key } from './tracker.ts';
import type { Unit } from './unit.ts';

type Counted = 'referred' | 'details' | 'entered' | 'engaged';

const COUNTED: readonly Counted[] = ['referred', 'details', 'entered', 'engaged'];
const NAMED: readonly NamedKind[] = ['stakeholder', 'team', 'persona', 'metric'];

/** The facts of a project, kept up to date file by file: sums over what its files contribute. */
export class Facts {
  private readonly counts: Readonly<Record<Counted, Map<Id, number>>> = {
    referred: new Map(),
    details: new Map(),
    entered: new Map(),
    engaged: new Map(),
  };
  private walked = 0;
  private readonly inOrder: () => readonly Unit[];
  private wholes: { stageModels: readonly Id[]; detailing: readonly Journey[]; first: Contribution['first'] };

  /** @param inOrder the files of the project, in its order */
  constructor(inOrder: () => readonly Unit[]) {
    this.inOrder = inOrder;
    this.wholes = { stageModels: [], detailing: [], first: firsts([]) };
  }

  /** Puts a file's contribution in the place of the one before; gives the keys of the facts that are others now. */
  replace(unit: Unit, before: Contribution | undefined, now: Contribution | undefined): Key[] {
    unit.contribution = now;
    const changed = COUNTED.flatMap((fact) => this.count(fact, idsIn(before, fact), idsIn(now, fact)));
    const had = this.walked > 0;
    this.walked += Number(now?.hasSteps ?? false) - Number(before?.hasSteps ?? false);
    if (had !== this.walked > 0) changed.push('hasSteps');
    if (wholesOf(before) !== wholesOf(now) || now?.detailing.length) changed.push(...this.refresh());
    return changed;
  }

  private count(fact: Counted, before: Iterable<Id>, now: Iterable<Id>): Key[] {
    const counts = this.counts[fact];
    const change = new Map<Id, number>();
    for (const id of before) change.set(id, -1);
    for (const id of now) change.set(id, (change.get(id) ?? 0) + 1);
    const changed: Key[] = [];
    for (const [id, by] of change) {
      if (by === 0) continue;
      const had = counts.get(id) ?? 0;
      if (had + by > 0) counts.set(id, had + by);
      else counts.delete(id);
      if (had === 0 || had + by === 0) changed.push(`${fact} ${id}`);
    }
    return changed;
  }

  /** What depends on the order of the files is worked out anew: none of it is large. */
  private refresh(): Key[] {
    const contributions = this.inOrder().flatMap(({ contribution }) => (contribution ? [contribution] : []));
    const before = this.wholes;
    const now = {
      stageModels: [...new Set(contributions.flatMap((one) => one.stageModels))],
      detailing: contributions.flatMap((one) => one.detailing),
      first: firsts(contributions),
    };
    this.wholes = now;
    const changed: Key[] = NAMED.filter((kind) => before.first[kind] !== now.first[kind]).map(
      (kind) => `first ${kind}`,
    );
    if (before.stageModels.join() !== now.stageModels.join()) changed.push('stageModels');
    if (before.detailing.map(detailsOf).join() !== now.detailing.map(detailsOf).join()) changed.push('detailing');
    return changed;
  }

  /** The facts for one reader, which is told what it asked for. */
  read(read: (key: Key) => void): ProjectFacts {
    const counted = (fact: Counted) => (id: Id) => {
      read(`${fact} ${id}`);
      return this.counts[fact].has(id);
    };
    const whole = <T>(key: Key, value: () => T) => {
      read(key);
      return value();
    };
    return {
      isReferred: counted('referred'),
      isDetail: counted('details'),
      isEntered: counted('entered'),
      isEngaged: counted('engaged'),
      hasSteps: () => whole('hasSteps', () => this.walked > 0),
      stageModels: () => whole('stageModels', () => this.wholes.stageModels),
      detailing: () => whole('detailing', () => this.wholes.detailing),
      firstName: (kind) => whole(`first ${kind}`, () => this.wholes.first[kind]),
    };
  }
}

function idsIn(contribution: Contribution | undefined, fact: Counted): Iterable<Id> {
  if (!contribution) return [];
  return fact === 'engaged' ? contribution.engaged.keys() : contribution[fact];
}

/** Equal for contributions that add the same to what depends on the order of the files. */
function wholesOf(contribution: Contribution | undefined): string {
  if (!contribution) return '';
  const { stageModels, detailing, first } = contribution;
  return `${stageModels.join()} ${detailing.map(detailsOf).join()} ${NAMED.map((kind) => first[kind]).join()}`;
}

function detailsOf({ id, steps }: Journey): string {
  return `${id}>${steps.map((step) => step.detail?.target ?? '').join('>')}`;
}

function firsts(contributions: readonly Contribution[]): Contribution['first'] {
  const first = (kind: NamedKind) => contributions.find((one) => one.first[kind] !== undefined)?.first[kind];
  return { stakeholder: first('stakeholder'), team: first('team'), persona: first('persona'), metric: first('metric') };
}
