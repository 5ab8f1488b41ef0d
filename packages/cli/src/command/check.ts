import { say } from '@waymark/model';
import { EXIT } from '../exit.ts';
import { build, filesByUri } from '../project/build.ts';
import { readConfig } from '../project/config.ts';
import { checkedFiles, findingsOf } from '../project/findings.ts';
import { type Input, langOf, logComplaints, open, readInput } from '../project/open.ts';
import type { Loaded } from '../project/types.ts';
import { prettyReport } from '../report/pretty.ts';
import { type Report, reaches, sortFindings } from '../report/report.ts';
import { coloured, plain, wantsColour } from '../terminal/style.ts';
import { severityOf } from '../words/severity.ts';
import { giveOut } from './save.ts';
import type { Call, Command } from './spec.ts';
import { watching } from './watch.ts';

export const check: Command = async (call) => {
  const input = await readInput(call);
  return watching(call, () => once(call, input));
};

async function once(call: Call, input: Input): Promise<{ code: number; loaded: Loaded }> {
  const loaded = await open(call, input, readConfig);
  const report = await reportOn(loaded, call);
  logComplaints(loaded.complaints, report.lang, call.world);
  if (isTornOut(call, input, loaded, report)) call.world.log(`waymark: ${TORN_OUT[report.lang]}\n`);
  await giveOut(call, await format(report, call), loaded.projects);
  return { code: exitCode(report, loaded), loaded };
}

/** Names are missing from a text that came by standard input without the files that may declare them. */
function isTornOut(call: Call, { stdin }: Input, { projects }: Loaded, { findings }: Report): boolean {
  if (!stdin || call.text('stdin-name') !== undefined) return false;
  const isAlone = projects.some(({ files }) => files.length === 1 && files[0]!.path === stdin.name);
  return isAlone && findings.some(({ rule }) => rule === 'name/unresolved');
}

const TORN_OUT = say(
  'standard input was read alone; --stdin-name PATH reads it with the project of that file.',
  '标准输入是单独读取的；用 --stdin-name PATH 可让它与该文件所在的项目一起读取。',
);

async function reportOn({ projects, complaints }: Loaded, call: Call): Promise<Report> {
  const files = filesByUri(projects);
  const findings = [];
  for (const project of projects) findings.push(...findingsOf(await build(project)));
  return {
    lang: langOf(call.world, projects),
    findings: sortFindings(findings, files),
    files,
    checked: projects.flatMap(checkedFiles),
    failOn: severityOf(call.text('fail-on')) ?? 'error',
    complaints,
  };
}

function exitCode(report: Report, { projects, complaints }: Loaded): number {
  const misconfigured = projects.some(({ configIssues }) => configIssues.some(({ severity }) => severity === 'error'));
  if (complaints.length > 0 || misconfigured) return EXIT.complaint;
  return report.findings.some(({ severity }) => reaches(severity, report.failOn)) ? EXIT.findings : EXIT.clean;
}

async function format(report: Report, call: Call): Promise<string> {
  switch (call.text('format')) {
    case 'json':
      return (await import('../report/json.ts')).jsonReport(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).sarifReport(report);
    case 'github':
      return (await import('../report/github.ts')).githubReport(report);
    case 'junit':
      return (await import('../report/junit.ts')).junitReport(report);
    default:
      return pretty(report, call);
  }
}

function pretty(report: Report, { world, text }: Call): string {
  // With nothing read, "no findings" would be a lie of omission.
  if (report.complaints.length > 0 && report.checked.length === 0 && report.findings.length === 0) return '';
  const toFile = text('output') !== undefined && text('output') !== '-';
  const paint = wantsColour(world.env, world.outIsTerminal && !toFile) ? coloured : plain;
  return prettyReport(report, paint);
}
