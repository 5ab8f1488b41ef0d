/** From the paths of a command line to projects: which files, and which of them were asked for. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { CONFIG_NAME, isJourneyFile, say } from '@waymark/model';
import { Complaint } from '../complaint.ts';
import { globIn, isGlob } from '../files/glob.ts';
import { noFile, readComplaint } from '../files/read.ts';
import { shownPath } from '../files/show.ts';
import { kindOfPath, type Walk, walk } from '../files/walk.ts';

/** A project found on disk; nothing but waymark.json has been read. */
export interface Located {
  root: string;
  hasConfig: boolean;
  /** Absolute, in order. */
  files: string[];
  selected: Set<string>;
  folders: string[];
}

export class Locator {
  readonly #cwd: string;
  readonly #passOver: ((error: unknown) => void) | undefined;
  readonly #walks = new Map<string, Walk>();
  readonly #projects = new Map<string, Located>();
  /** Where a project's folder really is, and by which path it was first come to. */
  readonly #ways = new Map<string, string>();

  /** `passOver` is told of folders that cannot be read; without it, what holds them is not found at all. */
  constructor(cwd: string, passOver?: (error: unknown) => void) {
    this.#cwd = cwd;
    this.#passOver = passOver;
  }

  get projects(): Located[] {
    return [...this.#projects.values()];
  }

  /** Adds what a path of the command line stands for: a file, a folder, a pattern. Throws a `Complaint`. */
  add(given: string): void {
    const path = resolve(this.#cwd, given);
    const kind = kindOfPath(path);
    if (kind === 'folder') this.#addFolder(path);
    else if (kind === 'file') this.#addNamedFile(path);
    else if (isGlob(given) && !existsSync(path)) this.#addGlob(given);
    else throw missing(path, this.#show(path));
  }

  #show(path: string): string {
    return shownPath(path, this.#cwd);
  }

  #addNamedFile(path: string): void {
    if (basename(path) === CONFIG_NAME) this.#addFolder(dirname(path));
    else if (isJourneyFile(path)) this.addFile(path);
    else throw notAJourney(this.#show(path));
  }

  /** One file: of its project where a waymark.json stands above it, else of the loose files given together. */
  addFile(path: string): void {
    const root = projectAbove(dirname(path));
    const project = root === undefined ? this.#loose() : this.#project(root, true);
    if (!project.files.includes(path)) project.files.push(path);
    project.selected.add(path);
  }

  #loose(): Located {
    const known = this.#projects.get('');
    if (known) return known;
    const loose = { root: this.#cwd, hasConfig: false, files: [], selected: new Set<string>(), folders: [] };
    this.#projects.set('', loose);
    return loose;
  }

  #addFolder(folder: string): void {
    if (this.#selectBelow(folder) > 0) return;
    const shown = this.#show(folder);
    throw new Complaint(
      shown === '.'
        ? say('There is no .journey file in this folder.', '当前文件夹中没有 .journey 文件。')
        : say(`There is no .journey file in ${shown}.`, `${shown} 中没有 .journey 文件。`),
      say(
        `Name another folder, or start a project there: waymark init ${shown}`,
        `请指定其他文件夹，或在此新建项目：waymark init ${shown}`,
      ),
    );
  }

  /** Selects all files below a folder, those of projects further down included; says how many. */
  #selectBelow(folder: string): number {
    const above = projectAbove(folder);
    const project = this.#project(above ?? folder, above !== undefined);
    const files = project.files.filter((file) => isBelow(file, folder));
    for (const file of files) project.selected.add(file);
    const nested = this.#walks
      .get(project.root)!
      .nested.filter((root) => isBelow(root, folder) && this.#isFirstWay(root));
    return nested.reduce((sum, root) => sum + this.#selectBelow(root), files.length);
  }

  /** A link can lead back to a project, and so into a circle of ever longer paths. */
  #isFirstWay(root: string): boolean {
    const real = realpathSync.native(root);
    const first = this.#ways.get(real) ?? root;
    this.#ways.set(real, first);
    return first === root;
  }

  #project(root: string, hasConfig: boolean): Located {
    const known = this.#projects.get(root);
    if (known) return known;
    const found = this.#walk(root);
    this.#isFirstWay(root);
    const project = { root, hasConfig, files: [...found.files], selected: new Set<string>(), folders: found.folders };
    this.#projects.set(root, project);
    return project;
  }

  #walk(root: string): Walk {
    const found = walk(root, {
      isProject: (folder) => existsSync(join(folder, CONFIG_NAME)),
      show: (path) => this.#show(path),
      passOver: this.#passOver,
    });
    this.#walks.set(root, found);
    return found;
  }

  #addGlob(given: string): void {
    const { base, matches } = globIn(this.#cwd, given);
    const found = kindOfPath(base) === 'folder' ? this.#everythingBelow(base) : { files: [], folders: [] };
    const files = found.files.filter(matches);
    const folders = found.folders.filter(matches);
    if (files.length + folders.length === 0) throw noMatch(given);
    for (const file of files) this.addFile(file);
    for (const folder of folders) this.#selectBelow(folder);
  }

  #everythingBelow(base: string): Pick<Walk, 'files' | 'folders'> {
    return walk(base, { isProject: () => false, show: (path) => this.#show(path) });
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The nearest folder upward, itself included, that holds a waymark.json. */
function projectAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, CONFIG_NAME))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Why a path is neither a file nor a folder: the system says it, or it is a device. */
function missing(path: string, shown: string): unknown {
  try {
    return noFile(path, shown);
  } catch (error) {
    return readComplaint(error, shown);
  }
}

function notAJourney(shown: string): Complaint {
  return new Complaint(
    say(
      `${shown} is not a journey: its name does not end in .journey.`,
      `${shown} 不是客户旅程文件：文件名不以 .journey 结尾。`,
    ),
    say('Rename it, or name another file.', '请重命名该文件，或指定其他文件。'),
  );
}

function noMatch(given: string): Complaint {
  return new Complaint(
    say(`No .journey file matches ${given}.`, `没有 .journey 文件与 ${given} 匹配。`),
    say('Check the pattern: ** stands for folders at any depth.', '请检查模式：** 表示任意层级的文件夹。'),
  );
}
