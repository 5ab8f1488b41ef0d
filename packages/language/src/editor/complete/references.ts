import type { InnerKind, Kind } from '../../names/names.ts';

const PARTY: readonly Kind[] = ['persona', 'stakeholder', 'team'];
const OWNER: readonly Kind[] = ['team', 'stakeholder'];

/** What the names at the places of the grammar refer to: `Rule.property`. */
export const REFERENCES: Readonly<Record<string, readonly (Kind | InnerKind)[]>> = {
  'ServiceRole.parties': ['stakeholder'],
  'Move.stage': ['stage'],
  'Team.of': ['stakeholder'],
  'Persona.of': ['stakeholder'],
  'Touchpoint.via': ['channel'],
  'Touchpoint.owner': OWNER,
  'Travellers.personas': ['persona'],
  'Scope.service': ['service'],
  'Model.model': ['stages'],
  'Ownership.owner': OWNER,
  'StageBlock.stage': ['stage'],
  'Activity.actor': PARTY,
  'Activity.at': ['touchpoint'],
  'Feeling.persona': ['persona'],
  'Feeling.metric': ['metric'],
  'Entry.party': PARTY,
  'Measure.metrics': ['metric'],
  'Detail.journey': ['journey'],
  'StepRef.journey': ['journey'],
  'StepRef.step': ['step'],
  'Doer.by': OWNER,
};
