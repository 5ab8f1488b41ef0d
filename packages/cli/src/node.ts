/** The entry of the command: connects `main` with the process. */
import { main } from './main.ts';
import { processWorld } from './world.ts';

// The exit code is set, never forced, so that what was written to a pipe arrives whole.
main(process.argv.slice(2), processWorld()).then((code) => {
  process.exitCode = code;
});
