import { isJourneyFile, type TooLarge } from '@waymark/model';
import type { Files } from '../files/files.ts';
import { isConfig, isWalkedTo } from '../files/files.ts';
import { Project } from './project.ts';
import { canonical, folderOf, isBelow } from './uris.ts';

/** How many files are read at the same time. */
const AT_ONCE = 32;

export interface ProjectsOptions {
  files: Files;
  /** The text of a document that is open in the editor: it stands before what is on disk. */
  openText(uri: string): string | undefined;
  wake(project: Project): void;
}

/** All projects of the workspace: one per folder with a waymark.json, and one per workspace folder for the rest. */
export class Projects {
  private folders: string[] = [];
  /** Those furthest down first. */
  private rooted: Project[] = [];
  private readonly loose = new Map<string, Project>();
  private readonly options: ProjectsOptions;

  constructor(options: ProjectsOptions) {
    this.options = options;
  }

  all(): Project[] {
    return [...this.rooted, ...this.loose.values()];
  }

  /** The project that a document belongs to; one of its own where it lies in none. */
  of(uri: string): Project {
    const rooted = this.rootedOf(uri);
    if (rooted) return rooted;
    const known = this.loose.get(uri);
    if (known) return known;
    const project = this.make({ root: uri, loose: true });
    this.loose.set(uri, project);
    return project;
  }

  /** What lies in a folder that nobody looks into (`node_modules`, `dist`) belongs to no project, though it can be opened. */
  private rootedOf(uri: string): Project | undefined {
    return this.rooted.find((project) => project.owns(uri) && isWalkedTo(uri, project.root));
  }

  /** The project of a document that was opened or found before. */
  known(uri: string): Project | undefined {
    return this.all().find((project) => project.workspace.has(uri));
  }

  /** Whether a file lies in one of the folders of the workspace. */
  holds(uri: string): boolean {
    return this.folders.some((folder) => isBelow(uri, folder));
  }

  /** Whether what has come to be there is a folder that projects read, with journeys or settings somewhere in it. */
  async isFolderToRead(uri: string): Promise<boolean> {
    const folder = this.folders.find((one) => isBelow(uri, one));
    if (folder === undefined || !isWalkedTo(`${uri}/`, folder)) return false;
    return (await this.options.files.list(uri)).length > 0;
  }

  forget(project: Project): void {
    this.loose.delete(project.root);
  }

  /** Finds and reads all projects of these folders; those before are gone. */
  async load(folders: readonly string[]): Promise<void> {
    this.folders = folders.map((folder) => canonical(folder).replace(/\/$/, ''));
    const outer = this.folders.filter((one) => !this.folders.some((other) => other !== one && isBelow(one, other)));
    const found = (await Promise.all(outer.map((folder) => this.options.files.list(folder)))).flat().map(canonical);
    const configs = new Map(found.filter(isConfig).map((uri) => [folderOf(uri), uri]));
    const roots = [...new Set([...outer, ...configs.keys()])].sort((a, b) => b.length - a.length);
    this.rooted = roots.map((root) => this.make({ root, configUri: configs.get(root) }));
    await Promise.all(this.rooted.map((project) => this.readConfig(project)));
    const journeys = found.filter(isJourneyFile);
    for (let at = 0; at < journeys.length; at += AT_ONCE) {
      await Promise.all(journeys.slice(at, at + AT_ONCE).map((uri) => this.readFile(uri)));
    }
  }

  /** Takes a file as it is on disk now, or as it is open in the editor; undefined is no file. */
  async readFile(uri: string): Promise<void> {
    const project = this.rootedOf(uri);
    if (!project) return;
    // A file of another name counts as long as it is open as a journey.
    const text = this.options.openText(uri) ?? (isJourneyFile(uri) ? await this.read(uri) : undefined);
    // While it was read, it may have been opened.
    const now = this.options.openText(uri) ?? text;
    if (now === undefined) project.removeFile(uri);
    else project.setFile(uri, now);
  }

  async readConfig(project: Project): Promise<void> {
    if (!project.configUri) return;
    project.configure((await this.read(project.configUri)) ?? '');
  }

  private async read(uri: string): Promise<string | undefined | TooLarge> {
    const text = (await this.options.files.read(uri, this.folders)) || undefined;
    // Editors count from behind the mark that some programs begin files with.
    return typeof text === 'string' ? text.replace(/^\uFEFF/, '') : text;
  }

  private make(options: { root: string; configUri?: string; loose?: boolean }): Project {
    const { files, wake } = this.options;
    return new Project({ ...options, files, wake, folders: () => this.folders });
  }
}
