/**
 * SARIF 2.1.0 (OASIS), for code scanning. Addresses are relative to the working folder, which in a pipeline is the
 * repository; regions count from 1 in UTF-16 code units with an exclusive end, as the standard has it.
 */
import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Fix, Severity, SourceRange, TextEdit } from '@waymark/model';
import { HOMEPAGE, NAME, VERSION } from '../about.ts';
import { type Place, placeOf, type Report } from './report.ts';
import { type RuleEntry, ruleEntries } from './rules.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export function sarifReport(report: Report): string {
  const rules = ruleEntries(report.findings, report.lang);
  const run = {
    tool: { driver: driver(rules) },
    language: report.lang,
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(report)],
    artifacts: report.checked.map(({ shown }) => ({ location: { uri: address(shown) } })),
    results: results(report, rules),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function driver(rules: readonly RuleEntry[]): object {
  return {
    name: NAME,
    version: VERSION,
    semanticVersion: VERSION,
    ...(HOMEPAGE ? { informationUri: HOMEPAGE } : {}),
    rules: rules.map(({ id, title, reason, help, severity, url }) => ({
      id,
      shortDescription: { text: title },
      ...(reason ? { fullDescription: { text: reason } } : {}),
      ...(help ? { help: { text: help, markdown: help } } : {}),
      ...(url ? { helpUri: url } : {}),
      defaultConfiguration: { level: LEVEL[severity] },
    })),
  };
}

function invocation({ complaints, lang }: Report): object {
  return {
    executionSuccessful: complaints.length === 0,
    toolExecutionNotifications: complaints.map((complaint) => ({
      level: 'error',
      message: { text: [complaint.what[lang], complaint.help?.[lang]].filter(Boolean).join('\n') },
    })),
  };
}

function results(report: Report, rules: readonly RuleEntry[]): object[] {
  const prints = new Map<string, number>();
  return report.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVEL[finding.severity],
    message: { text: [finding.message[report.lang], finding.help?.[report.lang]].filter(Boolean).join('\n') },
    locations: [{ physicalLocation: physical(finding.source, report) }],
    ...related(finding, report),
    partialFingerprints: { 'waymarkFinding/v1': fingerprint(finding, report, prints) },
    ...fixes(finding, report),
  }));
}

/**
 * Tells a finding from others in a way that survives edits elsewhere in the file: rule, file, subject and message, and
 * a running number among those that are alike.
 */
function fingerprint(finding: Finding, report: Report, seen: Map<string, number>): string {
  const { file } = placeOf(report, finding.source);
  const print = createHash('sha256')
    .update(JSON.stringify([finding.rule, file, finding.subject ?? '', finding.message.en]))
    .digest('hex')
    .slice(0, 32);
  const count = seen.get(print) ?? 0;
  seen.set(print, count + 1);
  return `${print}:${count}`;
}

function physical(source: SourceRange, report: Report): object {
  const place = placeOf(report, source);
  return { artifactLocation: { uri: address(place.file) }, region: region(place) };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function related(finding: Finding, report: Report): object {
  if (!finding.related?.length) return {};
  return {
    relatedLocations: finding.related.map(({ source, message }, id) => ({
      id,
      physicalLocation: physical(source, report),
      message: { text: message[report.lang] },
    })),
  };
}

function fixes(finding: Finding, report: Report): object {
  if (!finding.fixes?.length) return {};
  return { fixes: finding.fixes.map((fix) => fixOf(fix, report)) };
}

function fixOf(fix: Fix, report: Report): object {
  const byFile = Map.groupBy(fix.edits, (edit) => edit.range.uri);
  return {
    description: { text: fix.title[report.lang] },
    artifactChanges: [...byFile.values()].map((edits) => ({
      artifactLocation: { uri: address(placeOf(report, edits[0]!.range).file) },
      replacements: edits.map((edit) => replacement(edit, report)),
    })),
  };
}

function replacement({ range, newText }: TextEdit, report: Report): object {
  return { deletedRegion: region(placeOf(report, range)), insertedContent: { text: newText } };
}

/** A shown path as an address: relative ones stay so, with what an address may not hold encoded. */
function address(shown: string): string {
  if (isAbsolute(shown)) return pathToFileURL(shown).href;
  if (/^[a-z][a-z0-9+.-]+:/i.test(shown)) return encodeURI(shown);
  return shown.split('/').map(encodeURIComponent).join('/');
}
