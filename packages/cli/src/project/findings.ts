/** Apart from building, so that who only draws loads no checks. */
import { pathToFileURL } from 'node:url';
import { type Finding, isExcluded, runChecks } from '@waymark/model';
import type { Built } from './build.ts';
import type { Project, SourceFile } from './types.ts';

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
