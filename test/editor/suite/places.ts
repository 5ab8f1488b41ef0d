import assert from 'node:assert/strict';
import { type Position, type TextDocument, Uri, workspace } from 'vscode';

/** A document of the example that is open as the workspace. */
export async function openExample(path: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return workspace.openTextDocument(Uri.joinPath(folder.uri, path));
}

/** Where a text stands for the first time, one character in. */
export function at(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${text} stands in ${document.uri.path}`);
  return document.positionAt(offset + 1);
}
