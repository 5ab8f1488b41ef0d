/** `npm start`: builds, checks the examples, draws them into out/, and says what to look at next. */
import { node, root, runSteps } from './lib/steps.ts';

const waymark = 'packages/cli/dist/waymark.js';

runSteps('start', [
  node('build the command line', 'scripts/build.ts'),
  node('check the examples', waymark, 'check', 'examples'),
  node('draw the examples into out/', 'scripts/gallery.ts'),
]);

console.log(`
Done. What to look at next:
  ${root}out/index.html        every picture, light, dark and high contrast: open it in a browser
  examples/                    the stories behind them, as text
  docs/language.md             the language, by example
  npm run -s waymark -- --help the command line
  npm test                     the proof
`);
