import type { Lang } from '@waymark/model';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export type { Words } from './words.ts';

const WORDS: Readonly<Record<Lang, Words>> = { en, 'zh-CN': zh };

export function mapWords(lang: Lang): Words {
  return WORDS[lang];
}
