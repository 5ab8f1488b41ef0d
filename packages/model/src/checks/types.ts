import type { Lookup } from '../derive/lookup.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Localized } from '../text.ts';
import type { JourneyModel } from '../types.ts';
import type { ProjectFacts } from './facts.ts';

/** A threshold or a switch that `waymark.json` can set. */
export interface OptionSpec {
  default: number | boolean;
  description: Localized;
  /** For numbers: the smallest that makes sense. */
  minimum?: number;
}

/** What there is to say about a rule; its documentation page and its part of the configuration's schema come from this. */
export interface Rule {
  /** `group/name`. */
  id: string;
  /** Where the configuration says nothing else. */
  severity: Severity;
  /** What it reports, in a few words. */
  title: Localized;
  /** What happens to real people if it is ignored. */
  reason: Localized;
  /** When exactly it reports, and what to do then. */
  advice: Localized;
  options?: Readonly<Record<string, OptionSpec>>;
  /** Whole journey texts: one that this rule reports, one that it does not. */
  examples: { bad: string; good: string };
}

/** A finding as a check makes it; rule and severity are added by the engine. */
export type Report = Omit<Finding, 'rule' | 'severity'>;

export interface CheckContext {
  /** What to judge. It may be a part of a project, so that only the parts that changed need be judged anew. */
  model: JourneyModel;
  /** The whole project, by id. */
  find: Lookup;
  /** What only the whole project can tell. */
  project: ProjectFacts;
  /** The value of a numeric option of this check: as configured, else its default. */
  number(option: string): number;
  /** The value of a switch of this check. */
  flag(option: string): boolean;
}

/**
 * A rule that looks at a model. Pure; linear in the size of the model; never throws. It reports only on what is written in
 * `context.model`, and learns of the rest of the project by `find` and `project` alone.
 */
export interface Check extends Rule {
  run(context: CheckContext): Iterable<Report>;
}
