import {
  type Changed,
  errorPage,
  felt,
  LIBRARY,
  placed,
  renamed,
  rulePage,
  stepMoved,
  titled,
  type Workspace,
} from '@waymark/language';
import { type Finding, isBroken, languageError, ruleOf, say } from '@waymark/model';
import {
  type EditIntent,
  type EditOutcome,
  type ModelResult,
  server as messages,
  modelTeller,
} from '@waymark/protocol';
import type { Project } from '../projects/project.ts';
import { canonical } from '../projects/uris.ts';
import { answer } from './answer.ts';
import type { Feature } from './feature.ts';
import { isIntent } from './intent.ts';

/** What the preview asks for. */
export const preview: Feature = {
  capabilities: {},
  register(connection, session) {
    answer(connection, messages.library, ({ uri }) => {
      const found = LIBRARY.find((one) => canonical(one.uri) === canonical(uri));
      const text = found?.text ?? checkPage(canonical(uri));
      return text === undefined ? null : { text };
    });
    const tell = modelTeller();
    answer(connection, messages.model, async ({ uri, have }) => {
      const project = await session.settledProject(canonical(uri));
      return project ? tell(modelOf(project), have) : null;
    });
    answer(connection, messages.edit, async ({ uri, modelVersion, intent }): Promise<EditOutcome> => {
      if (!isIntent(intent)) return SENSELESS;
      await session.ready;
      session.catchUp();
      const project = session.projects.known(canonical(uri));
      if (!project) return STALE;
      if (project.version !== modelVersion) return findingsOf(project).some(isBroken) ? BROKEN : STALE;
      project.workspace.settleModel();
      const result = changedBy(project.workspace, intent);
      if (!result.ok) return result;
      const uris = [...new Set(result.edits.map((edit) => edit.uri))];
      if (uris.some((one) => !project.owns(one))) return { ok: false, reason: 'readonly', message: OUTSIDE };
      return {
        ok: true,
        edits: result.edits.map(({ uri: of, range, newText }) => ({ range: { uri: of, ...range }, newText })),
        documents: uris.map((of) => ({ uri: of, version: session.document(of)?.version ?? null })),
      };
    });
  },
};

/** The page of a check: `waymark:///checks/persona/thin.md`, `waymark:///zh-CN/checks/persona/thin.md`. */
function checkPage(uri: string): string | undefined {
  const match = /^waymark:\/+(zh-CN\/)?checks\/(.+)\.md$/.exec(uri);
  if (!match) return undefined;
  const [, zh, id] = match;
  const lang = zh ? 'zh-CN' : 'en';
  const rule = ruleOf(id!);
  if (rule) return rulePage(rule, lang);
  const error = languageError(id!);
  return error && errorPage(error, lang);
}

const STALE: EditOutcome = {
  ok: false,
  reason: 'stale',
  message: say('The text has changed meanwhile; the picture will follow.', '文本在此期间已更改，图将随之更新。'),
};

const BROKEN: EditOutcome = {
  ok: false,
  reason: 'stale',
  message: say(
    'The picture is older than the text, which cannot be read as it stands. Mend the text first.',
    '图比文本旧，而文本目前无法解析。请先修正文本。',
  ),
};

const SENSELESS: EditOutcome = {
  ok: false,
  reason: 'invalid',
  message: say('What is to be changed was not said in full.', '未说明完整的更改内容。'),
};

const OUTSIDE = say('That file lies outside the workspace.', '该文件位于工作区之外。');

function changedBy(workspace: Workspace, intent: EditIntent): Changed {
  switch (intent.kind) {
    case 'moveStakeholder':
      return placed(workspace, intent.id, intent.power, intent.interest, intent.stage);
    case 'setLevel':
      return felt(workspace, intent.step, intent.level, intent.persona);
    case 'moveStep':
      return stepMoved(workspace, intent.step, intent.stage, intent.before);
    case 'rename':
      return renamed(workspace, intent.id, intent.name);
    case 'setTitle':
      return titled(workspace, intent.id, intent.title);
  }
}

function findingsOf(project: Project): Finding[] {
  const own = project.workspace.inOrder().filter((unit) => !unit.library);
  return own.flatMap(({ uri }) => project.findings(uri));
}

function modelOf(project: Project): ModelResult {
  const { root, name, version, workspace } = project;
  const findings = findingsOf(project);
  return {
    project: root,
    name,
    version,
    model: workspace.model(),
    findings,
    broken: findings.filter(isBroken).map((one) => one.source),
  };
}
