import type { Journey } from '@waymark/model';
import { say, titleOf } from '@waymark/model';
import type * as ast from '../../generated/langium/ast.ts';
import { homeOf } from '../base/index.ts';
import { stagesSorted } from '../refactor/stages.ts';
import { adding, addingBeforeStages } from './add.ts';
import { BLANK, CHOICES, type Faulty, type Fixer, factAt, subjectOf, without } from './fix.ts';

/** Says whose journey it is. */
export const persona: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const { personas } = faulty.workspace.model();
  return home
    ? personas.slice(0, CHOICES).map(({ name }) => addingBeforeStages(home.unit, home.node, [`for ${name}`], true))
    : [];
};

/** Writes the parts of the scenario that are missing. */
export const scenario: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const journey = journeyOf(faulty);
  if (!home || !journey) return [];
  const missing = (['who', 'why', 'goal', 'how'] as const).filter((part) => !journey[part]);
  return missing.length > 0
    ? [
        addingBeforeStages(
          home.unit,
          home.node,
          missing.map((part) => `${part} ${BLANK}`),
        ),
      ]
    : [];
};

function journeyOf({ workspace, finding }: Faulty): Journey | undefined {
  return workspace.find.journey(finding.subject);
}

/** Marks one of the touchpoints that the journey meets as an interaction. */
export const interaction: Fixer = (faulty) => {
  const { workspace } = faulty;
  const met = (journeyOf(faulty)?.steps ?? []).flatMap(({ activities }) => activities.map(({ at }) => at?.target));
  return [...new Set(met)].slice(0, CHOICES).flatMap((id) => {
    const touchpoint = workspace.find.touchpoint(id);
    const home = touchpoint && homeOf(workspace, touchpoint.id);
    if (!home || home.unit.library) return [];
    const title = titleOf(touchpoint);
    return [
      {
        ...adding(home.unit, home.node, ['interaction']),
        title: say(`Mark “${title}” as an interaction`, `将“${title}”标为交互`),
      },
    ];
  });
};

/** Takes out the fact that leads in a circle. */
export const cycle: Fixer = (faulty) => {
  const fact = factAt(faulty, ['Detail', 'Offset']);
  if (!fact) return [];
  const word = (fact as ast.Detail | ast.Offset).$type === 'Detail' ? 'detail' : 'offset by';
  return [
    { title: say(`Remove this ‘${word}’`, `删除这个“${word}”`), edits: [without(faulty.unit, fact)], sure: true },
  ];
};

/** Puts the stages in the order of their model. */
export const order: Fixer = ({ workspace, unit, finding }) => {
  const journey = workspace.model().journeys.find(({ stages }) => stages.some(({ id }) => id === finding.subject));
  const edits = journey && stagesSorted(workspace, unit, journey);
  return edits ? [{ title: say('Sort the stages by the stage model', '按阶段模型排列各阶段'), edits, sure: true }] : [];
};

/** Lets the journey end here. */
export const end: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  return home ? [adding(home.unit, home.node, ['ends'])] : [];
};
