/** `npm run test:electron`: the suite in the desktop's editor, which is downloaded. The same as suite.test.ts runs here. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { node, runSteps } from '../../scripts/lib/steps.ts';
import { cache, root } from './support/install.ts';
import { buildSuite, demand, stagedExtension, suiteFile } from './support/suite.ts';

runSteps('test:electron', [node('make the .vsix', 'scripts/package.ts')]);
await buildSuite();
const home = mkdtempSync(join(tmpdir(), 'waymark-electron-'));
try {
  const workspace = join(home, 'workspace');
  const results = join(home, 'results.json');
  cpSync(join(root, 'examples/campus-cars'), workspace, { recursive: true });
  await runTests({
    cachePath: join(cache, 'vscode'),
    extensionDevelopmentPath: stagedExtension,
    extensionTestsPath: suiteFile,
    extensionTestsEnv: { RESULTS: results },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', join(home, 'data')],
  });
  console.log(`test:electron: ${demand(results).passed} passed`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
