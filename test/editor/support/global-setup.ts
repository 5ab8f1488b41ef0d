/** Once per run: the extension as it ships; and where the editor is code-server, that, with the extension installed, and a browser. */
import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from '../../support/browser.ts';
import { desktop } from './desktop.ts';
import { driver } from './driver.ts';
import { fontEnvironment } from './fonts.ts';
import { codeServer, root } from './install.ts';
import { installExtension } from './installed.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's browser listens; empty where the editor is the desktop's. */
    browser: string;
    /** The folder of installed extensions, which every editor of the run shares. */
    extensions: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the .vsix could not be made:\n${stdout}${stderr}`);
  await (driver === 'code-server' ? codeServer() : desktop());
  const installed = await installExtension();
  project.provide('extensions', installed.folder);
  const browser = driver === 'code-server' ? await serveBrowser(fontEnvironment()) : undefined;
  project.provide('browser', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    installed.remove();
  };
}
