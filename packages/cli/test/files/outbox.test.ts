/** Files written all or none, on real folders. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isComplaint } from '../../src/complaint.ts';
import { Outbox } from '../../src/files/outbox.ts';
import { everything, folder, read } from '../e2e/command.ts';

/** Writes one file; gives the complaint in English, or undefined where it is written. */
function save(path: string, data: string): string | undefined {
  const outbox = new Outbox((shown) => shown);
  try {
    outbox.add(path, data);
    outbox.commit();
    return undefined;
  } catch (error) {
    if (!isComplaint(error)) throw error;
    return error.what.en;
  } finally {
    outbox.discard();
  }
}

describe('folders', () => {
  it('makes what is missing, and takes it away again where nothing is written', () => {
    const cwd = folder();
    const outbox = new Outbox((shown) => shown);
    outbox.add(join(cwd, 'a/b/c.txt'), 'c');
    outbox.discard();
    expect(everything(cwd)).toEqual([]);
    expect(save(join(cwd, 'a/b/c.txt'), 'c')).toBeUndefined();
    expect(everything(cwd)).toEqual(['a', 'a/b', 'a/b/c.txt']);
    expect(read(cwd, 'a/b/c.txt')).toBe('c');
  });

  // Only Linux has such a file system; elsewhere the path is merely one that may not be made.
  it.runIf(existsSync('/proc/self'))('complains at once where none can be made', () => {
    for (const path of ['/proc/x/a.svg', '/proc/x/y/z/a.svg'])
      expect(save(path, 'a')).toBe(`${path} cannot be written: there is no such folder.`);
  });
});
