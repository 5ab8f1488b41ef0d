/** What something was made of: a name that was looked up, an element that was read, a fact that was asked for. */
export type Key = string;

/** Remembers for each reader which keys it has read, so that a changed key tells who has to read anew. */
export class Tracker<Reader> {
  private readonly readers = new Map<Key, Set<Reader>>();
  private readonly keys = new Map<Reader, Set<Key>>();

  /** Does a reader's work; what it read before no longer counts. */
  track<T>(reader: Reader, work: (read: (key: Key) => void) => T): T {
    const now = new Set<Key>();
    const result = work((key) => void now.add(key));
    const before = this.keys.get(reader);
    for (const key of before ?? []) if (!now.has(key)) this.drop(key, reader);
    for (const key of now) if (!before?.has(key)) this.put(key, reader);
    this.keys.set(reader, now);
    return result;
  }

  readersOf(key: Key): ReadonlySet<Reader> | undefined {
    return this.readers.get(key);
  }

  forget(reader: Reader): void {
    for (const key of this.keys.get(reader) ?? []) this.drop(key, reader);
    this.keys.delete(reader);
  }

  private put(key: Key, reader: Reader): void {
    const readers = this.readers.get(key);
    if (readers) readers.add(reader);
    else this.readers.set(key, new Set([reader]));
  }

  private drop(key: Key, reader: Reader): void {
    const readers = this.readers.get(key);
    readers?.delete(reader);
    if (readers?.size === 0) this.readers.delete(key);
  }
}
