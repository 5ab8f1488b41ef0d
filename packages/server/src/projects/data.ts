import type { Files, Read } from '../files/files.ts';
import { beside } from './uris.ts';

/** The data files that metrics name, read when first asked for. */
export class DataFiles {
  private readonly texts = new Map<string, Read>();
  /** What is being read, each with a mark of its own for every time. */
  private readonly wanted = new Map<string, symbol>();
  private readonly files: Files;
  private readonly folders: () => readonly string[];
  private readonly arrived: () => void;

  /**
   * @param folders those outside of which nothing is read
   * @param arrived told when a file that was asked for has been read
   */
  constructor(files: Files, folders: () => readonly string[], arrived: () => void) {
    this.files = files;
    this.folders = folders;
    this.arrived = arrived;
  }

  /** As `Files` reads it; null while it is not read yet. */
  read(uri: string, path: string): Read | null {
    const place = beside(uri, path);
    if (this.texts.has(place)) return this.texts.get(place);
    if (!this.wanted.has(place)) void this.fetch(place);
    return null;
  }

  /** The files that have been read. */
  uris(): Iterable<string> {
    return this.texts.keys();
  }

  /** A file has changed on disk; true if that matters to anybody. */
  changed(uri: string): boolean {
    // What is being read may be the old text still.
    const asked = this.wanted.delete(uri);
    return this.texts.delete(uri) || asked;
  }

  private async fetch(place: string): Promise<void> {
    const mark = Symbol();
    this.wanted.set(place, mark);
    const text = await this.files.read(place, this.folders()).catch(() => undefined);
    if (this.wanted.get(place) !== mark) return;
    this.texts.set(place, text);
    this.wanted.delete(place);
    this.arrived();
  }
}
