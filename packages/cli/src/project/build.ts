import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildProject } from '@waymark/language';
import { type Finding, isExcluded, type JourneyModel, runChecks } from '@waymark/model';
import { readBeside } from './load.ts';
import type { Project, SourceFile } from './types.ts';

export interface Built {
  project: Project;
  model: JourneyModel;
  /** Of the language: syntax, names, numbers. */
  issues: Finding[];
}

/** Builds the model of a project. Metrics' data is read from files beside the journeys. */
export async function build(project: Project): Promise<Built> {
  const { model, issues } = await buildProject(
    project.files.map(({ uri, text }) => ({ uri, text })),
    { readData: (uri, path) => readBeside(dirname(fileURLToPath(uri)), path) },
  );
  return { project, model, issues };
}

/** The files of a project that findings are reported on: asked for, and not excluded by waymark.json. */
export function checkedFiles({ files, selected, config, root }: Project): SourceFile[] {
  const { exclude = [] } = config;
  return files.filter(({ uri, path }) => selected.has(uri) && !isExcluded(path, exclude, root));
}

/** All findings of a project: of waymark.json, of the language, of the checks; in the files that are reported on. */
export function findingsOf({ project, model, issues }: Built): Finding[] {
  const checked = new Set(checkedFiles(project).map(({ uri }) => uri));
  const all = runChecks(model, project.config, { root: pathToFileURL(project.root).href, issues });
  return [...project.configIssues, ...all.filter(({ source }) => checked.has(source.uri))];
}

export function filesByUri(projects: readonly Project[]): Map<string, SourceFile> {
  const files = projects.flatMap((project) => [...project.files, ...(project.configFile ? [project.configFile] : [])]);
  return new Map(files.map((file) => [file.uri, file]));
}
