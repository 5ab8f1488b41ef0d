import type { Step } from '@waymark/model';
import { consumerSide, flowOf, netOf, realizedOf, say, titleOf } from '@waymark/model';
import { edit, homeOf, offsetAt } from '../base/index.ts';
import { adding } from './add.ts';
import { BLANK, type Faulty, type Fixer, subjectOf } from './fix.ts';

/** How many steps are offered. */
const MOST = 3;

/** Names a step that gives the value back. */
export const offset: Fixer = (faulty) => {
  const { workspace, unit, finding } = faulty;
  const step = workspace.find.step(finding.subject);
  const home = subjectOf(faulty);
  if (!step || !home) return [];
  const [now] = step.offsets;
  return givingBack(faulty, step).map(({ name, title }) => {
    const edits = now
      ? [edit(unit, offsetAt(unit, now.source.start), offsetAt(unit, now.source.end), name)]
      : adding(home.unit, home.node, [`offset by ${name}`]).edits;
    return { title: say(`Offset by “${title ?? name}”`, `由“${title ?? name}”抵消`), edits };
  });
};

/** Steps of the journey that can give all of it back, besides what others have them give back; the best first. */
function givingBack({ workspace }: Faulty, step: Step): Step[] {
  const steps = workspace.find.journeyOf(step.id)?.steps ?? [];
  const left = new Map(steps.map((one) => [one.id, netOf(one)]));
  for (const other of steps) {
    for (const { target } of other === step ? [] : other.offsets) {
      if (target !== null) left.set(target, (left.get(target) ?? 0) + Math.min(0, netOf(other)));
    }
  }
  return steps
    .filter((one) => one !== step && left.get(one.id)! >= -netOf(step) && one.name !== '')
    .sort((a, b) => netOf(b) - netOf(a))
    .slice(0, MOST);
}

/** Asks what the other side gains, in the last step of the main path. */
export const otherSide: Fixer = ({ workspace, finding }) => {
  const { find } = workspace;
  const journey = find.journey(finding.subject);
  if (!journey) return [];
  const consumers = consumerSide(workspace.model(), journey);
  const entries = journey.steps.flatMap(({ ledger }) => ledger);
  const gains = entries.filter((entry) => entry.kind === 'gain' && realizedOf(entry) > 0);
  const toConsumer = gains.some(({ party }) => party.target !== null && consumers.has(party.target));
  const providers = find.service(journey.service?.target)?.providers ?? [];
  const actors = journey.steps.flatMap(({ activities }) => activities.flatMap(({ actor }) => actor ?? []));
  const others = [...providers, ...actors].filter(({ target }) => target !== null && !consumers.has(target));
  const party = find.get((toConsumer ? others[0] : journey.personas[0])?.target);
  const home = homeOf(workspace, flowOf(journey).main.at(-1) ?? '');
  if (!party || !home) return [];
  const title = titleOf(party);
  return [
    {
      ...adding(home.unit, home.node, [`gain ${party.name} 1 ${BLANK}`]),
      title: say(`Say what “${title}” gains`, `写明“${title}”得到什么`),
    },
  ];
};
