import type { BuiltModel, ParsedFile } from './build/model.ts';
import { buildModel } from './build/model.ts';
import type { ReadData } from './build/writer.ts';
import { LIBRARY } from './generated/library.ts';
import { parseText } from './parser/parse.ts';

export interface ProjectFile {
  /** As the host names it; comes back in every source range. */
  uri: string;
  text: string;
}

/** What the host of a project can do that pure code cannot. */
export interface ProjectHost {
  /** The host alone can keep data from outside the project's folder from being read. */
  readData?: ReadData;
}

/**
 * The model of a project, which is all of its `.journey` files and the library's, and what is wrong with them. Broken
 * texts give what can be told of them. Never throws and never rejects.
 */
export async function buildProject(files: readonly ProjectFile[], host: ProjectHost = {}): Promise<BuiltModel> {
  const read = ({ uri, text }: ProjectFile): ParsedFile => ({ uri, text, parsed: parseText(text), library: false });
  return buildModel(
    [...readLibrary(), ...files.map(read)],
    host.readData && ((uri, path) => dataFrom(host, uri, path)),
  );
}

/** A host that throws has no such file. */
function dataFrom(host: ProjectHost, uri: string, path: string): ReturnType<ReadData> {
  try {
    return host.readData!(uri, path);
  } catch {
    return undefined;
  }
}

let library: readonly ParsedFile[] | undefined;

/** The files that ship with the language, read once. */
function readLibrary(): readonly ParsedFile[] {
  library ??= LIBRARY.map(({ uri, text }) => ({ uri, text, parsed: parseText(text), library: true }));
  return library;
}
