import type { FileContent, PictureFormat, SaveParams, SaveResult } from '@waymark/protocol';
import { l10n, Uri, window, workspace } from 'vscode';
import { fileName } from './file-name.ts';

const KINDS: Record<PictureFormat, string> = { svg: 'SVG', png: 'PNG', html: 'HTML' };

export function bytes(content: FileContent): Uint8Array {
  if ('text' in content) return new TextEncoder().encode(content.text);
  return Uint8Array.from(atob(content.base64), (char) => char.charCodeAt(0));
}

/** Asks where to, writes the file, and offers to open it. `near`: the document that the picture was drawn from. */
export async function save({ format, name, content }: SaveParams, near: Uri): Promise<SaveResult> {
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(near, '..', fileName(name, format)),
    filters: { [KINDS[format]]: [format] },
    title: l10n.t('Export the picture as {0}', KINDS[format]),
  });
  if (!target) return { saved: false };
  await workspace.fs.writeFile(target, bytes(content));
  void window.showInformationMessage(l10n.t('Saved {0}', workspace.asRelativePath(target)));
  return { saved: true };
}
