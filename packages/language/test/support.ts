import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, JourneyModel } from '@waymark/model';
import { expect } from 'vitest';
import type { ProjectHost } from '../src/index.ts';
import { buildProject } from '../src/index.ts';
import { Workspace, type WorkspaceOptions } from '../src/workspace/index.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

export interface Story {
  name: string;
  files: { uri: string; text: string }[];
  /** Its data files, as a host reads them. */
  readData(uri: string, path: string): string;
}

/** The examples, one story a folder. */
export const stories: Story[] = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    files: journeyFiles(join(examples, name)),
    readData: (uri: string, path: string) => readFileSync(join(examples, name, dirname(uri), path), 'utf8'),
  }))
  .filter(({ files }) => files.length > 0);

function journeyFiles(folder: string): Story['files'] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.journey'));
  return names.sort().map((name) => ({ uri: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** A workspace of these texts by uri, all of it worked off. */
export function workspaceOf(
  texts: Iterable<readonly [uri: string, text: string]>,
  options?: WorkspaceOptions,
): Workspace {
  const workspace = new Workspace(options);
  for (const [uri, text] of texts) workspace.setFile(uri, text);
  while (workspace.work());
  return workspace;
}

/** The model of a project of one text, without the library, and what is wrong with it. */
export async function build(text: string, host?: ProjectHost): Promise<{ model: JourneyModel; issues: Finding[] }> {
  const { model, issues } = await buildProject([{ uri: 'a.journey', text }], host);
  return { model: { ...model, stageModels: model.stageModels.filter(({ library }) => !library) }, issues };
}

/** One line an issue: `3:14 rule: message` and, behind an arrow, the text that the first fix puts there. */
async function issuesOf(text: string): Promise<string[]> {
  return (await build(text)).issues.map(show);
}

function show({ source, rule, message, fixes }: Finding): string {
  const { line, character } = source.start;
  const fix = fixes?.[0]?.edits[0]?.newText;
  return `${line + 1}:${character + 1} ${rule}: ${message.en}${fix === undefined ? '' : ` → ${fix.trim()}`}`;
}

/** Checks all issues of a text, each as `issuesOf` shows it. */
export async function check(text: string, expected: string[]): Promise<void> {
  expect(await issuesOf(text)).toEqual(expected);
}

/** A journey around facts of one step, with the persona, the stakeholder, the touchpoint and the metric it may name. */
export function withStep(facts: string): string {
  return [
    'stakeholder Axle',
    'persona Katrina',
    'team Fleet',
    'touchpoint Sticker',
    'metric Satisfaction',
    'journey J { for Katrina explore { step first { ends } step book {',
    facts,
    '} } }',
  ].join('\n');
}

/** What a value says, without places. */
export function plain<T>(value: T): T {
  const places = new Set(['source', 'nameSource', 'levelSource', 'covers']);
  return JSON.parse(JSON.stringify(value, (key, one) => (places.has(key) ? undefined : one)));
}

/** The first journey's step of that name. */
export function step(model: JourneyModel, name: string) {
  return model.journeys[0]!.steps.find((one) => one.name === name)!;
}
