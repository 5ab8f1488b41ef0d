import { nearest } from '@waymark/model';

/** Keywords as people guess them who know the thing and not the language: the terms of the domain, and near ones. */
const GUESSES: readonly (readonly [keyword: string, guesses: string])[] = [
  ['service', '服务'],
  ['stakeholder', '利益相关者 干系人 相关方 party organisation organization'],
  ['team', '团队 小组'],
  ['persona', '用户画像 画像 人物 角色 用户 actor'],
  ['channel', '渠道'],
  ['touchpoint', '接触点 触点'],
  ['metric', '指标 度量 kpi indicator'],
  ['stages', '阶段模型 步骤模型'],
  ['journey', '旅程 客户旅程 用户旅程 客户旅程地图 map'],
  ['step', '步骤 活动 activity task'],
  ['provider', '提供者 服务提供者 供应商'],
  ['customer', '客户'],
  ['user', '用户'],
  ['sponsor', '赞助者 赞助人'],
  ['offering', '服务供应 供应'],
  ['power', '影响力 权力 influence'],
  ['interest', '兴趣 关注度'],
  ['internal', '内部'],
  ['external', '外部'],
  ['wants', '想要'],
  ['for', '为 用户画像 画像 人物 角色 actor'],
  ['goal', '目标 objective'],
  ['need', '需要 需求'],
  ['pain', '痛点 painpoint'],
  ['delight', '愉悦点 惊喜'],
  ['does', '做'],
  ['feels', '感受 感觉 情绪 心情 emotion mood feeling'],
  ['thinks', '想 想法 thought'],
  ['asks', '问 疑问 问题 question'],
  ['expects', '期望 期待 expectation'],
  ['takes', '用时 耗时 时长 duration time'],
  ['waits', '等待'],
  ['gain', '收益 获得 成果 outcome'],
  ['cost', '成本 代价'],
  ['risk', '风险'],
  ['moment', '关键时刻'],
  ['measure', '度量 测量'],
  ['then', '然后 接着 之后 next goto'],
  ['ends', '结束 stop'],
  ['improve', '改进 improvement opportunity'],
  ['target', '目标'],
  ['unit', '单位'],
  ['value', '值 读数'],
  ['data', '数据'],
  ['owner', '负责人 所有者'],
  ['who', '谁'],
  ['why', '为什么'],
  ['how', '如何 怎么'],
];

/** The keyword, of those that are possible, that a word means. */
export function guessed(word: string, possible: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  return GUESSES.find(([keyword, words]) => possible.includes(keyword) && words.split(' ').includes(lower))?.[0];
}

/** The keyword that a word means, or else is spelt like. */
export function keywordMeant(word: string, possible: readonly string[]): string | undefined {
  return guessed(word, possible) ?? nearest(word, possible);
}

/** What people write before the key of a stage, which needs no word of its own. */
export function meansStage(word: string): boolean {
  return /^(stage|phase|阶段)$/iu.test(word);
}
