import type { Edit } from '@waymark/language';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** Edits of several files as one change; made for the versions that the server has seen. */
export function workspaceEdit(session: Session, edits: readonly Edit[]): WorkspaceEdit {
  const byFile = Map.groupBy(edits, (edit) => edit.uri);
  const documentChanges = [...byFile].map(([uri, own]) => {
    const document = session.document(uri);
    return {
      textDocument: { uri: document?.uri ?? uri, version: document?.version ?? null },
      edits: own.map(({ range, newText }) => ({ range, newText })),
    };
  });
  if (session.client.documentChanges) return { documentChanges };
  return {
    changes: Object.fromEntries(documentChanges.map(({ textDocument, edits: own }) => [textDocument.uri, own])),
  };
}
