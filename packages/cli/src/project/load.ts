/** From the paths of a command line to projects with all their texts. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadData } from '@waymark/language';
import { CONFIG_NAME, type Finding, MAX_BYTES } from '@waymark/model';
import { type Complaint, isComplaint } from '../complaint.ts';
import { readText } from '../files/read.ts';
import { pathBelow, shownPath } from '../files/show.ts';
import type { ConfigReader, ReadConfig } from './config.ts';
import { type Located, Locator } from './locate.ts';
import type { Loaded, Project, SourceFile } from './types.ts';

export interface Request {
  cwd: string;
  /** As given; `-` is what `stdin` holds. Never empty. */
  paths: readonly string[];
  /** The text that came by standard input, and the path that it stands for. */
  stdin?: { text: string; name: string };
  /** Reads waymark.json. */
  readConfig: ConfigReader;
  /** What cannot be read does not leave its project out: a file counts as one without a word, of which that is said. */
  gaps?: boolean;
  /** Told how many files are read, out of how many. */
  progress?: (done: number, all: number) => void;
}

/**
 * Finds and reads everything that the paths stand for. Collects complaints instead of throwing, so that all are told at
 * once; a project with an unreadable file is left out, since its findings would be about the gap.
 */
export async function load(request: Request): Promise<Loaded> {
  const complaints: Complaint[] = [];
  const show = (path: string) => shownPath(path, request.cwd);
  const locator = new Locator(request.cwd, request.gaps ? (error) => note(complaints, error) : undefined);
  for (const path of new Set(request.paths)) attempt(complaints, () => addPath(locator, path, request));
  const located = locator.projects.filter((project) => project.selected.size > 0);
  const reader = new Reader(request, located);
  const projects: Project[] = [];
  for (const project of located) {
    const before = complaints.length;
    const read = await readProject(project, show, reader, complaints);
    if (read && (request.gaps || complaints.length === before)) projects.push(read);
  }
  return { projects, complaints };
}

function addPath(locator: Locator, path: string, { cwd, stdin }: Request): void {
  if (path === '-' && stdin) locator.addFile(resolve(cwd, stdin.name));
  else locator.add(path);
}

/** Of files without a project: everything by default. */
const NO_CONFIG: ReadConfig = { config: {}, issues: [] };

async function readProject(
  located: Located,
  show: (path: string) => string,
  reader: Reader,
  complaints: Complaint[],
): Promise<Project | undefined> {
  const gaps: Finding[] = [];
  const orGap = <T>(path: string, error: unknown, without: T) => {
    const complaint = note(complaints, error);
    if (!reader.request.gaps) return undefined;
    gaps.push(gapOf(path, complaint));
    return without;
  };
  const config = await configOf(located, show, reader.request, orGap);
  const files = located.files.map((path) => {
    try {
      return reader.read(path);
    } catch (error) {
      return orGap(path, error, reader.named(path, ''));
    }
  });
  if (!config) return undefined;
  const read = files.filter((file) => file !== undefined);
  return {
    gaps,
    root: located.root,
    config: config.config,
    configIssues: config.issues,
    configFile: config.file,
    files: read,
    selected: new Set(read.filter((file) => located.selected.has(file.path)).map((file) => file.uri)),
    folders: located.folders,
  };
}

async function configOf(
  { root, hasConfig }: Located,
  show: (path: string) => string,
  { readConfig }: Request,
  orGap: <T>(path: string, error: unknown, without: T) => T | undefined,
): Promise<ReadConfig | undefined> {
  if (!hasConfig) return NO_CONFIG;
  try {
    return await readConfig(root, show);
  } catch (error) {
    return orGap(join(root, CONFIG_NAME), error, NO_CONFIG);
  }
}

/** What is said of a file that cannot be read. */
function gapOf(path: string, { what, help, unreadable }: Complaint): Finding {
  const start = { line: unreadable?.line ?? 0, character: 0 };
  const source = { uri: pathToFileURL(path).href, start, end: start };
  return {
    rule: unreadable?.rule ?? 'text/unreadable',
    severity: 'error',
    source,
    message: what,
    ...(help && { help }),
  };
}

/** The paths of what projects were read from: every journey and waymark.json. */
export function sourcesOf(projects: readonly Project[]): string[] {
  return projects.flatMap(({ files, configFile }) =>
    [...files, ...(configFile ? [configFile] : [])].map((f) => f.path),
  );
}

class Reader {
  readonly request: Request;
  readonly #all: number;
  #done = 0;

  constructor(request: Request, located: readonly Located[]) {
    this.request = request;
    this.#all = located.reduce((sum, { files }) => sum + files.length, 0);
  }

  read(path: string): SourceFile {
    const { cwd, stdin, progress } = this.request;
    progress?.(++this.#done, this.#all);
    const given = stdin && resolve(cwd, stdin.name) === path ? stdin.text : undefined;
    return this.named(path, given ?? readText(path, shownPath(path, cwd)));
  }

  named(path: string, text: string): SourceFile {
    return { uri: pathToFileURL(path).href, path, shown: shownPath(path, this.request.cwd), text };
  }
}

function attempt<T>(complaints: Complaint[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    note(complaints, error);
    return undefined;
  }
}

function note(complaints: Complaint[], error: unknown): Complaint {
  if (!isComplaint(error)) throw error;
  complaints.push(error);
  return error;
}

/**
 * Reads a file that the journey at `from` names by a path relative to it, for instance a metric's data. Undefined where it
 * cannot be read; false where it lies outside the project's folder, by way of links too. Of what is outside, not even
 * whether it is there is looked at. A journey outside of `root`, named on the command line, is its folder's.
 */
export function readBeside(root: string, from: string, path: string): ReturnType<ReadData> {
  const folder = dirname(from);
  const bounds = isWithin(from, root) ? root : folder;
  const place = join(folder, path.replaceAll('\\', '/'));
  if (!isWithin(place, bounds)) return false;
  try {
    if (!isWithin(realpathSync.native(place), realpathSync.native(bounds))) return false;
    const { size } = statSync(place);
    return size > MAX_BYTES ? { bytes: size } : readText(place, path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return pathBelow(path, folder) !== undefined;
}
