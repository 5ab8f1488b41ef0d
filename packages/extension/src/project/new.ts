import type { Lang } from '@waymark/protocol';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { language } from '../language.ts';

/** The project to start from, the same that `waymark init` writes: names of files and their texts, by language. */
type Starters = Record<Lang, Record<string, string>>;

/** Asks for a folder and writes a small project into it. Never overwrites: a folder that has one of its files is refused. */
export async function newProject(extension: Uri): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const starter = await readStarter(extension);
  const files = Object.entries(starter).map(([name, text]) => ({ uri: Uri.joinPath(folder, name), text }));
  for (const { uri } of files) {
    if (!(await exists(uri))) continue;
    void window.showErrorMessage(l10n.t('{0} is already there; nothing was written.', uri.path));
    return;
  }
  for (const { uri, text } of files) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await show(folder, files.at(-1)!.uri);
}

async function readStarter(extension: Uri): Promise<Record<string, string>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'extension', 'starter.json'));
  return (JSON.parse(new TextDecoder().decode(bytes)) as Starters)[language()];
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: l10n.t('The folder of the new project'),
    openLabel: l10n.t('Create here'),
    ...(workspace.workspaceFolders?.[0] ? { defaultUri: workspace.workspaceFolders[0].uri } : {}),
  });
  return chosen?.[0];
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function show(folder: Uri, file: Uri): Promise<void> {
  if (workspace.getWorkspaceFolder(folder)) {
    await window.showTextDocument(file, { preview: false });
    return;
  }
  const open = l10n.t('Open Folder');
  const answer = await window.showInformationMessage(l10n.t('The project is ready in {0}.', folder.path), open);
  if (answer === open) await commands.executeCommand('vscode.openFolder', folder);
}
