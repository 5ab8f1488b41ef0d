/** Running again whenever a file changes. */
import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CONFIG_NAME, isJourneyFile, isWalked, say } from '@waymark/model';
import { Complaint, errorCode, isComplaint } from '../complaint.ts';
import { shownPath } from '../files/show.ts';
import { kindOfPath } from '../files/walk.ts';
import { langOf, logComplaints } from '../project/open.ts';
import type { Loaded, Project } from '../project/types.ts';
import { files } from '../words/count.ts';
import type { Call } from './spec.ts';

export interface Round {
  code: number;
  loaded: Loaded;
}

export interface WatchOptions {
  /** Says how many files are watched only when that has changed, not at the end of every run. */
  sparing?: boolean;
}

/** Runs once and gives the exit code; with `--watch` runs again on every change until the process is stopped. */
export async function watching(call: Call, run: () => Promise<Round>, options: WatchOptions = {}): Promise<number> {
  if (!call.flag('watch')) return (await run()).code;
  if (call.paths.includes('-')) throw cannotWatchStdin();
  return new Promise((_, fail) => void new Watcher(call, run, fail, options).start());
}

function cannotWatchStdin(): Complaint {
  return new Complaint(
    say('Standard input cannot be watched.', '无法监视标准输入。'),
    say('Name files or folders with --watch.', '使用 --watch 时请指定文件或文件夹。'),
  );
}

/** Systems watch so many folders, and no more; and only those that one may read. */
export function watchComplaint(error: unknown, shown: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const isFull = code === 'ENOSPC' || code === 'EMFILE';
  return new Complaint(
    say(`${shown} cannot be watched (${code}).`, `无法监视 ${shown}（${code}）。`),
    isFull
      ? say(
          'The system watches no more folders: name a smaller folder, or raise its limit (fs.inotify.max_user_watches).',
          '系统可监视的文件夹已达上限：请指定更小的文件夹，或提高上限（fs.inotify.max_user_watches）。',
        )
      : say('Run without --watch, or give yourself the right to read it.', '请去掉 --watch，或授予读取权限。'),
  );
}

/** Editors write a file in several steps; a run starts when they have been quiet for so many milliseconds. */
const QUIET = 60;

class Watcher {
  readonly #call: Call;
  readonly #run: () => Promise<Round>;
  readonly #fail: (error: unknown) => void;
  readonly #sparing: boolean;
  readonly #watched = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #again = false;
  #said = '';

  constructor(call: Call, run: () => Promise<Round>, fail: (error: unknown) => void, options: WatchOptions) {
    this.#call = call;
    this.#run = run;
    this.#fail = fail;
    this.#sparing = options.sparing ?? false;
  }

  /** One run at a time; a change during a run starts another after it. A defect ends the watching. */
  async start(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      do {
        this.#again = false;
        this.#follow(await this.#round());
      } while (this.#again);
    } catch (error) {
      this.#close();
      this.#fail(error);
    }
    this.#running = false;
  }

  async #round(): Promise<Loaded> {
    try {
      return (await this.#run()).loaded;
    } catch (error) {
      if (!isComplaint(error)) throw error;
      logComplaints([error], this.#call.world.lang, this.#call.world);
      return { projects: [], complaints: [error] };
    }
  }

  /** Watches the folders of what was read; what could not be read keeps the folders that were watched before. */
  #follow({ projects, complaints }: Loaded): void {
    const wanted = new Set(
      projects.flatMap((p) => [p.root, ...p.folders, ...p.files.map(({ path }) => dirname(path))]),
    );
    if (complaints.length > 0) for (const folder of this.#foldersGiven()) wanted.add(folder);
    for (const [folder, watcher] of this.#watched) {
      if (wanted.has(folder) || complaints.length > 0) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    for (const folder of wanted) this.#watch(folder);
    this.#sayWhat(projects);
  }

  #sayWhat(projects: readonly Project[]): void {
    const { world } = this.#call;
    const count = files(projects.reduce((sum, project) => sum + project.files.length, 0));
    const words = say(`Watching ${count.en}; Ctrl-C stops.`, `正在监视 ${count['zh-CN']}；按 Ctrl-C 停止。`);
    const line = `${words[langOf(world, projects)]}\n`;
    if (line !== this.#said || !this.#sparing) world.log(line);
    this.#said = line;
  }

  /** Where a path that is not there yet may appear: its folder, or the nearest that exists. */
  #foldersGiven(): string[] {
    const { world, paths } = this.#call;
    return paths.map((path) => {
      let at = resolve(world.cwd, path);
      while (kindOfPath(at) !== 'folder') at = dirname(at);
      return at;
    });
  }

  #watch(folder: string): void {
    if (this.#watched.has(folder) || kindOfPath(folder) !== 'folder') return;
    const watcher = this.#watcherOf(folder);
    // A folder that goes away ends its watcher; the next run sees what is left.
    watcher.on('error', () => this.#forget(folder));
    this.#watched.set(folder, watcher);
    // What came while the others were read, before anybody watched. A run that prints a report is not made for that.
    if (this.#sparing) this.#soon();
  }

  #watcherOf(folder: string): FSWatcher {
    try {
      return watchFolder(folder, (_, name) => this.#heard(folder, name));
    } catch (error) {
      throw watchComplaint(error, shownPath(folder, this.#call.world.cwd));
    }
  }

  #forget(folder: string): void {
    this.#watched.get(folder)?.close();
    this.#watched.delete(folder);
    this.#soon();
  }

  #heard(folder: string, name: string | null): void {
    // So a folder tells that it is gone itself; one of that name may come back, which is another.
    if (name === basename(folder)) this.#forget(folder);
    if (name === null || this.#matters(join(folder, name), name)) this.#soon();
  }

  /** Journeys, their data, the configuration, and folders; not the pictures that a run has just written. */
  #matters(path: string, name: string): boolean {
    if (isJourneyFile(name) || name.endsWith('.csv') || name === CONFIG_NAME) return true;
    return isWalked(name) && (kindOfPath(path) === 'folder' || this.#watched.has(path));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), QUIET);
  }

  #close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }
}
