import type { Id, Journey, Persona, Step } from '@waymark/model';
import { feels, flowOf, humansOf, takesPart } from '@waymark/model';
import { homeOf, nodeAt, offsetAt } from '../base/index.ts';
import { adding } from './add.ts';
import { BLANK, type Faulty, type Fixer, subjectOf, type TextFix } from './fix.ts';

/** Writes down how a step feels, or all steps of a journey in which nobody has asked yet. */
export const feelings: Fixer = (faulty) => {
  const { workspace, finding } = faulty;
  const step = workspace.find.step(finding.subject);
  const journey = workspace.find.journeyOf(finding.subject) ?? workspace.find.journey(finding.subject);
  if (!journey) return [];
  if (step) return silentIn(faulty, journey, step).flatMap((who) => felt(faulty, journey, who, [step]));
  const main = new Set(flowOf(journey).main);
  const steps = journey.steps.filter((one) => main.has(one.id));
  return humansOf(workspace.find, journey)
    .filter((who) => !journey.steps.some((one) => feels(one, who, journey)))
    .flatMap((who) =>
      felt(
        faulty,
        journey,
        who,
        steps.filter((one) => takesPart(one, who, journey)),
      ),
    );
};

function felt({ workspace }: Faulty, journey: Journey, who: Persona, steps: readonly Step[]): TextFix[] {
  const line = `${who.id === journey.personas[0]?.target ? '' : `${who.name} `}feels 0 ${BLANK}`;
  const homes = steps.flatMap((step) => homeOf(workspace, step.id) ?? []);
  const fixes = homes.map(({ unit, node }) => adding(unit, node, [line]));
  return fixes[0] ? [{ title: fixes[0].title, edits: fixes.flatMap(({ edits }) => edits) }] : [];
}

function silentIn({ workspace }: Faulty, journey: Journey, step: Step): Persona[] {
  return humansOf(workspace.find, journey).filter((who) => !feels(step, who, journey) && takesPart(step, who, journey));
}

/** Says in the step before what is to be expected. */
export const expectation: Fixer = (faulty) => {
  const before = faulty.finding.related?.[0]?.source;
  const step = before && stepAt(faulty, before.start);
  const home = step && homeOf(faulty.workspace, step);
  return home ? [adding(home.unit, home.node, [`expects ${BLANK}`])] : [];
};

function stepAt({ unit }: Faulty, position: { line: number; character: number }): Id | undefined {
  for (let node = nodeAt(unit, offsetAt(unit, position)); node; node = node.$container) {
    if (node.$type === 'Step') return unit.ids.get(node);
  }
  return undefined;
}

/** Adds to the step what would mend it. */
export const improvement: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  return home ? [adding(home.unit, home.node, [`improve ${BLANK}`])] : [];
};

/** Tells people of the wait, or shortens it. */
export const wait: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  return home ? [adding(home.unit, home.node, [`expects ${BLANK}`]), ...improvement(faulty)] : [];
};
