import { say } from '@waymark/model';
import type { ModelResult } from '@waymark/protocol';
import { Complaint } from '../complaint.ts';
import { EXIT } from '../exit.ts';
import { readConfig } from '../project/config.ts';
import { langOf, logComplaints, open } from '../project/open.ts';
import type { Project } from '../project/types.ts';
import { previewApp } from '../serve/assets.ts';
import { Clients } from '../serve/clients.ts';
import { resultOf } from '../serve/results.ts';
import { openSite } from '../serve/site.ts';
import type { Command } from './spec.ts';
import { type Round, watching } from './watch.ts';

/** Shows the preview in browsers on this machine, and anew on every change, until the process is stopped. */
export const serve: Command = async (call) => {
  const { world } = call;
  const port = portOf(call.text('port'));
  const app = previewApp();
  const first = await open(call, {}, readConfig);
  if (first.projects.length === 0) {
    logComplaints(first.complaints, world.lang, world);
    return EXIT.complaint;
  }
  const lang = langOf(world, first.projects);
  const clients = new Clients(() => lang);
  const rounds = new Rounds();
  clients.update(await rounds.next(first.projects));
  const site = await openSite({ ...app, clients, lang: () => lang }, port);
  world.onStop(() => site.close());
  const address = `http://127.0.0.1:${site.port}/`;
  for (const [i, { name }] of clients.projects.entries()) {
    world.out(clients.projects.length === 1 ? `${address}\n` : `${address}?project=${i + 1}  ${name}\n`);
  }
  const round = async (): Promise<Round> => {
    const loaded = await open(call, {}, readConfig);
    logComplaints(loaded.complaints, lang, world);
    clients.update(await rounds.next(loaded.projects));
    return { code: EXIT.clean, loaded };
  };
  return watching({ ...call, flag: (name) => name === 'watch' || call.flag(name) }, round);
};

class Rounds {
  #version = 0;

  async next(projects: readonly Project[]): Promise<ModelResult[]> {
    this.#version++;
    const results: ModelResult[] = [];
    for (const project of projects) results.push(await resultOf(project, this.#version));
    return results;
  }
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? 0 : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Complaint(
    say(`--port cannot be ${text}.`, `--port 的值不能是 ${text}。`),
    say('It is a number from 0 (any free port) to 65535.', '可用 0（任意空闲端口）到 65535 之间的数字。'),
  );
}
