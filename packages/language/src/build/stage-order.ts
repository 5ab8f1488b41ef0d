import type { Id } from '@waymark/model';
import type { Reference } from 'langium';
import type { Declaration } from '../names/names.ts';
import type { Declared } from './declare.ts';
import { DEFAULT_STAGES } from './journeys.ts';

/** Where a stakeholder's `during` looks for its stage: the models that journeys use, the default one, then all others. */
export interface StageOrder {
  models: readonly Declaration[];
  /** Where a stage that no model has is reported as missing. */
  preferred: Declaration | null;
  /** Equal for equal orders. */
  signature: string;
}

/**
 * @param files what each declares, and the names of the stage models that its journeys use
 * @param find the stage model of a name
 */
export function stageOrderOf(
  files: readonly { declared: readonly Declared[]; stageModels: readonly string[] }[],
  find: (name: string) => Declaration | undefined,
): StageOrder {
  const models = new Map<Id, Declaration>();
  const consider = (name: string) => {
    const found = find(name);
    if (found) models.set(found.id, found);
  };
  for (const name of new Set(files.flatMap(({ stageModels }) => stageModels))) consider(name);
  consider(DEFAULT_STAGES);
  const preferred = [...models.values()][0] ?? null;
  for (const { declared } of files) for (const { kind, name } of declared) if (kind === 'stages') consider(name);
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
