import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import type { Context, Range } from '../types.ts';
import type { Expected } from './expect.ts';
import type { Completion } from './item.ts';

const LEVELS: readonly (readonly [string, Localized])[] = [
  ['+2', say('very good', '很好')],
  ['+1', say('good', '好')],
  ['0', say('neither good nor bad', '不好不坏')],
  ['-1', say('bad', '差')],
  ['-2', say('very bad', '很差')],
];

const DURATIONS: readonly (readonly [string, Localized])[] = [
  ['s', say('seconds', '秒')],
  ['min', say('minutes', '分钟')],
  ['h', say('hours', '小时')],
  ['d', say('days', '天')],
  ['w', say('weeks', '周')],
];

const CHANCE: readonly (readonly [string, Localized])[] = [['%', say('how often it goes that way', '走这条路的概率')]];

const UNITS: readonly (readonly [string, Localized])[] = [
  ['"%"', say('per cent', '百分比')],
  ['"min"', say('minutes', '分钟')],
  ['"h"', say('hours', '小时')],
  ['"d"', say('days', '天')],
  ['"points"', say('points', '分')],
  ['"of 5"', say('on a scale of 1 to 5', '5 分制')],
];

/** What a stakeholder can be to a service. */
const ROLES: readonly (readonly [string, Localized])[] = [
  ['customer', say('customer', '客户')],
  ['user', say('user', '用户')],
  ['sponsor', say('sponsor', '赞助者')],
  ['provider', say('provider', '提供者')],
  ['partner', say('partner', '合作伙伴')],
  ['supplier', say('supplier', '供应商')],
  ['regulator', say('regulator', '监管者')],
  ['employee', say('employee', '员工')],
  ['manager', say('manager', '管理者')],
  ['owner', say('owner', '所有者')],
  ['community', say('community', '社区')],
  ['media', say('media', '媒体')],
];

/** Values that the place suggests: levels, durations, units, roles. `digits` is what is typed of a duration. */
export function valuesFor({ lang }: Context, range: Range, { rule, element }: Expected, digits: string): Completion[] {
  const list = (values: readonly (readonly [string, Localized])[], before = ''): Completion[] =>
    values.map(([value, detail], i) => ({
      label: before + value,
      kind: 'value',
      detail: detail[lang],
      sort: `0${i}`,
      range,
      insert: before + value,
    }));
  switch (`${rule}.${element.prop}`) {
    case 'Feeling.level':
      return list(LEVELS);
    case 'Time.durations':
      return list(DURATIONS, digits || '5');
    case 'Transition.chance':
      return list(CHANCE, digits || '50');
    case 'Unit.text':
      return list(UNITS);
    case 'Placement.roles':
      return list(ROLES);
    default:
      return [];
  }
}
