import type { Localized } from '@waymark/model';
import { ROLES, say } from '@waymark/model';
import type { Range } from '../types.ts';
import type { Expected } from './expect.ts';
import type { Completion } from './item.ts';
import type { NamePlace } from './names.ts';

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

/** Values that the place suggests: levels, durations, units, roles. `digits` is what is typed of a duration or a chance. */
export function valuesFor(
  { lang, range, behind, prefix }: NamePlace,
  { rule, element, written }: Expected,
  digits: string,
): Completion[] {
  const list = (values: readonly (readonly [string, Localized])[], before = ''): Completion[] =>
    values.map(([value, detail], i) => ({
      label: before + value,
      kind: 'value',
      detail: detail[lang],
      sort: `0${String(i).padStart(2, '0')}`,
      range,
      insert: before + value,
    }));
  switch (`${rule}.${element.prop}`) {
    case 'Feeling.level':
      return list(LEVELS).flatMap((one) => levelFor(one, prefix));
    case 'Time.durations':
      return list(DURATIONS, digits || '5');
    case 'Transition.chance':
      return list(CHANCE, digits || '50').map((one) => ({ ...one, range: withSign(range, behind) }));
    case 'Unit.text':
      return list(UNITS);
    case 'Placement.roles':
      return list(Object.entries(ROLES).filter(([role]) => !written.some(({ image }) => image === role)));
    default:
      return [];
  }
}

/**
 * A level as it goes on from what is typed; a number without a sign is one above nought. Editors look for what is typed
 * anywhere in a label, so with `1` they would offer `-1` first.
 */
function levelFor(level: Completion, prefix: string): Completion[] {
  if (level.label.startsWith(prefix)) return [level];
  return level.label === `+${prefix}` ? [{ ...level, filter: prefix }] : [];
}

/** With the sign behind a number that is there already. */
function withSign({ start, end }: Range, behind: string): Range {
  const written = /^\s*%/.exec(behind)?.[0].length ?? 0;
  return { start, end: { line: end.line, character: end.character + written } };
}
