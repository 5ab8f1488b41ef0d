import type { Finding, ProjectConfig } from '@waymark/model';

import type { Complaint } from '../complaint.ts';

/** A text that findings may point into. */
export interface SourceFile {
  /** As the language knows it: a `file:` address. */
  uri: string;
  /** Absolute. */
  path: string;
  /** How reports name it. */
  shown: string;
  text: string;
}

/** The journeys that belong together, read; not yet built. */
export interface Project {
  /** Absolute: the folder of waymark.json, else the folder given, else the working folder. */
  root: string;
  config: ProjectConfig;
  /** What is wrong with waymark.json. */
  configIssues: Finding[];
  /** Of files that could not be read and stand there without a word: only where gaps were allowed. */
  gaps: Finding[];
  /** waymark.json, where there is one. */
  configFile?: SourceFile;
  files: SourceFile[];
  /** The addresses of the files that were asked for; findings in others are not reported. */
  selected: ReadonlySet<string>;
  /** Folders to watch for changes. */
  folders: string[];
}

export interface Loaded {
  projects: Project[];
  /** What could not be read; each leaves its project out, unless gaps were allowed. */
  complaints: Complaint[];
}
