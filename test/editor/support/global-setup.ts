/** Once per run: the editor, the browser, and the extension as it ships. */
import { spawnSync } from 'node:child_process';
import { executable } from '../../support/browser.ts';
import { codeServer, root } from './install.ts';

export async function setup(): Promise<void> {
  await codeServer();
  await executable();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the .vsix could not be made:\n${stdout}${stderr}`);
}
