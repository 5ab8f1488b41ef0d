import { resolve } from 'node:path';
import { Outbox } from '../files/outbox.ts';
import { shownPath } from '../files/show.ts';
import { sourcesOf } from '../project/load.ts';
import type { Project } from '../project/types.ts';
import type { World } from './spec.ts';

/**
 * Writes one file whole or not at all, into a folder that is there. What the projects were read from is never
 * overwritten. Throws a `Complaint`.
 */
export function saveReport(path: string, data: string | Uint8Array, projects: readonly Project[], world: World): void {
  const outbox = new Outbox((file) => shownPath(file, world.cwd), { sources: sourcesOf(projects), foldersStand: true });
  try {
    outbox.add(resolve(world.cwd, path), data);
    outbox.commit();
  } finally {
    outbox.discard();
  }
}
