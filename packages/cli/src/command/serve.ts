import { say } from '@waymark/model';
import { Complaint } from '../complaint.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../files/show.ts';
import { filesByUri } from '../project/build.ts';
import { readConfig } from '../project/config.ts';
import { complaintsText, langOf, open } from '../project/open.ts';
import type { Loaded } from '../project/types.ts';
import { prettyReport } from '../report/pretty.ts';
import { previewApp } from '../serve/assets.ts';
import { Clients } from '../serve/clients.ts';
import { resultOf, type Served } from '../serve/results.ts';
import { openSite } from '../serve/site.ts';
import { coloured, plain, wantsColour } from '../terminal/style.ts';
import type { Call, Command, World } from './spec.ts';
import { type Round, watching } from './watch.ts';

/** Shows the preview in browsers on this machine, and anew on every change, until the process is stopped. */
export const serve: Command = async (call) => {
  const { world } = call;
  const port = portOf(call.text('port'));
  const app = previewApp();
  const rounds = new Rounds(call);
  const first = await rounds.next();
  if (first.projects.length === 0) return EXIT.complaint;
  const { clients } = rounds;
  const site = await openSite({ ...app, clients }, port);
  world.onStop(() => site.close());
  const addresses = new Addresses(`http://127.0.0.1:${site.port}/`, world);
  addresses.tell(clients.projects);
  const round = async (): Promise<Round> => {
    const loaded = await rounds.next();
    addresses.tell(clients.projects);
    return { code: EXIT.clean, loaded };
  };
  return watching({ ...call, flag: (name) => name === 'watch' || call.flag(name) }, round, { sparing: true });
};

/** Reads the projects again and again. What is wrong is told on the pages, and once on the terminal. */
class Rounds {
  readonly clients = new Clients();
  readonly #call: Call;
  #version = 0;
  #told = '';

  constructor(call: Call) {
    this.#call = call;
  }

  async next(): Promise<Loaded> {
    this.#version++;
    const { world } = this.#call;
    const loaded = await open(this.#call, {}, readConfig, { gaps: true });
    this.#tell(troubleIn(loaded, world));
    const served: Served[] = [];
    for (const project of loaded.projects) {
      const result = await resultOf(project, this.#version);
      served.push({ result, lang: langOf(world, [project]), shown: shownPath(project.root, world.cwd) });
    }
    this.clients.update(served);
    return loaded;
  }

  #tell(trouble: string): void {
    if (trouble !== this.#told) this.#call.world.log(trouble);
    this.#told = trouble;
  }
}

/** What cannot be read, and what is wrong with the configuration, in the words of `check`. */
function troubleIn({ projects, complaints }: Loaded, world: World): string {
  const lang = langOf(world, projects);
  const paint = wantsColour(world.env, world.logIsTerminal) ? coloured : plain;
  const findings = projects.flatMap(({ configIssues }) => configIssues);
  const checked = projects.flatMap(({ configFile, configIssues }) =>
    configFile && configIssues.length > 0 ? [configFile] : [],
  );
  const report = { lang, findings, files: filesByUri(projects), checked, failOn: 'error', complaints } as const;
  return complaintsText(complaints, lang, paint) + (findings.length > 0 ? prettyReport(report, paint) : '');
}

/** Prints each address once, when its project is first seen. */
class Addresses {
  readonly #base: string;
  readonly #world: World;
  #told = 0;

  constructor(base: string, world: World) {
    this.#base = base;
    this.#world = world;
  }

  tell(projects: readonly Served[]): void {
    for (const [i, { shown, result }] of projects.entries()) {
      if (i < this.#told) continue;
      const name = shown === '.' ? result.name : shown;
      this.#world.out(projects.length === 1 ? `${this.#base}\n` : `${this.#base}?project=${i + 1}  ${name}\n`);
    }
    this.#told = projects.length;
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
