import { type Action, actionsAt } from '@waymark/language';
import { type CodeAction, type CodeActionContext, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { toDiagnostic } from '../diagnostics/convert.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from './edits.ts';
import type { Feature } from './feature.ts';
import { whereOf } from './where.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.waymark`;

export const actions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorMove,
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
      ],
    },
  },
  register(connection, session) {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const where = await whereOf(session, textDocument);
      if (!where) return [];
      return actionsAt(where, where.uri, range, (kind) => isWanted(kind, context))
        .filter((action) => !action.creates?.length || canCreate(session, where.uri))
        .map((action) => actionOf(session, action, context));
    });
  },
};

function kindOf(kind: Action['kind']): string {
  return kind === 'source.fixAll' ? FIX_ALL : kind;
}

/** A file made beside one that belongs to no project would not belong to it: what moves there would be missed. */
function canCreate({ client, projects }: Session, uri: string): boolean {
  return client.creates && projects.known(uri)?.loose === false;
}

/** Actions on the whole source are shown where they are asked for. */
function isWanted(of: Action['kind'], { only }: CodeActionContext): boolean {
  const kind = kindOf(of);
  if (!only) return of !== 'source.fixAll';
  return only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

function actionOf(session: Session, action: Action, { diagnostics }: CodeActionContext): CodeAction {
  const { lang } = session.settings;
  const made: CodeAction = { title: action.title[lang], kind: kindOf(action.kind), edit: editOf(session, action) };
  if (action.preferred) made.isPreferred = true;
  if (action.finding) {
    const own = toDiagnostic(action.finding, lang);
    const same = diagnostics.filter(
      ({ code, range }) => code === own.code && JSON.stringify(range) === JSON.stringify(own.range),
    );
    made.diagnostics = same.length > 0 ? same : [own];
  }
  return made;
}

/** New files are made before anything is written into them. */
function editOf(session: Session, { edits, creates = [] }: Action): WorkspaceEdit {
  const edit = workspaceEdit(session, edits);
  if (creates.length === 0) return edit;
  const start = { line: 0, character: 0 };
  const made = creates.flatMap(({ uri, text }) => [
    { kind: 'create' as const, uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ]);
  return { documentChanges: [...made, ...(edit.documentChanges ?? [])] };
}
