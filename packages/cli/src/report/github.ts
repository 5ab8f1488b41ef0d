/** Workflow commands of GitHub Actions: each finding becomes an annotation of the change. */
import type { Finding, Severity } from '@waymark/model';
import { printable } from '../terminal/cells.ts';
import { placeOf, type Report } from './report.ts';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

export function githubReport(report: Report): string {
  return report.findings.map((finding) => `${annotation(finding, report)}\n`).join('');
}

function annotation(finding: Finding, report: Report): string {
  const { file, line, column, endLine, endColumn } = placeOf(report, finding.source);
  // GitHub refuses columns on an annotation over several lines.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${property(finding.rule)}`,
  ];
  const texts = [finding.message[report.lang], finding.help?.[report.lang] ?? ''].filter(Boolean);
  const text = texts.map(shown).join('\n');
  return `::${COMMAND[finding.severity]} ${properties.join(',')}::${data(text)}`;
}

/** Lines stay; what hides in them or turns them round is shown by its code. */
function shown(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(printable)
    .join('\n');
}

/** The runner ends a command at a line break and decodes these three. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
