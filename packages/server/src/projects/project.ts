import { Workspace } from '@waymark/language';
import {
  type Finding,
  isExcluded,
  type ParsedConfig,
  type ProjectConfig,
  parseConfig,
  type TooLarge,
  tooLargeFile,
} from '@waymark/model';
import type { Files } from '../files/files.ts';
import { DataFiles } from './data.ts';
import { isBelow, nameOf } from './uris.ts';

export interface ProjectOptions {
  root: string;
  /** The uri of waymark.json, where there is one. */
  configUri?: string;
  /** A document that belongs to no project: it is one by itself. */
  loose?: boolean;
  files: Files;
  /** The folders of the workspace: nothing outside is read. */
  folders(): readonly string[];
  /** Told when there is work to do. */
  wake(project: Project): void;
}

/** No two states of any project have the same version, so that what was made for one is never taken for another. */
let clock = 0;

/** All journeys below one folder that share one namespace, and the settings that hold for them. */
export class Project {
  readonly root: string;
  readonly configUri: string | undefined;
  readonly loose: boolean;
  readonly workspace: Workspace;
  config: ProjectConfig = {};
  configIssues: Finding[] = [];
  /** Grows with every change of a text, of the settings or of data. */
  version = ++clock;
  readonly data: DataFiles;
  private readonly tooLarge = new Map<string, Finding>();
  private readonly wake: () => void;

  constructor(options: ProjectOptions) {
    this.root = options.root;
    this.configUri = options.configUri;
    this.loose = options.loose ?? false;
    this.wake = () => options.wake(this);
    this.data = new DataFiles(
      options.files,
      () => this.readable(options.folders()),
      () => this.dataChanged(),
    );
    this.workspace = new Workspace({ readData: (uri, path) => this.data.read(uri, path), root: this.root });
  }

  /** Where data is read: in the project's folder, as the command line does; for a document by itself, in the workspace. */
  private readable(folders: readonly string[]): readonly string[] {
    return this.loose ? folders : [this.root];
  }

  get name(): string {
    return nameOf(this.root);
  }

  owns(uri: string): boolean {
    if (this.loose) return uri === this.root;
    return isBelow(uri, this.root);
  }

  /** It is read, since others may use its names, but nothing is said about it. */
  isExcluded(uri: string): boolean {
    return isExcluded(uri, this.config.exclude ?? [], this.root);
  }

  /** What is said about a file. */
  findings(uri: string): Finding[] {
    if (this.isExcluded(uri)) return [];
    const tooLarge = this.tooLarge.get(uri);
    return tooLarge ? [tooLarge] : this.workspace.findings(uri);
  }

  configure(text: string | undefined | TooLarge): void {
    const parsed = typeof text === 'string' ? parseConfig(text, this.configUri!) : this.noConfig(text);
    this.config = parsed.config;
    this.configIssues = parsed.issues;
    this.workspace.configure(parsed.config, this.root);
    this.touch();
  }

  private noConfig(file: TooLarge | undefined): ParsedConfig {
    return { config: {}, issues: file ? [tooLargeFile(this.configUri!, nameOf(this.configUri!), file)] : [] };
  }

  /** A file that is too large counts as one without a word, of which that is said. */
  setFile(uri: string, text: string | TooLarge): void {
    if (typeof text === 'string') this.tooLarge.delete(uri);
    else this.tooLarge.set(uri, tooLargeFile(uri, nameOf(uri), text));
    this.workspace.setFile(uri, typeof text === 'string' ? text : '');
    this.touch();
  }

  removeFile(uri: string): void {
    this.tooLarge.delete(uri);
    this.workspace.removeFile(uri);
    this.touch();
  }

  dataChanged(): void {
    this.workspace.dataChanged();
    this.touch();
  }

  private touch(): void {
    this.version = ++clock;
    this.wake();
  }
}
