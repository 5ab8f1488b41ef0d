/** The words of the map, in every language of the interface. */
import type { EvidenceBasis, ImprovementStatus, Lang, Tense } from '@waymark/model';
import type { MarkName } from './mark-names.ts';

export interface Words {
  map: string;
  tense: Record<Tense, string>;
  groups: Record<'happens' | 'feels' | 'gives' | 'next', string>;
  scenario: string;
  who: string;
  why: string;
  goal: string;
  how: string;
  stages: string;
  steps: string;
  stepsIn(steps: number, stages: number): string;
  noSteps: string;
  step(number: number): string;
  offPath: string;
  when(condition: string): string;
  detail(title: string): string;
  own(machine: boolean): string;
  contact: string;
  front: string;
  back: string;
  partner(provider: string): string;
  edgeOfSight(provider: string, consumer: string): string;
  edgeShort: string;
  lineOfVisibility(consumer: string): string;
  lineShort: string;
  band: string;
  seenBy(consumer: string): string;
  seenShort: string;
  theProvider: string;
  theConsumer: string;
  touchpoints: string;
  byChannel: string;
  noTouchpoint: string;
  noChannel: string;
  experience: string;
  felt: string;
  levels: readonly [string, string, string, string, string];
  peak: string;
  trough: string;
  end: string;
  leave(chance: string, word: string): string;
  thoughts: string;
  andQuestions: string;
  expects: string;
  quote(text: string): string;
  pains: string;
  andDelights: string;
  time: string;
  toScale: string;
  taken: string;
  waited: string;
  waitedShare(share: number): string;
  plusWaited(duration: string): string;
  value: string;
  forParty(name: string): string;
  net(points: string): string;
  netValue: string;
  gained: string;
  given: string;
  leaked: string;
  metric: string;
  againstTarget: string;
  target(comparison: string, value: string): string;
  noTarget: string;
  noReading: string;
  moments: string;
  decides: string;
  improvements: string;
  toPlan: string;
  benefit: string;
  effort: string;
  status: Record<ImprovementStatus, string>;
  people: string;
  touchpointCount: string;
  inChannels(count: number): string;
  more(count: number): string;
  machine: string;
  of(name: string): string;
  reading: string;
  marks: Record<MarkName, string>;
  evidence: Record<EvidenceBasis, string>;
  kinds: Record<'gain' | 'cost' | 'risk', string>;
  notRealised(points: string): string;
  pair(a: string, b: string): string;
  colon: string;
  describe(facts: Described): string;
}

/** What the description of the whole picture speaks of. */
export interface Described {
  steps: number;
  stages: number;
  persona?: string | undefined;
  peak?: string | undefined;
  trough?: string | undefined;
}

const CONJUNCTION = /^(when|if|while|where|because|after|before|once|until|unless|as|on|in|at|for|with|without)\b/i;

