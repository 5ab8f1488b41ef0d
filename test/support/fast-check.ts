/** For all properties: the seed, and the number of runs of those that name none. Vitest runs it before each test file. */
import fc from 'fast-check';
import { runs, seed } from './runs.ts';

fc.configureGlobal({ seed, numRuns: runs(100) });
