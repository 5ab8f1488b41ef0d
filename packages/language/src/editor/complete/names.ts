import type { Id, Journey } from '@waymark/model';
import { DEFAULT_STAGES } from '../../build/journeys.ts';
import { kindTerm } from '../../names/kinds.ts';
import type { Declaration, InnerKind, Kind } from '../../names/names.ts';
import { nameKey } from '../../names/names.ts';
import type { Unit } from '../../workspace/index.ts';
import { declarationsAround } from '../base/index.ts';
import { calledIn, titleIn } from '../describe/library.ts';
import type { Context, Range } from '../types.ts';
import type { Expected } from './expect.ts';
import type { Completion } from './item.ts';
import { REFERENCES } from './references.ts';

/** The stage model of a journey that names none. */
const DEFAULT_MODEL: Id = `stages:${DEFAULT_STAGES}`;

/** The place at which names are wanted. */
export interface NamePlace extends Context {
  unit: Unit;
  offset: number;
  range: Range;
  /** What is typed of the name so far. */
  prefix: string;
  /** What stands behind it on its line. */
  behind: string;
}

/** The names that fit a place of the grammar; undefined where none are wanted. */
export function namesFor(place: NamePlace, expected: Expected): Completion[] | undefined {
  const key = `${expected.rule}.${expected.element.prop}`;
  const kinds = expected.element.ref && REFERENCES[key];
  if (!kinds) return undefined;
  switch (key) {
    case 'StageBlock.stage':
      return journeyStages(place);
    case 'Move.stage':
      return movedStages(place);
    case 'StepRef.step':
      return steps(place, expected);
    case 'StepRef.journey':
      return journeys(place);
    case 'Detail.journey':
      return others(place);
    default:
      return besides(expected, declared(place, kinds));
  }
}

/** Without those that the list which is being written holds already. */
function besides({ written }: Expected, names: readonly Completion[]): Completion[] {
  const before = new Set(written.some(({ image }) => image === ',') ? written.map(({ image }) => nameKey(image)) : []);
  return names.filter(({ label }) => !before.has(nameKey(label)));
}

/** Declarations of the project of these kinds; the personas of the journey at hand first. */
function declared(place: NamePlace, kinds: readonly (Kind | InnerKind)[]): Completion[] {
  const near = new Set(journeyAt(place)?.personas.map(({ target }) => target));
  return all(place, kinds).map((one) => item(place, one, near.has(one.id) ? '0' : '1'));
}

function all({ workspace }: NamePlace, kinds: readonly (Kind | InnerKind)[]): Declaration[] {
  const found = new Map<string, Declaration>();
  for (const { declared: list } of workspace.inOrder()) {
    for (const one of list) {
      if (one.name !== '' && kinds.includes(one.kind) && !found.has(nameKey(one.name)))
        found.set(nameKey(one.name), one);
    }
  }
  return [...found.values()];
}

function item(place: NamePlace, { kind, name, id }: Declaration, sort: string): Completion {
  const { workspace, lang, range } = place;
  const element = workspace.find.get(id);
  const called = element && titleIn(place, element);
  const title = called ? `${called} · ` : '';
  return {
    label: name,
    kind,
    detail: `${title}${kindTerm(kind)[lang]}`,
    sort: `${sort}${name}`,
    range,
    insert: name,
    data: { id },
  };
}

export function journeyAt({ workspace, unit, offset }: NamePlace): Journey | undefined {
  const id = declarationsAround(unit, offset).find((one) => one.id.startsWith('journey:'))?.id;
  return workspace.find.journey(id);
}

/** The stages of the journey's model, in its order, those without steps first; each with its block, where it has none. */
function journeyStages(place: NamePlace): Completion[] {
  const { workspace, lang, range } = place;
  const journey = journeyAt(place);
  const model = workspace.find.stageModel(journey?.stageModel.target ?? DEFAULT_MODEL);
  const used = new Set(journey?.stages.map(({ stage }) => stage.target));
  const snippet = !/^\s*["{]/.test(place.behind);
  return (model?.stages ?? []).map((stage, i) => ({
    label: stage.name,
    kind: 'stage',
    detail: `${calledIn(place, stage)} · ${kindTerm('stage')[lang]}`,
    sort: `${used.has(stage.id) ? '5' : '0'}${String(i).padStart(3, '0')}`,
    range,
    insert: snippet ? `${stage.name} {\n\t$0\n}` : stage.name,
    snippet,
    data: { id: stage.id },
  }));
}

/** The stages of the models that the project's journeys use. */
function movedStages(place: NamePlace): Completion[] {
  const { workspace } = place;
  const used = new Set<Id | null>(workspace.model().journeys.map((journey) => journey.stageModel.target));
  if (used.size === 0) used.add(DEFAULT_MODEL);
  const models = [...used].flatMap((id) => workspace.find.stageModel(id) ?? []);
  return models.flatMap(({ stages }) =>
    stages.map((stage, i) =>
      item(place, { ...stage, kind: 'stage' } as unknown as Declaration, `0${String(i).padStart(3, '0')}`),
    ),
  );
}

/** Those of the journey that is named before the dot, else of the journey at hand; what follows comes first. */
function steps(place: NamePlace, expected: Expected): Completion[] {
  const { unit, offset } = place;
  const journey = journeyNamed(place, expected);
  const here = declarationsAround(unit, offset).find(({ id }) => id.startsWith('step:'))?.id;
  const at = journey?.steps.findIndex(({ id }) => id === here) ?? -1;
  return (journey?.steps ?? [])
    .filter((step) => step.id !== here && step.name !== '')
    .map((step) => {
      const order = String(step.index > at ? step.index - at : step.index + 500).padStart(4, '0');
      return item(place, { ...step, kind: 'step' } as unknown as Declaration, `0${order}`);
    });
}

/** The journey that is named before the dot of a step, else the one at hand. */
export function journeyNamed(place: NamePlace, { written }: Expected): Journey | undefined {
  if (written.at(-1)?.image !== '.') return journeyAt(place);
  const { workspace } = place;
  const name = written.at(-2)!.image;
  return workspace.find.journey(workspace.declaredNames().of(name).find(name, ['journey'])?.id);
}

/** Other journeys, for their steps. */
function journeys(place: NamePlace): Completion[] {
  const dot = place.behind.startsWith('.') ? '' : '.';
  return others(place).map((one) => ({ ...one, sort: `3${one.label}`, insert: one.label + dot }));
}

/** The journeys but for the one at hand. */
function others(place: NamePlace): Completion[] {
  const own = journeyAt(place)?.id;
  return all(place, ['journey'])
    .filter(({ id }) => id !== own)
    .map((one) => item(place, one, '1'));
}
