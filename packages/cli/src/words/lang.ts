import type { Lang } from '@waymark/model';

export interface Locale {
  LC_ALL?: string;
  LC_MESSAGES?: string;
  LANG?: string;
}

/** The language of the environment, by POSIX precedence; the first of the three that is set decides, even for English. */
export function langOfEnvironment(env: Locale): Lang {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh\b|^zh_/i.test(set) ? 'zh-CN' : 'en';
}

/** `en`, `en-GB`, `zh`, `zh_CN.UTF-8`, `zh-Hans` … to a language that we speak, else undefined. */
export function parseLang(text: string): Lang | undefined {
  if (/^zh([-_.]|$)/i.test(text)) return 'zh-CN';
  if (/^en([-_.]|$)/i.test(text)) return 'en';
  return undefined;
}
