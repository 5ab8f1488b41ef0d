import type { FileContent, RenderResult } from '@waymark/protocol';
import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { bytes, save } from './save.ts';

/** Always the same, so that nothing gathers: the browser has read it when the next one is written. */
const FILE = 'print.html';

/**
 * Brings a picture to where it can be printed. The preview itself cannot: it is a frame that may not open dialogs. So the
 * page is opened in the browser; where the browser could not read what is written here, it is saved where the person says.
 * @param near the document that the picture was drawn from
 * @param storage a folder of the extension's own
 */
export async function print({ name, content }: RenderResult, near: Uri, storage: Uri): Promise<void> {
  if (await opened(content, storage)) {
    void window.showInformationMessage(l10n.t('The picture is open in the browser: print it from there.'));
    return;
  }
  const { saved } = await save({ format: 'html', name, content }, near);
  if (saved) void window.showInformationMessage(l10n.t('Open the saved page in a browser, and print it from there.'));
}

async function opened(content: FileContent, storage: Uri): Promise<boolean> {
  const here = env.uiKind === UIKind.Desktop && env.remoteName === undefined && storage.scheme === 'file';
  if (!here) return false;
  const page = Uri.joinPath(storage, FILE);
  try {
    await workspace.fs.createDirectory(storage);
    await workspace.fs.writeFile(page, bytes(content));
    return await env.openExternal(page);
  } catch {
    return false;
  }
}
