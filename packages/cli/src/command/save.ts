/** How commands give out what they made. */
import { resolve } from 'node:path';
import { Outbox, type OutboxRules } from '../files/outbox.ts';
import { shownPath } from '../files/show.ts';
import { sourcesOf } from '../project/load.ts';
import type { Project } from '../project/types.ts';
import type { Call, World } from './spec.ts';

/**
 * Writes what `fill` puts into the outbox, all or nothing, also when the process is stopped meanwhile; gives the paths as
 * people know them. Throws a `Complaint`.
 */
export async function writing(
  world: World,
  rules: OutboxRules,
  fill: (outbox: Outbox) => void | Promise<void>,
): Promise<string[]> {
  const show = (path: string) => shownPath(path, world.cwd);
  const outbox = new Outbox(show, rules);
  const forget = world.onStop(() => outbox.discard());
  try {
    await fill(outbox);
    return outbox.commit().map(show);
  } finally {
    outbox.discard();
    forget();
  }
}

/** As `writing`, and prints the paths. */
export async function writingAloud(...[world, rules, fill]: Parameters<typeof writing>): Promise<void> {
  for (const path of await writing(world, rules, fill)) world.out(`${path}\n`);
}

/**
 * Prints a text, or writes it where `--output` says: into a folder that is there, and never over what the projects were
 * read from. Throws a `Complaint`.
 */
export async function giveOut(call: Call, text: string, projects: readonly Project[]): Promise<void> {
  const { world } = call;
  const output = call.text('output');
  if (output === undefined || output === '-') return world.out(text);
  const rules = { sources: sourcesOf(projects), foldersStand: true };
  await writing(world, rules, (outbox) => outbox.add(resolve(world.cwd, output), text));
}
