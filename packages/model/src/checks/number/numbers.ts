import { type Localized, say } from '../../text.ts';
import type { Declared, JourneyModel, Metric, NumberFact, SourceRange, Stakeholder, Step } from '../../types.ts';

/** A number that somebody wrote, and what it may be. */
export interface WrittenNumber {
  value: number;
  least: number;
  most: number;
  what: Localized;
  /** There is no scale: `most` only tells what is meant from a slip of the hand, in words. */
  beyond?: Localized;
  /** The declaration it belongs to. */
  of: Declared;
  /** The fact that says it. */
  source: SourceRange;
  /** What to write anew where the number is to be another, and the words before the number there. */
  edit?: { range: SourceRange; before: string };
}

/** Nobody counts further, and pictures and sums stay exact below. */
const MOST_POINTS = 1e9;
const MANY_POINTS = say('a thousand million points', '10 亿点');
const MOST_SECONDS = 100 * 365 * 86_400;
const MANY_YEARS = say('100 years', '100 年');
const MOST_MEASURED = 1e12;
const POWER = say('The power', '影响力');
const INTEREST = say('The interest', '兴趣');
const FEELING = say('A feeling', '感受');
const CHANCE = say('A chance', '概率');
const BENEFIT = say('The benefit of an improvement', '改进的收益');
const EFFORT = say('The effort of an improvement', '改进的投入');
const TAKES = say('The time', '用时');
const WAITS = say('The waiting time', '等待时间');
const READING = say('A reading', '读数');
const TARGET = say('The target', '目标值');
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
  for (const metric of model.metrics) strays.ofMetric(metric);
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

  ofMetric(of: Metric): void {
    if (of.target) this.number(of.target.value, -MOST_MEASURED, MOST_MEASURED, TARGET, of, of.target.source);
    for (const { value, source } of of.readings) this.number(value, -MOST_MEASURED, MOST_MEASURED, READING, of, source);
  }

  ofStep(of: Step): void {
    for (const { level, levelSource } of of.feelings) {
      if (isWithin(level, -2, 2)) continue;
      const edit = { range: levelSource, before: '' };
      this.found.push({ value: level, least: -2, most: 2, what: FEELING, of, source: levelSource, edit });
    }
    for (const { kind, amount, realized, source } of of.ledger) {
      this.number(amount, 0, MOST_POINTS, POINTS[kind], of, source, MANY_POINTS);
      this.number(realized, 0, Math.max(0, amount), REALIZED, of, source);
    }
    for (const { chance, source } of of.transitions) this.number(chance, 0, 100, CHANCE, of, source);
    for (const { benefit, effort } of of.improvements) {
      this.fact('benefit', benefit, 1, 5, BENEFIT, of);
      this.fact('effort', effort, 1, 5, EFFORT, of);
    }
    if (of.takes) this.number(of.takes.seconds, 0, MOST_SECONDS, TAKES, of, of.takes.source, MANY_YEARS);
    if (of.waits) this.number(of.waits.seconds, 0, MOST_SECONDS, WAITS, of, of.waits.source, MANY_YEARS);
  }

  private number(
    value: number | undefined,
    least: number,
    most: number,
    what: Localized,
    of: Declared,
    source: SourceRange,
    beyond?: Localized,
  ): void {
    if (value === undefined || isWithin(value, least, most)) return;
    this.found.push({ value, least, most, what, of, source, ...(beyond && { beyond }) });
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
