import type { Files } from '../files/files.ts';
import { beside } from './uris.ts';

/** The data files that metrics name, read when first asked for. */
export class DataFiles {
  private readonly texts = new Map<string, string | undefined>();
  private readonly wanted = new Set<string>();
  private readonly files: Files;
  private readonly mayRead: (uri: string) => boolean;
  private readonly arrived: () => void;

  /** @param arrived told when a file that was asked for has been read */
  constructor(files: Files, mayRead: (uri: string) => boolean, arrived: () => void) {
    this.files = files;
    this.mayRead = mayRead;
    this.arrived = arrived;
  }

  /** The text of a file; undefined where there is none, null while it is not read yet. */
  read(uri: string, path: string): string | undefined | null {
    const place = beside(uri, path);
    if (!this.mayRead(place)) return undefined;
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
    return this.texts.delete(uri);
  }

  private async fetch(place: string): Promise<void> {
    this.wanted.add(place);
    const text = await this.files.read(place).catch(() => undefined);
    this.texts.set(place, text);
    this.wanted.delete(place);
    this.arrived();
  }
}
