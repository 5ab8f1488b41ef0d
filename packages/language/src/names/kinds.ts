import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import type { InnerKind, Kind } from './names.ts';

const TERMS: Readonly<Record<Kind | InnerKind, Localized>> = {
  service: say('service', '服务'),
  stakeholder: say('stakeholder', '利益相关者'),
  team: say('team', '团队'),
  persona: say('persona', '用户画像'),
  channel: say('channel', '渠道'),
  touchpoint: say('touchpoint', '接触点'),
  metric: say('metric', '指标'),
  stages: say('stage model', '阶段模型'),
  journey: say('journey', '旅程'),
  step: say('step', '步骤'),
  stage: say('stage', '阶段'),
  offering: say('offering', '服务供应'),
};

/** The word of the domain for what a name stands for. */
export function kindTerm(kind: Kind | InnerKind): Localized {
  return TERMS[kind];
}

/** ‘an offering’ */
export function withArticle(term: string): string {
  return `${/^[aeiou]/u.test(term) ? 'an' : 'a'} ${term}`;
}
