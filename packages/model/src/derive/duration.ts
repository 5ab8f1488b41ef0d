import type { Lang } from '../text.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * A duration in at most two units, rounded to the smaller one: `45 s`, `15 min`, `6 h 32`, `1 d 3 h`, `2 w`
 * (weeks only where they are whole). Chinese: `15 分钟`, `6 小时 32 分`, `1 天 3 小时`, `2 周`.
 * Negative and non-finite durations count as none: `0 min`.
 */
export function formatDuration(seconds: number, lang: Lang): string {
  const rounded = round(Number.isFinite(seconds) ? Math.max(0, seconds) : 0);
  return lang === 'zh-CN' ? chinese(rounded) : english(rounded);
}

/** To the unit that is still shown, so that 59 min 59 s becomes 1 h and not 60 min. */
function round(seconds: number): number {
  const to = (unit: number) => Math.round(seconds / unit) * unit;
  if (to(HOUR) >= DAY) return to(HOUR);
  if (to(MINUTE) >= HOUR) return to(MINUTE);
  return to(1);
}

function english(s: number): string {
  if (s === 0) return '0 min';
  if (s % WEEK === 0) return `${s / WEEK} w`;
  if (s >= DAY) return pair(s, DAY, 'd', HOUR, ' h');
  if (s >= HOUR) return pair(s, HOUR, 'h', MINUTE, '');
  if (s >= MINUTE) return pair(s, MINUTE, 'min', 1, ' s');
  return `${s} s`;
}

function chinese(s: number): string {
  if (s === 0) return '0 分钟';
  if (s % WEEK === 0) return `${s / WEEK} 周`;
  if (s >= DAY) return pair(s, DAY, '天', HOUR, ' 小时');
  if (s >= HOUR) return pair(s, HOUR, '小时', MINUTE, ' 分');
  if (s % MINUTE === 0) return `${s / MINUTE} 分钟`;
  if (s >= MINUTE) return pair(s, MINUTE, '分', 1, ' 秒');
  return `${s} 秒`;
}

function pair(s: number, big: number, bigName: string, small: number, smallName: string): string {
  const rest = Math.floor((s % big) / small);
  return `${Math.floor(s / big)} ${bigName}${rest ? ` ${rest}${smallName}` : ''}`;
}
