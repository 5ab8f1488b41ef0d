import type { RevealParams } from '@waymark/protocol';
import { l10n, Selection, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode';
import { toRange, toUri } from '../places.ts';

/**
 * Shows a place in the text: in an editor that already shows the document, else beside the preview, never upon it.
 * @param previewColumn the column that the preview fills
 */
export async function reveal({ source, focus }: RevealParams, previewColumn: ViewColumn | undefined): Promise<void> {
  const document = await workspace.openTextDocument(toUri(source.uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const range = toRange(source);
  const editor = await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? columnBeside(previewColumn),
    preserveFocus: !focus,
  });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What is drawn was written in a file that cannot be opened any more. */
export function sayItIsNotThere(error: unknown): void {
  void window.showErrorMessage(l10n.t('The text of this cannot be opened. {0}', String(error)));
}

/** The column of an editor that is open, so that a preview alone in its window makes room only once. */
function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  const others = window.tabGroups.all.map(({ viewColumn }) => viewColumn).filter((column) => column !== previewColumn);
  return others[0] ?? ViewColumn.Beside;
}
