import { buildProject } from '@waymark/language';
import { expect } from 'vitest';
import type { Finding, JourneyModel, ProjectConfig, SourceRange } from '../../src/index.ts';
import { runChecks } from '../../src/index.ts';

const URI = 'file:///project/test.journey';

/** The model of a text that is meant to be without errors of grammar and names. */
export async function modelOf(text: string): Promise<JourneyModel> {
  const { model, issues } = await buildProject([{ uri: URI, text }]);
  expect(issues.map((issue) => `${issue.rule} ${issue.message.en}`)).toEqual([]);
  return model;
}

/** Everything there is to say about a text, by the language and the checks. There is no data beside it. */
export async function findingsOf(text: string, config: ProjectConfig = {}): Promise<Finding[]> {
  const { model, issues } = await buildProject([{ uri: URI, text }], { readData: () => undefined });
  return runChecks(model, config, { issues });
}

/**
 * Runs the checks over a text and expects one of them to report exactly the places between `«` and `»`, in order.
 * Gives what it reported.
 */
export async function check(rule: string, marked: string, config: ProjectConfig = {}): Promise<Finding[]> {
  const { text, places } = unmark(marked);
  const findings = runChecks(await modelOf(text), config).filter((finding) => finding.rule === rule);
  const found = findings.map(({ source }) => cut(text, source));
  expect(found).toEqual(places.map((place) => cut(text, place)));
  expect(findings.map(({ source }) => `${source.start.line}:${source.start.character}`)).toEqual(
    places.map(({ start }) => `${start.line}:${start.character}`),
  );
  return findings;
}

function unmark(marked: string): { text: string; places: SourceRange[] } {
  const places: SourceRange[] = [];
  let text = '';
  let start = { line: 0, character: 0 };
  for (const part of marked.split(/([«»])/u)) {
    if (part === '«') start = positionAt(text);
    else if (part === '»') places.push({ uri: URI, start, end: positionAt(text) });
    else text += part;
  }
  return { text, places };
}

function positionAt(text: string) {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function cut(text: string, { start, end }: SourceRange): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
  lines[0] = lines[0]!.slice(start.character);
  return lines.join('\n');
}
