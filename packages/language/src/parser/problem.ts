import type { Finding, Localized, Severity, SourceRange } from '@waymark/model';
import type { CompositeNode, Token } from './token.ts';

/** Something wrong with the text, found while it was read. `toFinding` makes the public form of it. */
export interface Problem {
  rule: string;
  /** An error where nothing is said. */
  severity?: Severity;
  from: Token | CompositeNode;
  /** Where it ends, if that is not where `from` ends. */
  to?: Token | CompositeNode;
  message: Localized;
  help?: Localized;
  fix?: { title: Localized; replace?: string; insertAfter?: string };
  related?: { at: Token | CompositeNode; message: Localized };
}

/** The finding for a problem in the file named `uri`. */
export function toFinding(uri: string, problem: Problem): Finding {
  const { rule, severity = 'error', from, message, help, fix, related } = problem;
  const to = problem.to ?? from;
  const source: SourceRange = { uri, start: from.range.start, end: to.range.end };
  const finding: Finding = { rule, severity, source, message };
  if (help) finding.help = help;
  if (related) finding.related = [{ source: { uri, ...related.at.range }, message: related.message }];
  if (fix) {
    const range = fix.replace === undefined ? { uri, start: source.end, end: source.end } : source;
    finding.fixes = [{ title: fix.title, edits: [{ range, newText: fix.replace ?? fix.insertAfter ?? '' }] }];
  }
  return finding;
}
