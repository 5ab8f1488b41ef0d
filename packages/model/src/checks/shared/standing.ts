import { stakeholderPositions } from '../../derive/position.ts';
import type { StakeholderPosition } from '../../derive/types.ts';
import type { Stakeholder } from '../../types.ts';
import type { CheckContext } from '../types.ts';

/** All positions a stakeholder takes, over the stage models that the journeys use. */
export function positionsOf({ model, find, project }: CheckContext, stakeholder: Stakeholder): StakeholderPosition[] {
  return project.stageModels().flatMap((id) => {
    const stages = find.stageModel(id);
    return stages ? stakeholderPositions(model, stages, stakeholder) : [];
  });
}

/** Power and interest are both said, at the start or by the time of some stage. */
export function isPlaced({ power, interest, moves }: Stakeholder): boolean {
  const has = (axis: 'power' | 'interest') => moves.some((move) => move[axis] !== undefined);
  return (power !== undefined || has('power')) && (interest !== undefined || has('interest'));
}
