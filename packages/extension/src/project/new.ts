import type { Lang } from '@waymark/protocol';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { language } from '../language.ts';

/** The files of a new project, below packages/extension/template/<language>/. The last one is opened. */
export const TEMPLATE: Record<Lang, readonly string[]> = {
  en: ['waymark.json', 'people.journey', 'journeys/first-visit.journey'],
  'zh-CN': ['waymark.json', '人物.journey', 'journeys/初次到访.journey'],
};

/** Asks for a folder and writes a small project into it. Never overwrites: a folder that has one of its files is refused. */
export async function newProject(extension: Uri): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const lang = language();
  const files = TEMPLATE[lang].map((name) => ({
    from: Uri.joinPath(extension, 'packages', 'extension', 'template', lang, name),
    to: Uri.joinPath(folder, name),
  }));
  for (const { to } of files) {
    if (!(await exists(to))) continue;
    void window.showErrorMessage(l10n.t('{0} is already there; nothing was written.', to.path));
    return;
  }
  for (const { from, to } of files) await workspace.fs.writeFile(to, await workspace.fs.readFile(from));
  await show(folder, files.at(-1)!.to);
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
    await window.showTextDocument(file);
    return;
  }
  const open = l10n.t('Open Folder');
  const answer = await window.showInformationMessage(l10n.t('The project is ready in {0}.', folder.path), open);
  if (answer === open) await commands.executeCommand('vscode.openFolder', folder);
}
