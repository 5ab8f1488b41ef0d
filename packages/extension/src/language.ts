import type { Lang } from '@waymark/protocol';
import { env, workspace } from 'vscode';
import { SECTION } from './ids.ts';

/** The language that the server and the preview speak: the setting's, else the editor's as far as Waymark has it. */
export function language(): Lang {
  const set = workspace.getConfiguration(SECTION).get<'auto' | Lang>('language', 'auto');
  if (set !== 'auto') return set;
  return env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
