/** `npm run build`: what is shipped, bundled. */
import { node, runSteps } from './lib/steps.ts';

runSteps('build', [
  node('bundle the command line', 'packages/cli/scripts/build.ts'),
  node('bundle the language server', 'packages/server/scripts/build.ts'),
]);
