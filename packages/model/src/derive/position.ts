import type { JourneyModel, StageModel, Stakeholder, StakeholderMove } from '../types.ts';
import type { Quadrant, StakeholderPosition } from './types.ts';

/** Where the rule between the quadrants lies on both axes, 0 … 10. */
export const QUADRANT_RULE = 5;

/** What lies on the rule counts as much: power or interest of 5 and more is high. */
export function quadrantOf(power: number, interest: number): Quadrant {
  if (power >= QUADRANT_RULE) return interest >= QUADRANT_RULE ? 'manage-closely' : 'keep-satisfied';
  return interest >= QUADRANT_RULE ? 'keep-informed' : 'monitor';
}

/**
 * Where a stakeholder stands, at the start (`stage` null) and then in every stage of a model, in its order. What a
 * `during` says holds from its stage on, until a later stage says otherwise; those for stages that this model lacks
 * are passed over. Values are clamped to 0 … 10. Before both power and interest are known there is no position, so
 * the list is empty for a stakeholder that was never placed.
 */
export function stakeholderPositions(
  _model: JourneyModel,
  stageModel: StageModel,
  stakeholder: Stakeholder,
): StakeholderPosition[] {
  let power = stakeholder.power?.value;
  let interest = stakeholder.interest?.value;
  const positions: StakeholderPosition[] = [];
  const add = (stage: string | null, why?: string) => {
    if (power === undefined || interest === undefined) return;
    const before = positions.at(-1);
    const here = { power: clamp(power), interest: clamp(interest) };
    const moved = before !== undefined && (before.power !== here.power || before.interest !== here.interest);
    const position: StakeholderPosition = {
      stakeholder: stakeholder.id,
      stage,
      ...here,
      quadrant: quadrantOf(here.power, here.interest),
      moved,
    };
    if (why !== undefined) position.why = why;
    positions.push(position);
  };
  add(null);
  for (const stage of stageModel.stages) {
    let why: string | undefined;
    for (const move of stakeholder.moves) {
      if (!movesIn(move, stage)) continue;
      power = move.power?.value ?? power;
      interest = move.interest?.value ?? interest;
      why = move.text ?? why;
    }
    add(stage.id, why);
  }
  return positions;
}

/** By id, or by key: the same `during realize` serves every stage model that has a stage of that name. */
function movesIn(move: StakeholderMove, stage: { id: string; name: string }): boolean {
  return move.stage.target === stage.id || move.stage.name === stage.name;
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(10, Math.max(0, value)) : 0;
}
