/**
 * `npm run package`: builds what the editor needs and makes the .vsix, dist/waymark.vsix. Everything is bundled: what is in
 * the package needs no node_modules.
 */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { stage } from './lib/stage.ts';
import { node, root, runSteps } from './lib/steps.ts';

const staged = join(root, 'dist/vsix');
const vsix = join(root, 'dist/waymark.vsix');

const builds = globSync('packages/{extension,markdown,server,webview}/scripts/build.ts', { cwd: root }).sort();
runSteps(
  'package',
  builds.map((build) => node(`bundle ${build.split(/[\\/]/)[1]}`, build)),
);

stage(staged);
await createVSIX({
  cwd: staged,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  // There is no public repository that links could lead to.
  rewriteRelativeLinks: false,
});
console.log(`dist/waymark.vsix: ${Math.round(statSync(vsix).size / 1024)} KB`);