const en: Words = {
  map: 'Journey map',
  tense: { 'as-is': 'as is', 'to-be': 'to be' },
  groups: {
    happens: 'What happens',
    feels: 'How it feels',
    gives: 'What it takes and gives',
    next: 'What decides, what next',
  },
  scenario: 'Scenario',
  who: 'Who',
  why: 'Why',
  goal: 'Goal',
  how: 'How',
  stages: 'Stages',
  steps: 'Steps',
  stepsIn: (steps, stages) => `${steps} in ${stages} ${stages === 1 ? 'stage' : 'stages'}`,
  noSteps: 'No steps yet. Write a stage and a step in it, and the map begins here.',
  step: (number) => `step ${number}`,
  offPath: 'another way',
  when: (condition) => (CONJUNCTION.test(condition) ? condition : `when ${condition}`),
  detail: (title) => `in detail: ${title}`,
  own: (machine) => (machine ? 'on its own' : 'on their own'),
  contact: 'in contact',
  front: 'front stage',
  back: 'back stage',
  partner: (provider) => `for ${provider}`,
  edgeOfSight: (provider, consumer) => `Edge of what ${provider} can see — above it, ${consumer} alone`,
  edgeShort: 'Edge of what the provider can see',
  lineOfVisibility: (consumer) => `Line of visibility — below it, ${consumer} cannot see`,
  lineShort: 'Line of visibility',
  band: 'Band of visibility',
  seenBy: (consumer) => `seen by ${consumer}`,
  seenShort: 'consumers see it',
  theProvider: 'the provider',
  theConsumer: 'the consumer',
  touchpoints: 'Touchpoints',
  byChannel: 'by channel',
  noTouchpoint: 'no touchpoint',
  noChannel: 'no channel named',
  experience: 'Experience',
  felt: 'felt, −2 to +2',
  levels: ['awful', 'bad', 'neutral', 'good', 'great'],
  peak: 'Peak',
  trough: 'Trough',
  end: 'End',
  leave: (chance, word) => `${chance ? `${chance} leave` : 'some leave'}${word ? `: ${word}` : ''}`,
  thoughts: 'Thoughts',
  andQuestions: 'and questions',
  expects: 'expects',
  quote: (text) => `“${text}”`,
  pains: 'Pains',
  andDelights: 'and delights',
  time: 'Time',
  toScale: 'to scale',
  taken: 'taken',
  waited: 'waited',
  waitedShare: (share) => `waited · ${share} %`,
  plusWaited: (duration) => `+ ${duration}`,
  value: 'Value',
  forParty: (name) => `for ${name}`,
  net: (points) => `net ${points}`,
  netValue: 'Net value',
  gained: 'gained',
  given: 'given',
  leaked: 'leaked',
  metric: 'Metric',
  againstTarget: 'against target',
  target: (comparison, value) => `target ${comparison} ${value}`,
  noTarget: 'no target',
  noReading: 'no reading yet',
  moments: 'Moments of truth',
  decides: 'moment of truth',
  improvements: 'Improvements',
  toPlan: 'to plan next',
  benefit: 'Benefit',
  effort: 'Effort',
  status: { idea: 'Idea', planned: 'Planned', doing: 'Doing', done: 'Done', rejected: 'Rejected' },
  people: 'People',
  touchpointCount: 'Touchpoints',
  inChannels: (count) => `in ${count} ${count === 1 ? 'channel' : 'channels'}`,
  more: (count) => `+ ${count} more, see below`,
  machine: 'a machine',
  of: (name) => `of ${name}`,
  reading: 'Reading the marks',
  marks: {
    assumed: 'assumed',
    researched: 'researched',
    measured: 'measured',
    moment: 'moment of truth',
    alternative: 'another way',
    interaction: 'interaction',
    contact: 'contact only',
    question: 'question',
    pain: 'pain',
    delight: 'delight',
    gain: 'gain',
    unrealised: 'not realised',
    cost: 'cost',
    risk: 'risk',
    total: 'running total',
    taken: 'time taken',
    waited: 'waited',
    cut: 'bar cut, number holds',
    target: 'target',
    bridged: 'nothing said between',
  },
  evidence: { assumed: 'assumed', researched: 'researched', measured: 'measured' },
  kinds: { gain: 'gain', cost: 'cost', risk: 'risk' },
  notRealised: (points) => `${points} not realised`,
  pair: (a, b) => `${a} and ${b}`,
  colon: ': ',
  describe: ({ steps, stages, persona, peak, trough }) =>
    [
      `Journey map of ${steps} ${steps === 1 ? 'step' : 'steps'} in ${stages} ${stages === 1 ? 'stage' : 'stages'}${persona ? ` for ${persona}` : ''}.`,
      peak ? ` Best: ${peak}.` : '',
      trough ? ` Worst: ${trough}.` : '',
    ].join(''),
};

