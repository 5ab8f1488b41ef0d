import { LIBRARY_SCHEME } from '@waymark/protocol';
import { URI, Utils } from 'vscode-uri';

/** One spelling for each uri: clients escape them in different ways, and write the empty authority or not. */
export function canonical(uri: string): string {
  const spelt = URI.parse(uri).toString();
  return isShipped(spelt) ? spelt.replace(/^waymark:\/*/, `${LIBRARY_SCHEME}:///`) : spelt;
}

/** A document that ships with the language. */
export function isShipped(uri: string): boolean {
  return uri.startsWith(`${LIBRARY_SCHEME}:`);
}

/** The uri of the folder that a file lies in. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** All folders that a file lies in, as far as their uris can be told from its own. */
export function foldersAround(uri: string): string[] {
  const folders: string[] = [];
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) folders.push(uri.slice(0, at));
  return folders;
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri)) || uri;
}

export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What a relative path written in a file leads to. */
export function beside(uri: string, path: string): string {
  return Utils.joinPath(Utils.dirname(URI.parse(uri)), path.replaceAll('\\', '/')).toString();
}
