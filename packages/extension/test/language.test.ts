/** Which language is spoken: the setting's, else the editor's; of the two the server is told apart, since a setting can change. */
import type { InitializationOptions } from '@waymark/protocol';
import { expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { language } from '../src/language.ts';
import { clientOptions } from '../src/server/options.ts';

/** The editor's language, and the setting. */
const editor = vi.hoisted(() => ({ display: 'en', set: 'auto' }));

vi.mock('vscode', () => ({
  env: {
    get language() {
      return editor.display;
    },
  },
  workspace: {
    getConfiguration: () => ({ get: (name: string) => (name === 'language' ? editor.set : { language: editor.set }) }),
    createFileSystemWatcher: () => undefined,
  },
}));

/** @param spoken what the preview, tasks and new projects speak @param displayed what the server is told of the editor */
function check(display: string, set: string, { spoken, displayed }: { spoken: string; displayed: string }): void {
  Object.assign(editor, { display, set });
  expect(language()).toBe(spoken);
  const options = clientOptions(false, {} as LogOutputChannel).initializationOptions as () => InitializationOptions;
  expect(options()).toMatchObject({ lang: displayed, settings: { language: set } });
}

it('is the editor’s', () => check('zh-tw', 'auto', { spoken: 'zh-CN', displayed: 'zh-CN' }));
it('is English where Waymark has not the editor’s', () => check('de', 'auto', { spoken: 'en', displayed: 'en' }));
it('is the setting’s, and the server still knows the editor’s', () => {
  check('en', 'zh-CN', { spoken: 'zh-CN', displayed: 'en' });
  check('zh-cn', 'en', { spoken: 'en', displayed: 'zh-CN' });
});
