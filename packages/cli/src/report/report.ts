import type { Finding, Lang, Severity, SourceRange } from '@waymark/model';
import type { Complaint } from '../complaint.ts';
import type { SourceFile } from '../project/types.ts';

/** What a reporter turns into text. */
export interface Report {
  lang: Lang;
  /** In order of file, line, column. */
  findings: readonly Finding[];
  /** Every text that a finding points into, by address. */
  files: ReadonlyMap<string, SourceFile>;
  /** The files that were asked for, in order; those without a finding too. */
  checked: readonly SourceFile[];
  /** The threshold of `--fail-on`. */
  failOn: Severity;
  /** What could not be read. */
  complaints: readonly Complaint[];
}

/** A range for people: lines and columns from 1, columns in UTF-16 code units as editors count them, the end exclusive. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export function placeOf(report: Pick<Report, 'files'>, source: SourceRange): Place {
  return {
    file: report.files.get(source.uri)?.shown ?? source.uri,
    line: source.start.line + 1,
    column: source.start.character + 1,
    endLine: source.end.line + 1,
    endColumn: source.end.character + 1,
  };
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

export function reaches(severity: Severity, threshold: Severity): boolean {
  return RANK[severity] >= RANK[threshold];
}

export interface Tally {
  error: number;
  warning: number;
  info: number;
}

export function tally(findings: readonly Finding[]): Tally {
  const sums: Tally = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) sums[severity]++;
  return sums;
}

/** By file, then place, then severity (worst first), then rule: the same order on every machine. */
export function sortFindings(findings: readonly Finding[], files: ReadonlyMap<string, SourceFile>): Finding[] {
  const nameOf = (finding: Finding) => files.get(finding.source.uri)?.shown ?? finding.source.uri;
  return [...findings].sort(
    (a, b) =>
      compare(nameOf(a), nameOf(b)) ||
      a.source.start.line - b.source.start.line ||
      a.source.start.character - b.source.start.character ||
      RANK[b.severity] - RANK[a.severity] ||
      compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
