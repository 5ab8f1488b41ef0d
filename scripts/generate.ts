/** `npm run generate`: everything in the repository that is made from something else in it. A test holds that it is up to date. */
import { node, runSteps } from './lib/steps.ts';

runSteps('generate', [
  node('parser and library from the grammar', 'packages/language/scripts/generate.ts'),
  node('schemas and the pages of the checks', 'packages/model/scripts/generate.ts'),
  node('the TextMate grammar', 'scripts/syntax.ts'),
]);
