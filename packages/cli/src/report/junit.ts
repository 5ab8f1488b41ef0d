/**
 * JUnit XML, which GitLab, Jenkins and Azure show as test results: a suite a file, a case a finding. What reaches
 * `--fail-on` is a failure; what does not is a passed case that says its message, so that the picture in the pipeline
 * is that of the exit code.
 */
import type { Finding } from '@waymark/model';
import { NAME } from '../about.ts';
import type { SourceFile } from '../project/types.ts';
import { placeOf, type Report, reaches } from './report.ts';
import { xml } from './xml.ts';

export function junitReport(report: Report): string {
  const suites = suitesOf(report);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${NAME}" ${counts(report.findings, suites, report)}>`,
    ...suites.flatMap((suite) => suiteLines(suite, report)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Suite {
  name: string;
  findings: readonly Finding[];
}

function suitesOf(report: Report): Suite[] {
  const byFile = Map.groupBy(report.findings, (finding) => finding.source.uri);
  const checked = report.checked.map(({ uri, shown }: SourceFile) => ({
    name: shown,
    findings: byFile.get(uri) ?? [],
  }));
  const known = new Set(report.checked.map(({ uri }) => uri));
  const others = [...byFile].filter(([uri]) => !known.has(uri));
  return [...checked, ...others.map(([uri, findings]) => ({ name: report.files.get(uri)?.shown ?? uri, findings }))];
}

function counts(findings: readonly Finding[], suites: readonly Suite[], report: Report): string {
  const tests = suites.reduce((sum, suite) => sum + Math.max(1, suite.findings.length), 0);
  const failures = findings.filter(({ severity }) => reaches(severity, report.failOn)).length;
  return `tests="${tests}" failures="${failures}" errors="0"`;
}

function suiteLines(suite: Suite, report: Report): string[] {
  const name = xml(suite.name);
  const cases =
    suite.findings.length === 0
      ? [`    <testcase name="${NAME} check" classname="${name}" time="0"/>`]
      : suite.findings.flatMap((finding) => caseLines(finding, name, report));
  return [
    `  <testsuite name="${name}" ${counts(suite.findings, [suite], report)} skipped="0" time="0">`,
    ...cases,
    '  </testsuite>',
  ];
}

function caseLines(finding: Finding, suite: string, report: Report): string[] {
  const { file, line, column } = placeOf(report, finding.source);
  const message = finding.message[report.lang];
  const body = xml([`${file}:${line}:${column}`, message, finding.help?.[report.lang] ?? ''].join('\n').trimEnd());
  const inner = reaches(finding.severity, report.failOn)
    ? `<failure type="${xml(finding.rule)}" message="${xml(message)}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return [
    `    <testcase name="${xml(`${finding.rule} ${line}:${column}`)}" classname="${suite}" file="${xml(file)}" line="${line}" time="0">`,
    `      ${inner}`,
    '    </testcase>',
  ];
}
