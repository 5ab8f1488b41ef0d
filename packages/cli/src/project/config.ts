import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONFIG_NAME, type Finding, type ProjectConfig, parseConfig } from '@waymark/model';
import { readText } from '../files/read.ts';
import type { SourceFile } from './types.ts';

export interface ReadConfig {
  config: ProjectConfig;
  issues: Finding[];
  /** Absent where the project has no waymark.json. */
  file?: SourceFile;
}

export type ConfigReader = (root: string, show: (path: string) => string) => ReadConfig | Promise<ReadConfig>;

/** Reads waymark.json of a project folder. Throws a `Complaint` where it cannot be read. */
export function readConfig(root: string, show: (path: string) => string): ReadConfig {
  const path = join(root, CONFIG_NAME);
  const uri = pathToFileURL(path).href;
  const text = readText(path, show(path));
  return { ...parseConfig(text, uri), file: { uri, path, shown: show(path), text } };
}
