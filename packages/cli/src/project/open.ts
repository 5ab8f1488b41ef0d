/** What every command does first: read what the paths stand for, and say what cannot be read. */
import { resolve } from 'node:path';
import { type Lang, say } from '@waymark/model';
import type { Call, World } from '../command/spec.ts';
import { type Complaint, complaintText } from '../complaint.ts';
import { readStdin, STDIN_NAME } from '../files/stdin.ts';
import { progressOn } from '../terminal/progress.ts';
import { coloured, type Paint, plain, wantsColour } from '../terminal/style.ts';
import { parseLang } from '../words/lang.ts';
import type { ConfigReader } from './config.ts';
import { load } from './load.ts';
import type { Loaded, Project } from './types.ts';

/** Standard input can be read once only, also when a command watches. */
export interface Input {
  stdin?: { text: string; name: string };
}

export async function readInput(call: Call): Promise<Input> {
  if (!call.paths.includes('-')) return {};
  const text = await readStdin(call.world.stdin());
  return { stdin: { text, name: resolve(call.world.cwd, call.text('stdin-name') ?? STDIN_NAME) } };
}

/** What waymark.json may say is a list of all checks: not loaded where there is no such file. */
const whenNeeded: ConfigReader = async (root, show) => (await import('./config.ts')).readConfig(root, show);

/**
 * Reads the projects of a call. Complaints are given back, not logged. Who has the checks at hand anyway says how to read
 * waymark.json.
 */
export async function open(call: Call, input: Input, readConfig = whenNeeded, { gaps = false } = {}): Promise<Loaded> {
  const { world } = call;
  const progress = progressOn(world);
  try {
    return await load({
      cwd: world.cwd,
      paths: call.paths.length > 0 ? call.paths : ['.'],
      stdin: input.stdin,
      readConfig,
      gaps,
      progress: (done, all) => progress.show(say('reading', '读取'), done, all),
    });
  } finally {
    progress.clear();
  }
}

/** `--lang`, else what the first project says, else the environment. */
export function langOf(world: World, projects: readonly Project[]): Lang {
  if (world.langChosen) return world.lang;
  const said = projects.map(({ config }) => config.lang).find((lang) => lang !== undefined);
  return (said && parseLang(said)) ?? world.lang;
}

export function logComplaints(complaints: readonly Complaint[], lang: Lang, world: World): void {
  const paint = wantsColour(world.env, world.logIsTerminal) ? coloured : plain;
  world.log(complaintsText(complaints, lang, paint));
}

/** As they stand in the log, a line or two for each. */
export function complaintsText(complaints: readonly Complaint[], lang: Lang, paint: Paint): string {
  return complaints.map((complaint) => `waymark: ${paint('red', complaintText(complaint, lang))}\n`).join('');
}
