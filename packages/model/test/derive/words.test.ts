import { expect, it } from 'vitest';
import { formatDuration, nearest } from '../../src/index.ts';

it.each([
  [0, '0 min', '0 分钟'],
  [45, '45 s', '45 秒'],
  [90, '1 min 30 s', '1 分 30 秒'],
  [15 * 60, '15 min', '15 分钟'],
  [3599.6, '1 h', '1 小时'],
  [6 * 3600 + 32 * 60, '6 h 32', '6 小时 32 分'],
  [3600 * 24 - 10, '1 d', '1 天'],
  [27 * 3600, '1 d 3 h', '1 天 3 小时'],
  [9 * 86400, '9 d', '9 天'],
  [14 * 86400, '2 w', '2 周'],
  [-5, '0 min', '0 分钟'],
  [Number.NaN, '0 min', '0 分钟'],
])('%d seconds: %s, %s', (seconds, en, zh) => {
  expect(formatDuration(seconds, 'en')).toBe(en);
  expect(formatDuration(seconds, 'zh-CN')).toBe(zh);
});

it.each([
  ['Katrian', 'Katrina'],
  ['katrina', 'Katrina'],
  ['Ax', 'Axe'],
  ['zzz', undefined],
  ['', undefined],
])('the nearest to “%s” is %s', (name, near) => {
  expect(nearest(name, ['Katrina', 'Axe', 'University'])).toBe(near);
});
