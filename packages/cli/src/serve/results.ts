import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBroken } from '@waymark/model';
import type { ModelResult } from '@waymark/protocol';
import { build } from '../project/build.ts';
import { findingsOf } from '../project/findings.ts';
import type { Project } from '../project/types.ts';

/** What the preview asks for, of one project. Versions grow with every round. */
export async function resultOf(project: Project, version: number): Promise<ModelResult> {
  const built = await build(project);
  return {
    project: pathToFileURL(project.root).href,
    name: basename(project.root),
    version,
    model: built.model,
    findings: findingsOf(built),
    broken: built.issues.filter(isBroken).map(({ source }) => source),
  };
}
