import type { Activity, Feeling, Id, Improvement, LedgerEntry, Ref, Step, TextFact, Transition } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration, Kind } from '../names/names.ts';
import { isoDate } from './dates.ts';
import { buildDuration } from './durations.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, push, Writer } from './writer.ts';

/** A step of the journey `self`, in the stage with that id. */
export function buildStep(file: FileContext, node: ast.Step, stage: Id, index: number, self: Declaration): Step {
  const base = declared(file, node);
  const step: Step = {
    ...base,
    stage,
    index,
    activities: [],
    feelings: [],
    thoughts: [],
    questions: [],
    expectations: [],
    pains: [],
    delights: [],
    ledger: [],
    offsets: [],
    measures: [],
    transitions: [],
    ends: false,
    improvements: [],
  };
  const writer = new Writer(file, base.id);
  for (const fact of node.facts) addFact(writer, step, fact, self);
  trim(step);
  return step;
}

/** Lists grow ahead of what they hold: of those that stay, give back what is not needed. */
function trim(step: Step): void {
  for (const list of LISTS) if (step[list].length > 0) (step[list] as unknown[]) = step[list].slice();
}

const LISTS = [
  'activities',
  'feelings',
  'thoughts',
  'questions',
  'expectations',
  'pains',
  'delights',
  'ledger',
  'transitions',
  'improvements',
] as const satisfies readonly (keyof Step)[];

const ACTORS: readonly Kind[] = ['persona', 'stakeholder', 'team'];
const DOERS: readonly Kind[] = ['team', 'stakeholder'];
const PERSONA: readonly Kind[] = ['persona'];
const TOUCHPOINT: readonly Kind[] = ['touchpoint'];
const METRIC: readonly Kind[] = ['metric'];
const JOURNEY: readonly Kind[] = ['journey'];

function addFact(writer: Writer, step: Step, fact: ast.StepFact, self: Declaration): void {
  switch (fact.$type) {
    case 'Activity':
      push(step.activities, activity(writer, fact));
      return;
    case 'Feeling':
      push(step.feelings, feeling(writer, fact));
      return;
    case 'Experience': {
      const list = experiences(step, fact.kind);
      if (list) push(list, writer.text(fact.kind, fact, fact.text));
      return;
    }
    case 'Time': {
      const time = writer.once(step[fact.kind], buildDuration(writer, fact), fact.kind);
      if (time) step[fact.kind] = time;
      return;
    }
    case 'Entry':
      push(step.ledger, entry(writer, fact));
      return;
    case 'Offset':
      push(step.offsets, stepRef(writer, fact.step, self));
      return;
    case 'Moment':
      if (writer.first('moment of truth', fact)) {
        step.moment = compact({ ...writer.fact('moment', fact), text: fact.question });
      }
      return;
    case 'Measure':
      writer.addRefs(step.measures, fact.metrics, METRIC);
      return;
    case 'Transition':
      push(step.transitions, transition(writer, fact, self));
      return;
    case 'End':
      step.ends = true;
      return;
    case 'Improvement':
      push(step.improvements, improvement(writer, fact));
      return;
    case 'Detail': {
      const detail = writer.once(step.detail, writer.ref(fact.journey, JOURNEY), 'detail');
      if (detail) step.detail = detail;
      return;
    }
  }
}

function experiences(step: Step, kind: ast.Experience['kind']): TextFact[] | undefined {
  switch (kind) {
    case 'thinks':
      return step.thoughts;
    case 'asks':
      return step.questions;
    case 'expects':
      return step.expectations;
    case 'pain':
      return step.pains;
    case 'delight':
      return step.delights;
    default:
      return undefined;
  }
}

function activity(writer: Writer, node: ast.Activity): Activity | undefined {
  const result: Activity | undefined = writer.text('does', node, node.text);
  if (!result) return undefined;
  const actor = writer.ref(node.actor, ACTORS);
  if (actor) result.actor = actor;
  const at = writer.ref(node.at, TOUCHPOINT);
  if (at) result.at = at;
  if (node.visibility !== undefined) result.visibility = node.visibility;
  return result;
}

function feeling(writer: Writer, node: ast.Feeling): Feeling | undefined {
  const { level } = node;
  if (level === undefined) return undefined;
  const { id, source } = writer.fact('feels', node);
  const persona = writer.ref(node.persona, PERSONA);
  const levelSource = writer.source(node, 'level');
  const basis = node.basis ?? 'assumed';
  const { word, evidence } = node;
  const date = isoDate(writer, node, 'date', node.date);
  const metric = writer.ref(node.metric, METRIC);
  return compact<Feeling>({ id, source, persona, level, levelSource, word, basis, evidence, date, metric });
}

function entry(writer: Writer, node: ast.Entry): LedgerEntry | undefined {
  const party = writer.ref(node.party, ACTORS);
  if (!party || !node.kind) return undefined;
  const { kind, amount = 1, aspect, text = '', realized, cause } = node;
  const { id, source } = writer.fact(kind, node);
  return compact<LedgerEntry>({ id, source, kind, party, amount, aspect, text, realized, cause });
}

function transition(writer: Writer, node: ast.Transition, self: Declaration): Transition | undefined {
  const to = stepRef(writer, node.to, self);
  return to && compact<Transition>({ ...writer.fact('then', node), to, chance: node.chance, when: node.when });
}

function improvement(writer: Writer, node: ast.Improvement): Improvement | undefined {
  const result: Improvement | undefined = writer.text('improve', node, node.text);
  if (!result) return undefined;
  const inner = writer.within(result.id);
  for (const fact of node.facts) {
    switch (fact.$type) {
      case 'Points': {
        const points = inner.once(result[fact.kind], inner.number(fact.kind, fact, fact.value), fact.kind);
        if (points) result[fact.kind] = points;
        break;
      }
      case 'Doer': {
        const by = inner.once(result.by, inner.ref(fact.by, DOERS), 'by');
        if (by) result.by = by;
        break;
      }
      case 'Status':
        if (fact.status !== undefined && inner.first('status', fact)) result.status = fact.status;
        break;
    }
  }
  return result;
}

/** `step` of this journey, or `Journey.step`. */
function stepRef(writer: Writer, node: ast.StepRef | undefined, self: Declaration): Ref | undefined {
  if (!node) return undefined;
  const { uri, resolver } = writer.file;
  if (!node.journey) return node.step && resolver.resolveWithin(uri, node.step, 'step', self);
  const journey = resolver.resolve(uri, node.journey, JOURNEY);
  if (!node.step) return undefined;
  const step = resolver.resolveWithin(uri, node.step, 'step', resolver.declarationOf(journey, 'journey'));
  return { ...step, name: `${journey.name}.${step.name}`, source: { ...step.source, start: journey.source.start } };
}
