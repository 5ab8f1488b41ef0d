import { fileURLToPath } from 'node:url';
import { buildProject } from '@waymark/language';
import type { Finding, JourneyModel } from '@waymark/model';
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
    { readData: (uri, path) => readBeside(project.root, fileURLToPath(uri), path) },
  );
  return { project, model, issues };
}

export function filesByUri(projects: readonly Project[]): Map<string, SourceFile> {
  const files = projects.flatMap((project) => [...project.files, ...(project.configFile ? [project.configFile] : [])]);
  return new Map(files.map((file) => [file.uri, file]));
}
