import type { Activity, Feeling, Id, Improvement, LedgerEntry, Ref, Step, TextFact, Transition } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration } from '../names/names.ts';
import { isoDate } from './dates.ts';
import { buildDuration } from './durations.ts';
import type { FileContext } from './writer.ts';
import { compact, declared, Writer } from './writer.ts';

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
  return step;
}

function addFact(writer: Writer, step: Step, fact: ast.StepFact, self: Declaration): void {
  switch (fact.$type) {
    case 'Activity':
      step.activities.push(...activity(writer, fact));
      return;
    case 'Feeling':
      step.feelings.push(...feeling(writer, fact));
      return;
    case 'Experience':
      experiences(step, fact.kind)?.push(...writer.text(fact.kind, fact, fact.text));
      return;
    case 'Time': {
      const time = writer.once(step[fact.kind], buildDuration(writer, fact), fact.kind);
      if (time) step[fact.kind] = time;
      return;
    }
    case 'Entry':
      step.ledger.push(...entry(writer, fact));
      return;
    case 'Offset':
      step.offsets.push(...stepRef(writer, fact.step, self));
      return;
    case 'Moment':
      if (writer.first('moment of truth', fact)) {
        step.moment = compact({ ...writer.fact('moment', fact), text: fact.question });
      }
      return;
    case 'Measure':
      writer.addRefs(step.measures, fact.metrics, 'metric');
      return;
    case 'Transition':
      step.transitions.push(...transition(writer, fact, self));
      return;
    case 'End':
      step.ends = true;
      return;
    case 'Improvement':
      step.improvements.push(...improvement(writer, fact));
      return;
    case 'Detail': {
      const detail = writer.once(step.detail, writer.ref(fact.journey, 'journey'), 'detail');
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

function activity(writer: Writer, node: ast.Activity): Activity[] {
  return writer.text('does', node, node.text).map((base) =>
    compact<Activity>({
      ...base,
      actor: writer.ref(node.actor, 'persona', 'stakeholder', 'team'),
      at: writer.ref(node.at, 'touchpoint'),
      visibility: node.visibility,
    }),
  );
}

function feeling(writer: Writer, node: ast.Feeling): Feeling[] {
  if (node.level === undefined) return [];
  return [
    compact<Feeling>({
      ...writer.fact('feels', node),
      persona: writer.ref(node.persona, 'persona'),
      level: node.level,
      levelSource: writer.source(node, 'level'),
      word: node.word,
      basis: node.basis ?? 'assumed',
      evidence: node.evidence,
      date: isoDate(writer, node, 'date', node.date),
      metric: writer.ref(node.metric, 'metric'),
    }),
  ];
}

function entry(writer: Writer, node: ast.Entry): LedgerEntry[] {
  const party = writer.ref(node.party, 'persona', 'stakeholder', 'team');
  if (!party || !node.kind) return [];
  return [
    compact<LedgerEntry>({
      ...writer.fact(node.kind, node),
      kind: node.kind,
      party,
      amount: node.amount ?? 1,
      aspect: node.aspect,
      text: node.text ?? '',
      realized: node.realized,
      cause: node.cause,
    }),
  ];
}

function transition(writer: Writer, node: ast.Transition, self: Declaration): Transition[] {
  return stepRef(writer, node.to, self).map((to) =>
    compact<Transition>({ ...writer.fact('then', node), to, chance: node.chance, when: node.when }),
  );
}

function improvement(writer: Writer, node: ast.Improvement): Improvement[] {
  return writer.text('improve', node, node.text).map((base) => {
    const result: Improvement = { ...base };
    const inner = writer.within(base.id);
    for (const fact of node.facts) {
      switch (fact.$type) {
        case 'Points': {
          const points = inner.once(result[fact.kind], inner.number(fact.kind, fact, fact.value), fact.kind);
          if (points) result[fact.kind] = points;
          break;
        }
        case 'Doer':
          result.by = inner.once(result.by, inner.ref(fact.by, 'team', 'stakeholder'), 'by');
          break;
        case 'Status':
          if (fact.status !== undefined && inner.first('status', fact)) result.status = fact.status;
          break;
      }
    }
    return compact(result);
  });
}

/** `step` of this journey, or `Journey.step`. */
function stepRef(writer: Writer, node: ast.StepRef | undefined, self: Declaration): Ref[] {
  if (!node) return [];
  const { uri, resolver } = writer.file;
  if (!node.journey) return node.step ? [resolver.resolveWithin(uri, node.step, 'step', self)] : [];
  const journey = resolver.resolve(uri, node.journey, ['journey']);
  if (!node.step) return [];
  const step = resolver.resolveWithin(uri, node.step, 'step', resolver.declarationOf(journey, 'journey'));
  return [{ ...step, name: `${journey.name}.${step.name}`, source: { ...step.source, start: journey.source.start } }];
}
