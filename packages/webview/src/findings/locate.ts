import type { Finding, Id, JourneyModel } from '@waymark/model';
import { placesAt } from '../model/places.ts';

/** Which element of the picture a finding belongs to: what it is about, else the innermost thing drawn that it lies in. */
export function locate(finding: Finding, model: JourneyModel, drawn: ReadonlySet<Id>): Id | undefined {
  if (finding.subject !== undefined && drawn.has(finding.subject)) return finding.subject;
  const { uri, start } = finding.source;
  return placesAt(model, uri, start).find(({ id }) => drawn.has(id))?.id;
}

const WEIGHT = { error: 2, warning: 1, info: 0 } as const;

export function worst(findings: readonly Finding[]): Finding['severity'] {
  return findings.reduce(
    (most, { severity }) => (WEIGHT[severity] > WEIGHT[most] ? severity : most),
    'info' as Finding['severity'],
  );
}

/** Worst first; of equals in the order of the text. */
export function ranked(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
}
