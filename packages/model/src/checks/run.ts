import type { ProjectConfig } from '../config/types.ts';
import { lookup } from '../derive/lookup.ts';
import type { Finding, Severity } from '../finding.ts';
import { shortenedFinding } from '../shorten.ts';
import type { JourneyModel } from '../types.ts';
import { factsOf, type ProjectFacts } from './facts.ts';
import { LANGUAGE_CHECKS } from './language/rules.ts';
import { isExcluded } from './paths.ts';
import { CHECKS, RULES, ruleOf } from './registry.ts';
import { comparePositions, judgeSuppressions, suppress } from './suppress.ts';
import type { Check, CheckContext, Report, Rule } from './types.ts';

/** The ids of the rules that a comment may silence. */
const SILENCEABLE = [...CHECKS, ...LANGUAGE_CHECKS].map(({ id }) => id);

export interface RunOptions {
  /** The folder (path or URI) that the patterns of `exclude` are relative to. */
  root?: string;
  /** Where `model` is a part of a project: the facts of the whole (its lookup is told by `useLookup`). */
  project?: ProjectFacts;
  /**
   * What the language says of the same texts. Of rules with a place in the configuration these are configured and
   * silenced as findings of the checks are; the others, which cannot be meant, come back as they are.
   */
  issues?: readonly Finding[];
}

/**
 * Everything the checks have to say about a model, sorted by file, position and rule.
 *
 * `config` sets severities (`off` leaves a check out), options, and the files to say nothing about. Suppressions in
 * the text are applied, and judged themselves. Never throws; the same input gives the same findings.
 */
export function runChecks(model: JourneyModel, config: ProjectConfig = {}, options: RunOptions = {}): Finding[] {
  const included = (uri: string) => !isExcluded(uri, config.exclude ?? [], options.root);
  const findings: Finding[] = [];
  const project = options.project ?? factsOf(model);
  const ran = new Set<string>();
  for (const check of CHECKS) {
    const severity = severityOf(check, config);
    if (severity === 'off') continue;
    ran.add(check.id);
    for (const report of check.run(contextOf(check, model, config, project)))
      findings.push(findingOf(check, severity, report));
  }
  const { issues } = options;
  if (issues) for (const rule of LANGUAGE_CHECKS) if (severityOf(rule, config) !== 'off') ran.add(rule.id);
  const errors = (issues ?? []).filter(({ rule }) => !ruleOf(rule));
  findings.push(...configured(issues ?? [], config));
  const shown = findings.filter((finding) => included(finding.source.uri));
  const { left, used } = suppress(shown, model.suppressions);
  const judged = judgeSuppressions(
    model,
    used,
    SILENCEABLE,
    ({ rule, covers }) => ran.has(rule) && included(covers.uri),
  );
  for (const rule of RULES) {
    const severity = severityOf(rule, config);
    if (severity === 'off') continue;
    for (const report of judged.get(rule.id) ?? []) {
      if (included(report.source.uri)) left.push(findingOf(rule, severity, report));
    }
  }
  return left
    .filter((finding) => !isHalfTyped(finding))
    .concat(errors)
    .map(shortenedFinding)
    .sort(compareFindings);
}

/** Advice on what has no name yet: that is an error of its own, and the advice can wait until it is typed. */
function isHalfTyped({ rule, subject }: Finding): boolean {
  return subject !== undefined && /[:.]~\d+$/.test(subject) && ruleOf(rule)?.severity !== 'error';
}

/** Of the language's issues those that can be configured, as they are configured. */
function configured(issues: readonly Finding[], config: ProjectConfig): Finding[] {
  return issues.flatMap((issue) => {
    const rule = ruleOf(issue.rule);
    const severity = rule && severityOf(rule, config);
    return !severity || severity === 'off' ? [] : [{ ...issue, severity }];
  });
}

function severityOf(rule: Rule, config: ProjectConfig): Severity | 'off' {
  const setting = config.rules?.[rule.id];
  return (typeof setting === 'string' ? setting : setting?.severity) ?? rule.severity;
}

function contextOf(check: Check, model: JourneyModel, config: ProjectConfig, project: ProjectFacts): CheckContext {
  const setting = config.rules?.[check.id];
  const value = (option: string) => {
    const standard = check.options?.[option]?.default;
    const own = typeof setting === 'object' ? setting[option] : undefined;
    return typeof own === typeof standard ? own : standard;
  };
  return {
    model,
    find: lookup(model),
    project,
    number: (option) => Number(value(option)),
    flag: (option) => value(option) === true,
  };
}

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  return { rule: rule.id, severity, ...report };
}

/** By file, position, rule, and message: an order that does not depend on which check ran first. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.source.uri, b.source.uri) ||
    comparePositions(a.source.start, b.source.start) ||
    compare(a.rule, b.rule) ||
    compare(a.message.en, b.message.en)
  );
}

function compare(a: string, b: string): number {
  // Most often the uri of the same file.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
