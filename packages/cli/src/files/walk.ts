import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isJourneyFile, isWalked } from '@waymark/model';
import { readComplaint } from './read.ts';

export interface Walk {
  /** Absolute paths of the journey files, by name; a file that is linked to twice stands once. */
  files: string[];
  /** Every folder walked: what a watcher has to watch. */
  folders: string[];
  /** Folders below that are projects of their own and so were not walked. */
  nested: string[];
}

export interface WalkOptions {
  /** Whether a folder below the root is a project of its own. */
  isProject: (folder: string) => boolean;
  /** How messages name a path. */
  show: (path: string) => string;
  /** Told of what cannot be read, which is then passed over; without it, the walk ends there. */
  passOver?: (error: unknown) => void;
}

/**
 * All `*.journey` files below a folder. Links are followed, each real folder and file counts once, so loops end; links
 * to nowhere are passed over. Throws a `Complaint` where a folder cannot be read, unless that is passed over.
 */
export function walk(root: string, options: WalkOptions): Walk {
  const found: Walk = { files: [], folders: [], nested: [] };
  const seen = new Set<string>();
  visit(root, found, seen, options);
  return found;
}

function visit(folder: string, found: Walk, seen: Set<string>, options: WalkOptions): void {
  try {
    enter(folder, found, seen, options);
  } catch (error) {
    if (!options.passOver) throw error;
    options.passOver(error);
  }
}

function enter(folder: string, found: Walk, seen: Set<string>, options: WalkOptions): void {
  if (!firstTime(folder, seen, options)) return;
  const entries = entriesOf(folder, options);
  found.folders.push(folder);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const kind = kindOf(entry, path);
    if (kind === 'folder' && isWalked(entry.name)) {
      if (options.isProject(path)) found.nested.push(path);
      else visit(path, found, seen, options);
    } else if (kind === 'file' && isJourneyFile(entry.name) && firstTime(path, seen, options)) found.files.push(path);
  }
}

function entriesOf(folder: string, { show }: WalkOptions): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw readComplaint(error, show(folder));
  }
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return undefined;
  return kindOfPath(path);
}

/** What a path leads to, links followed; undefined for nothing at all, a link that leads nowhere, or a device. */
export function kindOfPath(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    if (stat.isFile()) return 'file';
    return stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

function firstTime(path: string, seen: Set<string>, { show }: WalkOptions): boolean {
  const real = realPath(path, show);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

/** A folder may be listed and yet hold nothing that one may look at. */
function realPath(path: string, show: (path: string) => string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw readComplaint(error, show(path));
  }
}
