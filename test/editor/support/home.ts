/** The folders of one editor: a copy of the workspace, its settings, its list of language packs. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditorOptions } from './editor.ts';
import { chinesePack, LANGUAGE_PACKS } from './language-pack.ts';

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Light Modern',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  // Where the desktop's editor would ask by the system's own dialogs, which no test can answer.
  'files.simpleDialog.enable': true,
  'window.dialogStyle': 'custom',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
};

const AUTO_SAVE = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 };

export interface Home {
  home: string;
  /** The copy of the workspace. */
  workspace: string;
  /** The folder of the editor's own data. */
  data: string;
  remove(): void;
}

export function layOut({ workspace: from, settings, autoSave, locale, restricted = false }: EditorOptions): Home {
  const home = mkdtempSync(join(tmpdir(), 'waymark-editor-'));
  const workspace = join(home, 'workspace');
  const data = join(home, 'data');
  mkdirSync(workspace);
  if (from) cpSync(from, workspace, { recursive: true });
  mkdirSync(join(data, 'User'), { recursive: true });
  const all = { ...SETTINGS, ...trust(restricted), ...(autoSave ? AUTO_SAVE : {}), ...settings };
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(all, null, 2));
  if (locale) writeFileSync(join(data, LANGUAGE_PACKS), chinesePack());
  return {
    home,
    workspace,
    data,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

function trust(restricted: boolean): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': restricted,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  };
}
