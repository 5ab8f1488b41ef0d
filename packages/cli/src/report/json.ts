/** Findings as JSON; the shape is documented in docs/cli.md and grows only by fields. */
import type { Finding } from '@waymark/model';
import { NAME, VERSION } from '../about.ts';
import { placeOf, type Report, tally } from './report.ts';

/** Raised when a reader of the old shape would misread the new one. */
const JSON_VERSION = 1;

export function jsonReport(report: Report): string {
  const { lang } = report;
  const { error, warning, info } = tally(report.findings);
  const value = {
    version: JSON_VERSION,
    tool: { name: NAME, version: VERSION },
    lang,
    summary: { files: report.checked.length, errors: error, warnings: warning, infos: info },
    findings: report.findings.map((finding) => jsonFinding(finding, report)),
    problems: report.complaints.map((c) => ({ message: c.what[lang], help: c.help?.[lang] })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonFinding(finding: Finding, report: Report): object {
  const { lang } = report;
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...placeOf(report, finding.source),
    message: finding.message[lang],
    help: finding.help?.[lang],
    subject: finding.subject,
    related: finding.related?.map((r) => ({ ...placeOf(report, r.source), message: r.message[lang] })),
    fixes: finding.fixes?.map((fix) => ({
      title: fix.title[lang],
      edits: fix.edits.map((edit) => ({ ...placeOf(report, edit.range), newText: edit.newText })),
    })),
  };
}
