import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Throws away all that is not used any more, so that what is timed next does not have to. */
export function collectGarbage(): void {
  collect();
}
