import type { Id } from '@waymark/model';
import type { Reference } from 'langium';
import { DEFAULT_STAGES } from '../build/journeys.ts';
import type { Declaration } from '../names/names.ts';
import type { ProjectNames } from './names.ts';
import type { Unit } from './unit.ts';

/** Where a stakeholder's `during` looks for its stage: the models that journeys use, the default one, then all others. */
export interface StageOrder {
  models: readonly Declaration[];
  /** Where a stage that no model has is reported as missing. */
  preferred: Declaration | null;
  /** Equal for equal orders. */
  signature: string;
}

export function stageOrderOf(units: readonly Unit[], names: ProjectNames): StageOrder {
  const models = new Map<Id, Declaration>();
  const consider = (name: string) => {
    const found = names.of(name).find(name, ['stages']);
    if (found) models.set(found.id, found);
  };
  for (const name of new Set(units.flatMap((unit) => unit.stageModels))) consider(name);
  consider(DEFAULT_STAGES);
  const preferred = [...models.values()][0] ?? null;
  for (const { declared } of units) for (const { kind, name } of declared) if (kind === 'stages') consider(name);
  return { models: [...models.values()], preferred, signature: [...models.keys()].join() };
}

/** The first of the models that has a stage of that name; the preferred one where none has. */
export function ownerOfStage(
  { models, preferred }: StageOrder,
  stage: Reference,
  has: (model: Id, name: string) => boolean,
): Declaration | null {
  return models.find(({ id }) => has(id, stage.$refText)) ?? preferred;
}
