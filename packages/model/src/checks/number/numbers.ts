import { type Localized, say } from '../../text.ts';
import type { Declared, JourneyModel, NumberFact, SourceRange, Stakeholder, Step } from '../../types.ts';

/** A number that somebody wrote, and what it may be. */
export interface WrittenNumber {
  value: number;
  least: number;
  most: number;
  what: Localized;
  /** The declaration it belongs to. */
  of: Declared;
  /** The fact that says it. */
  source: SourceRange;
  /** What to write anew where the number is to be another, and the words before the number there. */
  edit?: { range: SourceRange; before: string };
}

const NO_LIMIT = Number.POSITIVE_INFINITY;
const POWER = say('The power', '影响力');
const INTEREST = say('The interest', '兴趣');
const FEELING = say('A feeling', '感受');
const CHANCE = say('A chance', '概率');
const BENEFIT = say('The benefit of an improvement', '改进的收益');
const EFFORT = say('The effort of an improvement', '改进的投入');
const TAKES = say('The time', '用时');
const WAITS = say('The waiting time', '等待时间');
const REALIZED = say('What is realised of a gain', '实现的收益');
const POINTS: Readonly<Record<'gain' | 'cost' | 'risk', Localized>> = {
  gain: say('A gain', '收益'),
  cost: say('A cost', '成本'),
  risk: say('A risk', '风险'),
};

/** All numbers of a model that have a range, in the order of the model. */
export function* numbersOf(model: JourneyModel): Generator<WrittenNumber> {
  for (const stakeholder of model.stakeholders) yield* positionNumbers(stakeholder);
  for (const journey of model.journeys) for (const step of journey.steps) yield* stepNumbers(step);
}

function* positionNumbers(of: Stakeholder): Generator<WrittenNumber> {
  for (const place of [of, ...of.moves]) {
    yield* fact('power', place.power, 0, 10, POWER, of);
    yield* fact('interest', place.interest, 0, 10, INTEREST, of);
  }
}

function* stepNumbers(of: Step): Generator<WrittenNumber> {
  for (const { level, levelSource } of of.feelings) {
    yield {
      value: level,
      least: -2,
      most: 2,
      what: FEELING,
      of,
      source: levelSource,
      edit: { range: levelSource, before: '' },
    };
  }
  for (const { kind, amount, realized, source } of of.ledger) {
    yield { value: amount, least: 0, most: NO_LIMIT, what: POINTS[kind], of, source };
    if (realized === undefined) continue;
    yield { value: realized, least: 0, most: Math.max(0, amount), what: REALIZED, of, source };
  }
  for (const { chance, source } of of.transitions) {
    if (chance !== undefined) yield { value: chance, least: 0, most: 100, what: CHANCE, of, source };
  }
  for (const { benefit, effort } of of.improvements) {
    yield* fact('benefit', benefit, 1, 5, BENEFIT, of);
    yield* fact('effort', effort, 1, 5, EFFORT, of);
  }
  if (of.takes) yield { value: of.takes.seconds, least: 0, most: NO_LIMIT, what: TAKES, of, source: of.takes.source };
  if (of.waits) yield { value: of.waits.seconds, least: 0, most: NO_LIMIT, what: WAITS, of, source: of.waits.source };
}

function* fact(
  word: string,
  number: NumberFact | undefined,
  least: number,
  most: number,
  what: Localized,
  of: Declared,
): Generator<WrittenNumber> {
  if (!number) return;
  const { value, source } = number;
  yield { value, least, most, what, of, source, edit: { range: source, before: `${word} ` } };
}
