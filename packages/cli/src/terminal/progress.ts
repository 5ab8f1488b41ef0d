import type { Localized } from '@waymark/model';
import type { World } from '../command/spec.ts';

/** A line that counts while work is long; only on a terminal, only after a while, and gone when the work is done. */
export interface Progress {
  show: (what: Localized, done: number, all: number) => void;
  clear: () => void;
}

/** Milliseconds: quick work shows nothing, and the line is not drawn more often than it can be read. */
const PATIENCE = 400;
const BETWEEN = 80;

export function progressOn(world: Pick<World, 'log' | 'logIsTerminal' | 'lang'>): Progress {
  if (!world.logIsTerminal) return { show: () => {}, clear: () => {} };
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    show(what, done, all) {
      const now = performance.now();
      if (now < next) return;
      next = now + BETWEEN;
      shown = true;
      world.log(`\r\x1b[K${what[world.lang]} ${done}/${all}`);
    },
    clear() {
      if (shown) world.log('\r\x1b[K');
      shown = false;
    },
  };
}
