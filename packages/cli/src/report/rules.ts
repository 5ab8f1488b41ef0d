/** What reports say about the rules of their findings. */
import { type Finding, type Lang, languageError, RULES, type Rule, ruleDocsUrl, type Severity } from '@waymark/model';
import { HOMEPAGE } from '../about.ts';

export interface RuleEntry {
  id: string;
  title: string;
  /** Empty for rules of the language itself (syntax, names), which have no page. */
  reason: string;
  help: string;
  severity: Severity;
  url?: string;
}

/** The rules with pages and those found besides, by id. */
export function ruleEntries(findings: readonly Finding[], lang: Lang): RuleEntry[] {
  const entries = new Map(RULES.map((rule) => [rule.id, entryOf(rule, lang)]));
  for (const { rule: id, severity } of findings) {
    if (entries.has(id)) continue;
    entries.set(id, { id, title: languageError(id)?.title[lang] ?? id, reason: '', help: '', severity });
  }
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entryOf(rule: Rule, lang: Lang): RuleEntry {
  return {
    id: rule.id,
    title: rule.title[lang],
    reason: rule.reason[lang],
    help: `${rule.reason[lang]}\n\n${rule.advice[lang]}`,
    severity: rule.severity,
    url: pageOf(rule.id, lang),
  };
}

function pageOf(id: string, lang: Lang): string | undefined {
  const page = ruleDocsUrl(id, lang);
  return HOMEPAGE && page ? `${HOMEPAGE.replace(/\/$/, '')}/${page}` : undefined;
}
