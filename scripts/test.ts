/** `npm test`: everything that must hold, cheapest first. */
import { node, runSteps, tool } from './lib/steps.ts';

runSteps('test', [
  tool('formatting and lint', 'biome', 'check', '--error-on-warnings', '.'),
  tool('types', 'tsc', '--noEmit', '-p', '.'),
  tool('unused code and dependencies', 'knip'),
  node('build', 'scripts/build.ts'),
  tool('tests: rooms, command line, pictures in a real browser', 'vitest', 'run'),
  tool('tests: the preview in a real browser', 'vitest', 'run', '-c', 'vitest.preview.config.ts'),
  tool('tests: the extension in a real VS Code', 'vitest', 'run', '-c', 'vitest.editor.config.ts'),
]);
