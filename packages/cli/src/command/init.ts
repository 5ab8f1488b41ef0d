import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isJourneyFile, say } from '@waymark/model';
import { Complaint } from '../complaint.ts';
import { EXIT } from '../exit.ts';
import { readComplaint } from '../files/read.ts';
import { shownPath } from '../files/show.ts';
import { kindOfPath } from '../files/walk.ts';
import { starterEn } from '../starter/en.ts';
import { starterZh } from '../starter/zh.ts';
import { seeHelp } from './parse.ts';
import { writingAloud } from './save.ts';
import type { Command } from './spec.ts';

/** `waymark init DIR`: a small project that passes every check; nothing that is there is overwritten. */
export const init: Command = async ({ paths, world }) => {
  const [given] = paths;
  if (given === undefined) throw new Complaint(say('No folder is named.', '未指定文件夹。'), seeHelp('init'));
  const folder = resolve(world.cwd, given);
  const shown = shownPath(folder, world.cwd);
  const files = Object.entries(world.lang === 'en' ? starterEn : starterZh);
  refuseOverwriting(
    folder,
    shown,
    files.map(([name]) => name),
  );
  await writingAloud(world, {}, (outbox) => {
    for (const [name, text] of files) outbox.add(join(folder, name), text);
  });
  const next = `${world.self} check ${shown}\n  ${world.self} render ${shown} -o out`;
  world.log(say(`What to do next:\n  ${next}\n`, `接下来：\n  ${next}\n`)[world.lang]);
  return EXIT.clean;
};

function refuseOverwriting(folder: string, shown: string, names: readonly string[]): void {
  if (existsSync(folder) && kindOfPath(folder) !== 'folder') {
    throw new Complaint(say(`${shown} is a file.`, `${shown} 是文件。`), OTHER);
  }
  const taken = names.find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) {
    throw new Complaint(
      say(`${shown} already holds ${taken}; nothing is overwritten.`, `${shown} 中已有 ${taken}，不会覆盖任何文件。`),
      OTHER,
    );
  }
  // Journeys of somebody else's project would join this one and change what the first check says.
  const journey = existsSync(folder) && namesIn(folder, shown).find(isJourneyFile);
  if (journey) {
    throw new Complaint(
      say(`${shown} already holds journeys (${journey}).`, `${shown} 中已有旅程文件（${journey}）。`),
      OTHER,
    );
  }
}

function namesIn(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw readComplaint(error, shown);
  }
}

const OTHER = say('Name a folder that is new or empty.', '请指定一个新的或空的文件夹。');
