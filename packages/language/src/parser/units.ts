import { nearest } from '@waymark/model';

/** Seconds in each unit; a day has 24 hours, a week seven days. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
]);

/** Units as people write them who have not read the manual. */
const OTHERS: readonly (readonly [unit: string, alike: string])[] = [
  ['s', 'sec secs second seconds 秒 秒钟'],
  ['min', 'm mins minute minutes 分 分钟'],
  ['h', 'hr hrs hour hours 时 小时 个小时'],
  ['d', 'day days 天 日'],
  ['w', 'week weeks 周 星期'],
];
const ALIASES = new Map(OTHERS.flatMap(([unit, alike]) => alike.split(' ').map((alias) => [alias, unit] as const)));

/** The unit that a word means or is spelt like. */
export function unitLike(unit: string): string | undefined {
  const lower = unit.toLowerCase();
  const [known] = [unit, lower].filter((one) => UNITS.has(one));
  const words = [...ALIASES.keys()].filter((alias) => alias.length > 3);
  return known ?? ALIASES.get(lower) ?? ALIASES.get(nearest(lower, words) ?? '');
}
