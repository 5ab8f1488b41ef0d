import type { Localized, Severity } from '@waymark/model';
import { LANGUAGE_CHECKS, LANGUAGE_ERRORS } from '@waymark/model';

/** A rule of the language itself, as opposed to the checks of the model. */
export interface LanguageRule {
  id: string;
  severity: Severity;
  title: Localized;
}

/** The rules of the issues that `buildProject` gives. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  ...LANGUAGE_ERRORS.map(({ id, title }): LanguageRule => ({ id, severity: 'error', title })),
  ...LANGUAGE_CHECKS.map(({ id, severity, title }): LanguageRule => ({ id, severity, title })),
];