const zh: Words = {
  map: '客户旅程地图',
  tense: { 'as-is': '现状', 'to-be': '未来' },
  groups: { happens: '发生了什么', feels: '感受如何', gives: '付出与所得', next: '关键与改进' },
  scenario: '场景',
  who: '谁',
  why: '为何',
  goal: '目标',
  how: '如何',
  stages: '阶段',
  steps: '步骤',
  stepsIn: (steps, stages) => `${stages} 个阶段，${steps} 步`,
  noSteps: '还没有步骤。写下一个阶段和其中的一步，地图就从这里开始。',
  step: (number) => `第 ${number} 步`,
  offPath: '另一条路',
  when: (condition) => condition,
  detail: (title) => `详见：${title}`,
  own: () => '自己做的',
  contact: '与服务接触',
  front: '前台',
  back: '后台',
  partner: (provider) => `受${provider}委托`,
  edgeOfSight: (provider, consumer) => `${provider}可见的边界：以上是${consumer}自己的活动，${provider}看不到`,
  edgeShort: '服务提供者可见的边界',
  lineOfVisibility: (consumer) => `可视线：以下的工作，${consumer}看不到`,
  lineShort: '可视线',
  band: '可视化范围',
  seenBy: (consumer) => `${consumer}看得见`,
  seenShort: '消费者看得见',
  theProvider: '服务提供者',
  theConsumer: '消费者',
  touchpoints: '接触点',
  byChannel: '按渠道',
  noTouchpoint: '没有接触点',
  noChannel: '未写明渠道',
  experience: '体验',
  felt: '感受，−2 至 +2',
  levels: ['很差', '差', '一般', '好', '很好'],
  peak: '峰值',
  trough: '低谷',
  end: '结尾',
  leave: (chance, word) => `${chance ? `${chance} 离开` : '有人离开'}${word ? `：${word}` : ''}`,
  thoughts: '想法',
  andQuestions: '与疑问',
  expects: '期望',
  quote: (text) => `“${text}”`,
  pains: '痛点',
  andDelights: '与愉悦点',
  time: '时间',
  toScale: '按比例',
  taken: '耗时',
  waited: '等待',
  waitedShare: (share) => `等待 · ${share} %`,
  plusWaited: (duration) => `等 ${duration}`,
  value: '价值',
  forParty: (name) => `对${name}`,
  net: (points) => `合计 ${points}`,
  netValue: '净价值',
  gained: '所得',
  given: '付出',
  leaked: '泄漏',
  metric: '指标',
  againstTarget: '对照目标',
  target: (comparison, value) => `目标 ${comparison} ${value}`,
  noTarget: '没有目标',
  noReading: '还没有读数',
  moments: '关键时刻',
  decides: '关键时刻',
  improvements: '改进',
  toPlan: '待排期',
  benefit: '收益',
  effort: '投入',
  status: { idea: '设想', planned: '已计划', doing: '进行中', done: '已完成', rejected: '已否决' },
  people: '参与者',
  touchpointCount: '接触点',
  inChannels: (count) => `经 ${count} 种渠道`,
  more: (count) => `另有 ${count} 位，见下方`,
  machine: '机器',
  of: (name) => name,
  reading: '图例',
  marks: {
    assumed: '假设',
    researched: '调研',
    measured: '测量',
    moment: '关键时刻',
    alternative: '另一条路',
    interaction: '有交互',
    contact: '仅接触',
    question: '疑问',
    pain: '痛点',
    delight: '愉悦点',
    gain: '收益',
    unrealised: '未实现',
    cost: '成本',
    risk: '风险',
    total: '累计',
    taken: '耗时',
    waited: '等待',
    cut: '轴断',
    target: '目标',
    bridged: '其间未写感受',
  },
  evidence: { assumed: '假设', researched: '调研', measured: '测量' },
  kinds: { gain: '收益', cost: '成本', risk: '风险' },
  notRealised: (points) => `${points} 未实现`,
  pair: (a, b) => `${a}和${b}`,
  colon: '：',
  describe: ({ steps, stages, persona, peak, trough }) =>
    [
      `客户旅程地图：${persona ? `${persona}，` : ''}${stages} 个阶段，${steps} 步。`,
      peak ? `最好：${peak}。` : '',
      trough ? `最差：${trough}。` : '',
    ].join(''),
};

const WORDS: Readonly<Record<Lang, Words>> = { en, 'zh-CN': zh };

export function wordsOf(lang: Lang): Words {
  return WORDS[lang];
}
