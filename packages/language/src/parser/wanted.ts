import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import { withArticle } from '../names/kinds.ts';
import type { Element } from './program.ts';
import { DATE, DURATION, ID, NUMBER, TEXT } from './program.ts';
import type { Tables } from './tables.ts';
import type { Made } from './tree.ts';

export interface Wanted {
  what: Localized;
  example?: string;
}

/** What a place of the grammar is for, in words: `Rule.property`. */
const PLACES: Readonly<Record<string, readonly [en: string, zh: string, example: string]>> = {
  'Service.name': ['a name', '名称', 'service CarShare "eCampus Car Share"'],
  'ServiceRole.parties': ['the name of a stakeholder', '利益相关者的名称', 'provider Axle'],
  'Offering.name': ['a name', '名称', 'offering Weekend "Weekend van"'],
  'Stakeholder.name': ['a name', '名称', 'stakeholder Students "The students"'],
  'Move.stage': ['the key of a stage', '阶段的关键字', 'during realize { interest 8 }'],
  'Team.name': ['a name', '名称', 'team Fleet "Fleet operations"'],
  'Team.of': ['the name of a stakeholder', '利益相关者的名称', 'team Fleet of Axle'],
  'Persona.name': ['a name', '名称', 'persona Katrina "Katrina, student"'],
  'Persona.of': ['the name of a stakeholder', '利益相关者的名称', 'persona Katrina of Students'],
  'Channel.name': ['a name', '名称', 'channel App'],
  'Touchpoint.name': ['a name', '名称', 'touchpoint Booking "Booking screen"'],
  'Touchpoint.via': ['the name of a channel', '渠道的名称', 'touchpoint Booking via App'],
  'Touchpoint.owner': ['the name of a team', '团队的名称', 'touchpoint Booking owned by Fleet'],
  'Metric.name': ['a name', '名称', 'metric Satisfaction "Booking satisfaction"'],
  'Score.value': ['a number from 0 to 10', ' 0 到 10 之间的数字', 'power 8'],
  'Target.value': ['a number', '数字', 'target >= 90'],
  'Reading.value': ['a number', '数字', 'value 74 2026-03-01'],
  'Target.comparison': ['a comparison', '比较符号', 'target >= 90'],
  'Data.path': ['the path of a CSV file in quotes', '放在引号里的 CSV 文件路径', 'data "data/satisfaction.csv"'],
  'StageModel.name': ['a name', '名称', 'stages Phases { before during after }'],
  'Journey.name': ['a name', '名称', 'journey Festival "A weekend at the festival"'],
  'Travellers.personas': ['the name of a persona', '用户画像的名称', 'for Katrina'],
  'Scope.service': ['the name of a service', '服务的名称', 'of CarShare'],
  'Model.model': ['the name of a stage model', '阶段模型的名称', 'stages ITIL'],
  'Ownership.owner': ['the name of a stakeholder or team', '利益相关者或团队的名称', 'owner Axle'],
  'Step.name': ['a name', '名称', 'step book "Books a van"'],
  'Activity.text': ['what is done, in quotes', '放在引号里的活动', 'Katrina does "Reads the sticker"'],
  'Activity.at': ['the name of a touchpoint', '接触点的名称', 'Katrina does "Reads the sticker" at Sticker'],
  'Feeling.level': ['a number from -2 to +2', ' −2 到 +2 之间的数字', 'feels +1 "curious"'],
  'Feeling.evidence': ['the source in quotes', '放在引号里的来源', 'feels +1 researched "12 interviews" 2026-02-10'],
  'Feeling.metric': ['the name of a metric', '指标的名称', 'feels +1 measured by Satisfaction'],
  'Time.durations': ['a duration', '时长', 'takes 1h 30min'],
  'Entry.party': ['the name of who it concerns', '相关方的名称', 'gain Katrina 3 "Has a van"'],
  'Entry.text': ['a text in quotes that says what it is', '放在引号里的内容', 'gain Katrina 3 "Has a van"'],
  'Entry.realized': ['how much of it came about', '实现了多少', 'gain Katrina 3 "Has a van" realized 2'],
  'Measure.metrics': ['the name of a metric', '指标的名称', 'measure Satisfaction'],
  'Transition.when': ['the condition in quotes', '放在引号里的条件', 'then leave when "no van is left"'],
  'Detail.journey': ['the name of a journey', '旅程的名称', 'detail Booking'],
  'StepRef.step': ['the name of a step', '步骤的名称', 'then pickup'],
  'Improvement.text': ['what to improve, in quotes', '放在引号里的改进', 'improve "Show the deposit first"'],
  'Points.value': ['a number from 1 to 5', ' 1 到 5 之间的数字', 'benefit 4'],
  'Doer.by': ['the name of a team', '团队的名称', 'by Fleet'],
};

