/** `npm run test:electron`: the very tests of `npm run test:editor`, in the desktop's VS Code, which is downloaded. */
import { runSteps, tool } from '../../scripts/lib/steps.ts';
import { desktop } from './support/desktop.ts';

try {
  await desktop();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const tests = tool('the extension in the desktop’s VS Code', 'vitest', 'run', '-c', 'vitest.editor.config.ts');
runSteps('test:electron', [{ ...tests, env: { WAYMARK_EDITOR: 'desktop' } }]);
