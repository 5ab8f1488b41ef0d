import { type Finding, type Lang, type Severity, say } from '@waymark/model';
import type { Complaint } from '../../src/complaint.ts';
import type { SourceFile } from '../../src/project/types.ts';
import type { Report } from '../../src/report/report.ts';

/** A file; its address is what reports never show. */
export function file(shown: string, text: string): SourceFile {
  return { uri: `file:///p/${encodeURIComponent(shown)}`, path: `/p/${shown}`, shown, text };
}

export interface FindingParts extends Partial<Omit<Finding, 'source'>> {
  /** The part of the text it is about; the whole of the first line where absent. */
  at?: string;
}

/** A finding about a part of a file's text, by that part. */
export function finding(source: SourceFile, { at, ...parts }: FindingParts = {}): Finding {
  return {
    rule: 'value/leak',
    severity: 'warning',
    message: say('Value is lost.', '价值流失了。'),
    ...parts,
    source: rangeOf(source, at ?? source.text.split('\n')[0]!),
  };
}

export function rangeOf({ uri, text }: SourceFile, part: string) {
  const from = text.indexOf(part);
  if (from < 0) throw new Error(`no ${part} in ${text}`);
  return { uri, start: position(text, from), end: position(text, from + part.length) };
}

function position(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function report(
  files: readonly SourceFile[],
  findings: readonly Finding[],
  { lang = 'en', failOn = 'error', complaints = [] }: { lang?: Lang; failOn?: Severity; complaints?: Complaint[] } = {},
): Report {
  return { lang, findings, files: new Map(files.map((f) => [f.uri, f])), checked: files, failOn, complaints };
}

/** A name and a message meant to break out of whatever holds them. */
export const HOSTILE = `a"b'<c>&]]>%0A::error::x,y:z\r\n\u0000\x1b[31m\u202E校`;
