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

/** The numbers of a model that are out of their range, in the order of the model. */
export function straysOf(model: JourneyModel): WrittenNumber[] {
  const strays = new Strays();
  for (const stakeholder of model.stakeholders) strays.ofPosition(stakeholder);
  for (const journey of model.journeys) for (const step of journey.steps) strays.ofStep(step);
  return strays.found;
}

/** Looks at one number after the other; writes down those that are out of range alone, for hardly any is. */
class Strays {
  readonly found: WrittenNumber[] = [];

  ofPosition(of: Stakeholder): void {
    for (const place of [of, ...of.moves]) {
      this.fact('power', place.power, 0, 10, POWER, of);
      this.fact('interest', place.interest, 0, 10, INTEREST, of);
    }
  }

  ofStep(of: Step): void {
    for (const { level, levelSource } of of.feelings) {
      if (isWithin(level, -2, 2)) continue;
      const edit = { range: levelSource, before: '' };
      this.found.push({ value: level, least: -2, most: 2, what: FEELING, of, source: levelSource, edit });
    }
    for (const { kind, amount, realized, source } of of.ledger) {
      this.number(amount, 0, NO_LIMIT, POINTS[kind], of, source);
      this.number(realized, 0, Math.max(0, amount), REALIZED, of, source);
    }
    for (const { chance, source } of of.transitions) this.number(chance, 0, 100, CHANCE, of, source);
    for (const { benefit, effort } of of.improvements) {
      this.fact('benefit', benefit, 1, 5, BENEFIT, of);
      this.fact('effort', effort, 1, 5, EFFORT, of);
    }
    if (of.takes) this.number(of.takes.seconds, 0, NO_LIMIT, TAKES, of, of.takes.source);
    if (of.waits) this.number(of.waits.seconds, 0, NO_LIMIT, WAITS, of, of.waits.source);
  }

  private number(
    value: number | undefined,
    least: number,
    most: number,
    what: Localized,
    of: Declared,
    source: SourceRange,
  ): void {
    if (value !== undefined && !isWithin(value, least, most)) this.found.push({ value, least, most, what, of, source });
  }

  private fact(
    word: string,
    number: NumberFact | undefined,
    least: number,
    most: number,
    what: Localized,
    of: Declared,
  ): void {
    if (!number || isWithin(number.value, least, most)) return;
    const { value, source } = number;
    this.found.push({ value, least, most, what, of, source, edit: { range: source, before: `${word} ` } });
  }
}

/** What is not a number at all is in no range. */
function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
