import { describe, expect, it } from 'vitest';
import { type Locale, langOfEnvironment, parseLang } from '../../src/words/lang.ts';

describe('the language of the environment', () => {
  const check = (env: Locale, lang: string) => expect(langOfEnvironment(env)).toBe(lang);
  it('is English where nothing is set', () => check({}, 'en'));
  it('is Chinese by LANG', () => check({ LANG: 'zh_CN.UTF-8' }, 'zh-CN'));
  it('follows LC_ALL before LANG', () => check({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'));
  it('follows LC_MESSAGES before LANG', () => check({ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh-CN'));
  it('passes over what is empty', () => check({ LANG: 'zh_CN', LC_ALL: '' }, 'zh-CN'));
});

describe('--lang', () => {
  const check = (text: string, lang: string | undefined) => expect(parseLang(text)).toBe(lang);
  it('takes short forms', () => check('zh', 'zh-CN'));
  it('takes regions', () => check('en-GB', 'en'));
  it('refuses others', () => check('fr', undefined));
  it('refuses what only begins alike', () => check('english', undefined));
});
