import type { EditOutcome, TextEdit } from '@waymark/protocol';
import { WorkspaceEdit, workspace } from 'vscode';
import { toRange, toUri } from '../places.ts';

/**
 * True where every document still has the text that the edits were made for: the same version where it was open, else what
 * is on disk. One that was closed meanwhile may have lost what was not saved.
 */
function upToDate(documents: readonly { uri: string; version: number | null }[]): boolean {
  const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return documents.every(({ uri, version }) => {
    const now = open.get(toUri(uri).toString());
    return version === null ? !now?.isDirty : now?.version === version;
  });
}

/** One edit of the workspace, so that one undo takes it back. */
function workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(toUri(range.uri), toRange(range), newText);
  return edit;
}

const STALE: EditOutcome = {
  ok: false,
  reason: 'stale',
  message: {
    en: 'The text has changed meanwhile; nothing was overwritten.',
    'zh-CN': '文本在此期间已更改，未作任何覆盖。',
  },
};

const REFUSED: EditOutcome = {
  ok: false,
  reason: 'readonly',
  message: {
    en: 'The editor did not take the change: the file may be read-only.',
    'zh-CN': '编辑器未接受此更改：文件可能是只读的。',
  },
};

/** Changes the text as the server worked out, or says why not. */
export async function apply(outcome: EditOutcome): Promise<EditOutcome> {
  if (!outcome.ok || outcome.edits.length === 0) return outcome;
  if (!upToDate(outcome.documents)) return STALE;
  if (await workspace.applyEdit(workspaceEdit(outcome.edits))) return outcome;
  return upToDate(outcome.documents) ? REFUSED : STALE;
}
