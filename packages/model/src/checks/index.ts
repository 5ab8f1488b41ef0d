export { ruleDocsUrl } from './docs-url.ts';
export {
  type Contribution,
  contributionOf,
  factsOf,
  type NamedKind,
  type ProjectFacts,
} from './facts.ts';
export { LANGUAGE_ERRORS, type LanguageError, languageError } from './language/errors.ts';
export { LANGUAGE_CHECKS } from './language/rules.ts';
export { isExcluded } from './paths.ts';
export { CHECKS, RULES, ruleOf } from './registry.ts';
export { RULE_WORDS } from './rule-words.ts';
export { compareFindings, type RunOptions, runChecks } from './run.ts';
export { hiddenWords } from './text/bidi.ts';
export { hiddenCharacters, type Suspicious, suspiciousIn } from './text/characters.ts';
export type { Check, CheckContext, OptionSpec, Report, Rule } from './types.ts';
