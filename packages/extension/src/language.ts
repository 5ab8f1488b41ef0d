import type { Lang } from '@waymark/protocol';
import { env, workspace } from 'vscode';
import { SECTION } from './ids.ts';

/** The language that the server and the preview speak: the setting's, else the editor's. */
export function language(): Lang {
  const set = workspace.getConfiguration(SECTION).get<'auto' | Lang>('language', 'auto');
  return set === 'auto' ? displayLanguage() : set;
}

/** The editor's own language, as far as Waymark has it, whatever the setting says. */
export function displayLanguage(): Lang {
  return env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
