import type { Lang } from '../text.ts';
import { ruleOf } from './registry.ts';

/**
 * Where the page of a rule lies, relative to the project's root: `docs/checks/journey/no-persona.md`,
 * `docs/zh-CN/checks/journey/no-persona.md`. Undefined for ids that no rule has, such as errors of grammar.
 */
export function ruleDocsUrl(id: string, lang: Lang = 'en'): string | undefined {
  return ruleOf(id) ? `docs/${lang === 'en' ? '' : `${lang}/`}checks/${id}.md` : undefined;
}
