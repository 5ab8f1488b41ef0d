import type { Localized } from './text.ts';
import type { Id, SourceRange } from './types.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A change of text that a person can accept. */
export interface TextEdit {
  range: SourceRange;
  newText: string;
}

export interface Fix {
  title: Localized;
  edits: TextEdit[];
}

/** Another place that helps to understand a finding. */
export interface Related {
  source: SourceRange;
  message: Localized;
}

/** Where a text cannot be read as it is meant, so that the model lacks something. */
export function isBroken({ rule, severity }: Finding): boolean {
  return severity === 'error' && rule.startsWith('syntax/');
}

/** What is wrong, where, and what to do. Made by the language (syntax, names) and by the checks alike. */
export interface Finding {
  /** `journey/no-persona`, `syntax/unexpected`, `name/unresolved` … */
  rule: string;
  severity: Severity;
  source: SourceRange;
  /** What is wrong, one sentence, naming the thing by its title. */
  message: Localized;
  /** What to do about it, one sentence in the imperative. */
  help?: Localized;
  /** What it is about, where that is an element of the model. */
  subject?: Id;
  related?: Related[];
  fixes?: Fix[];
}
