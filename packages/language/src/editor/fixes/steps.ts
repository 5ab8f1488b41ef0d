import type { Step, Transition } from '@waymark/model';
import { say, titleOf } from '@waymark/model';
import type * as ast from '../../generated/langium/ast.ts';
import { tokenOf } from '../../parser/cst.ts';
import { edit, extentOf, homeOf, isWhole, nodeAt, offsetAt, plainNumber } from '../base/index.ts';
import { adding } from './add.ts';
import { CHOICES, type Faulty, type Fixer, subjectOf, type TextFix } from './fix.ts';

/** Takes from the last of the ways what is too much. */
export const chances: Fixer = (faulty) => {
  const { workspace, unit, finding } = faulty;
  const step = workspace.find.step(finding.subject);
  const written = step?.transitions.filter(({ chance }) => chance !== undefined) ?? [];
  const sum = written.reduce((all, { chance }) => all + Math.max(0, chance!), 0);
  const last = written.findLast(({ chance }) => chance! >= sum - 100);
  const token = last && chanceToken(faulty, last);
  if (!token) return [];
  const left = plainNumber(last.chance! - (sum - 100));
  return [
    {
      title: say(`Lower this chance to ${left} %`, `将这个概率降为 ${left}%`),
      edits: [edit(unit, token.offset, token.end, left)],
    },
  ];
};

function chanceToken({ unit }: Faulty, { source }: Transition) {
  const node = nodeAt(unit, offsetAt(unit, source.start));
  return node && tokenOf(node, 'chance');
}

/** Names a touchpoint where something is done, or hides what is done. */
export const contact: Fixer = (faulty) => {
  const home = subjectOf(faulty);
  const step = faulty.workspace.find.step(faulty.finding.subject);
  if (!home || !step) return [];
  const activities = (home.node as ast.Step).facts.filter((fact) => fact.$type === 'Activity');
  const first = activities.find(({ text }) => text !== undefined);
  const text = first && tokenOf(first, 'text');
  const { unit } = home;
  if (!text || activities.some((one) => !isWhole(unit, one))) return [];
  const met = touchpointsNear(faulty, step).map((name): TextFix => {
    const words = `at ${name}`;
    return { title: say(`Write ‘${words}’`, `写上“${words}”`), edits: [edit(unit, text.end, text.end, ` ${words}`)] };
  });
  const hidden = activities.filter(({ visibility }) => visibility !== 'hidden');
  const hiding = hidden.map((one) => {
    const shown = tokenOf(one, 'visibility');
    const { end } = extentOf(one);
    return shown ? edit(unit, shown.offset, shown.end, 'hidden') : edit(unit, end, end, ' hidden');
  });
  return [
    ...met,
    { title: say('Nobody else is meant to see it: hidden', '本来就不让别人看见：写上 hidden'), edits: hiding },
  ];
};

/** The touchpoints of the journey first, those met next to the step before all: there the channel stays. Then the others. */
function touchpointsNear({ workspace }: Faulty, step: Step): string[] {
  const steps = [...(workspace.find.journeyOf(step.id)?.steps ?? [])];
  const distance = (one: Step) => Math.abs(one.index - step.index) - (one.index < step.index ? 0.5 : 0);
  steps.sort((a, b) => distance(a) - distance(b));
  const here = steps.flatMap(({ activities }) => activities.map(({ at }) => workspace.find.touchpoint(at?.target)));
  const near = here.filter((one) => one !== undefined);
  return [...new Set([...near, ...workspace.model().touchpoints].map(({ name }) => name))].slice(0, CHOICES);
}

/** Leads here from the step that is written before. */
export const entrance: Fixer = ({ workspace, finding }) => {
  const step = workspace.find.step(finding.subject);
  const journey = workspace.find.journeyOf(finding.subject);
  const before = step && journey?.steps[step.index - 1];
  const home = before && homeOf(workspace, before.id);
  if (!home || !step) return [];
  const title = titleOf(before);
  const { en, 'zh-CN': zh } = say(`Lead here from “${title}”`, `从“${title}”引到这里`);
  return [{ ...adding(home.unit, home.node, [`then ${step.name}`]), title: say(en, zh) }];
};

/** Measures what matters. */
export const measure: Fixer = (faulty) => {
  const { workspace } = faulty;
  const home = stepHome(faulty);
  const { metrics } = workspace.model();
  return home ? metrics.slice(0, CHOICES).map(({ name }) => adding(home.unit, home.node, [`measure ${name}`])) : [];
};

/** The step that is meant; of a journey the one with the largest gain. */
function stepHome({ workspace, finding }: Faulty) {
  const journey = workspace.find.journey(finding.subject);
  if (!journey) return homeOf(workspace, finding.subject ?? '');
  const largest = (step: Step) =>
    Math.max(0, ...step.ledger.filter(({ kind }) => kind === 'gain').map(({ amount }) => amount));
  const [best] = [...journey.steps].sort((a, b) => largest(b) - largest(a));
  return best && homeOf(workspace, best.id);
}
