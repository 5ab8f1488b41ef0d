import type { Journey, Stakeholder } from '@waymark/model';
import { formatDuration, journeyTime, refTitle } from '@waymark/model';
import { homeOf, nameToken, rangeOfToken } from '../base/index.ts';
import { balanceOf } from '../describe/summary.ts';
import { count } from '../describe/words.ts';
import type { Context, Range } from '../types.ts';

/** A line of facts above a declaration. */
export interface Lens {
  range: Range;
  title: string;
  /** What it is about. */
  id: string;
  /** It leads to the picture of a journey; otherwise to where the declaration is referred to. */
  shows: 'journey' | 'references';
}

/** Above a journey: for whom, its steps, how long it takes, what each party has of it. Above a stakeholder: where it takes part. */
export function lensesOf(context: Context, uri: string): Lens[] {
  const unit = context.workspace.unit(uri);
  if (!unit || unit.library) return [];
  const { journeys, stakeholders } = unit.part;
  return [
    ...journeys.flatMap((journey) => lens(context, journey.id, 'journey', journeyTitle(context, journey))),
    ...stakeholders.flatMap((one) => lens(context, one.id, 'references', stakeholderTitle(context, one))),
  ];
}

function lens({ workspace }: Context, id: string, shows: Lens['shows'], title: string): Lens[] {
  const node = homeOf(workspace, id)?.node;
  const name = node && nameToken(node);
  return name ? [{ range: rangeOfToken(name), title, id, shows }] : [];
}

function journeyTitle({ workspace, lang }: Context, journey: Journey): string {
  const model = workspace.model();
  const { taken, waited } = journeyTime(journey);
  const waiting = formatDuration(waited, lang);
  const times = [
    taken > 0 ? formatDuration(taken, lang) : '',
    waited > 0 ? (lang === 'en' ? `${waiting} waiting` : `等待 ${waiting}`) : '',
  ];
  const balance = balanceOf(workspace, journey, (name) => name);
  const comma = lang === 'en' ? ', ' : '、';
  return [
    journey.personas.map((ref) => refTitle(model, ref)).join(comma),
    count(journey.steps.length, 'step', 'steps', '个步骤', lang),
    times.filter(Boolean).join(' + '),
    balance ?? '',
  ]
    .filter(Boolean)
    .join(' | ');
}

function stakeholderTitle({ workspace, lang }: Context, { id }: Stakeholder): string {
  const steps = workspace.engagedIn(id);
  if (lang !== 'en') return `参与 ${steps} 个步骤`;
  return `engaged in ${count(steps, 'step', 'steps', '', lang)}`;
}
