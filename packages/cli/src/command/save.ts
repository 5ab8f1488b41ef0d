import { resolve } from 'node:path';
import { Outbox } from '../files/outbox.ts';
import { shownPath } from '../files/show.ts';
import type { World } from './spec.ts';

/** Writes one file whole or not at all. Throws a `Complaint`. */
export function saveReport(path: string, data: string | Uint8Array, world: World): void {
  const outbox = new Outbox((file) => shownPath(file, world.cwd));
  try {
    outbox.add(resolve(world.cwd, path), data);
    outbox.commit();
  } finally {
    outbox.discard();
  }
}
