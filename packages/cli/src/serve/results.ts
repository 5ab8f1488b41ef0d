import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBroken, type Lang } from '@waymark/model';
import type { ModelResult } from '@waymark/protocol';
import { build } from '../project/build.ts';
import { checkedFiles, findingsOf } from '../project/findings.ts';
import type { Project } from '../project/types.ts';

/** A project as pages show it. */
export interface Served {
  result: ModelResult;
  /** Of the page's own words. */
  lang: Lang;
  /** The path that tells it from others. */
  shown: string;
}

/**
 * What the preview asks for, of one project. Versions grow with every round. A file that could not be read is one finding,
 * and a place where the text breaks off: a picture that rests on it is kept.
 */
export async function resultOf(project: Project, version: number): Promise<ModelResult> {
  const built = await build(project);
  const gaps = gapsOf(project);
  return {
    project: pathToFileURL(project.root).href,
    name: basename(project.root),
    version,
    model: built.model,
    findings: [...gaps, ...findingsOf(built)],
    broken: [...gaps, ...built.issues.filter(isBroken)].map(({ source }) => source),
  };
}

/** Of journeys that something is said about, and of waymark.json. */
function gapsOf(project: Project) {
  const silent = new Set(project.files.map(({ uri }) => uri));
  for (const { uri } of checkedFiles(project)) silent.delete(uri);
  return project.gaps.filter(({ source }) => !silent.has(source.uri));
}