/** Examples of facts that one rule has under several words: those of the other words. */
const EXAMPLES: Readonly<Record<string, string>> = {
  customer: 'customer University',
  user: 'user Students',
  sponsor: 'sponsor University',
  interest: 'interest 4',
  waits: 'waits 10min',
  cost: 'cost Katrina 2 "Deposit and fee"',
  risk: 'risk Axle 1 "No-show"',
  effort: 'effort 2',
};

const TERMINALS: ReadonlyMap<number, readonly [en: string, zh: string]> = new Map([
  [ID, ['a name', '名称']],
  [TEXT, ['a text in quotes', '放在引号里的文字']],
  [NUMBER, ['a number', '数字']],
  [DATE, ['a date such as 2026-03-01', '日期，例如 2026-03-01']],
  [DURATION, ['a duration such as 15min', '时长，例如 15min']],
]);

/** What the grammar wants where it found something else. */
export function wanted(element: Element, node: Made, tables: Tables): Wanted {
  const rule = node.$type as string;
  const target = element.is === 'call' ? leading(element.rule) : element;
  const owner = element.is === 'call' ? PROGRAM.rules[element.rule]!.name : rule;
  const place = PLACES[`${owner}.${propertyOf(target)}`];
  if (place) {
    const word = String(node.kind ?? node.role ?? '');
    return { what: say(place[0], place[1]), example: EXAMPLES[word] ?? place[2] };
  }
  if (target.is === 'token') {
    const terminal = TERMINALS.get(target.kind);
    return { what: terminal ? say(...terminal) : spelt([PROGRAM.kinds[target.kind]!]) };
  }
  const first = tables.first(target);
  return { what: spelt(PROGRAM.kinds.filter((name, kind) => first[kind] && !/^[A-Z]/.test(name))) };
}

function spelt(words: string[]): Localized {
  const [one] = words;
  if (words.length === 1) return say(`‘${one}’`, `“${one}”`);
  return say(`one of ${words.join(', ')}`, `以下之一：${words.join('、')}`);
}

/** The last part of a rule that consists of one required thing after optional ones. */
function leading(rule: number): Element {
  const { body } = PROGRAM.rules[rule]!;
  return body.is === 'sequence' ? body.of.at(-1)! : body;
}

function propertyOf(element: Element): string | undefined {
  switch (element.is) {
    case 'token':
    case 'call':
      return element.prop;
    case 'choice':
      return propertyOf(element.of[0]!);
    case 'block':
    case 'sequence':
      return undefined;
    default:
      return propertyOf(element.of);
  }
}

export interface Term {
  term: Localized;
  /** ‘in a step’ */
  in: Localized;
}

const TERMS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  Service: ['service', '服务'],
  Offering: ['offering', '服务供应'],
  Stakeholder: ['stakeholder', '利益相关者'],
  Move: ['move', '变化'],
  Team: ['team', '团队'],
  Persona: ['persona', '用户画像'],
  Channel: ['channel', '渠道'],
  Touchpoint: ['touchpoint', '接触点'],
  Metric: ['metric', '指标'],
  StageModel: ['stage model', '阶段模型'],
  Stage: ['stage', '阶段'],
  Journey: ['journey', '旅程'],
  StageBlock: ['stage', '阶段'],
  Step: ['step', '步骤'],
  Improvement: ['improvement', '改进'],
};

/** The word of the domain for a type of syntax node. */
export function termOf(type: string): Term {
  const known = TERMS[type];
  if (!known) return { term: say('file', '文件'), in: say('at the top of a file', '文件的最外层') };
  const [en, zh] = known;
  return { term: say(en, zh), in: say(`in ${withArticle(en)}`, `${zh}里`) };
}
