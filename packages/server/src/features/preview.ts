import { LIBRARY } from '@waymark/language';
import type { Finding } from '@waymark/model';
import {
  type LibraryParams,
  type LibraryResult,
  type ModelParams,
  type ModelResult,
  server as messages,
} from '@waymark/protocol';
import type { Project } from '../projects/project.ts';
import { canonical } from '../projects/uris.ts';
import type { Feature } from './feature.ts';

/** What the preview asks for. */
export const preview: Feature = {
  capabilities: {},
  register(connection, session) {
    connection.onRequest(messages.library.method, ({ uri }: LibraryParams): LibraryResult | null => {
      const found = LIBRARY.find((one) => canonical(one.uri) === canonical(uri));
      return found ? { text: found.text } : null;
    });
    connection.onRequest(messages.model.method, async ({ uri }: ModelParams): Promise<ModelResult | null> => {
      await session.ready;
      const project = session.projects.known(canonical(uri));
      if (!project) return null;
      await session.settled(project);
      return modelOf(project);
    });
  },
};

function modelOf({ root, name, version, workspace }: Project): ModelResult {
  const own = workspace.inOrder().filter((unit) => !unit.library);
  const findings = own.flatMap(({ uri }) => workspace.findings(uri));
  return {
    project: root,
    name,
    version,
    model: workspace.model(),
    findings,
    broken: findings.filter(isBroken).map((one) => one.source),
  };
}

function isBroken({ rule, severity }: Finding): boolean {
  return severity === 'error' && rule.startsWith('syntax/');
}
