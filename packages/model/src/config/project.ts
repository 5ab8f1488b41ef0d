/** Which files make a project: for whoever looks for them, on a disk or by way of an editor. */

/** The file that makes a folder a project. */
export const CONFIG_NAME = 'waymark.json';

/** Folders that hold what others wrote or what was made: never looked into, unless they are named. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'dist', 'out']);

/** Whether a folder of that name is looked into. */
export function isWalked(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}

/** By a name, a path or a uri. */
export function isJourneyFile(name: string): boolean {
  return name.endsWith('.journey');
}
