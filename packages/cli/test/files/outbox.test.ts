/** Files written all or none, on real folders. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, linkSync, lstatSync, openSync, readSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isComplaint } from '../../src/complaint.ts';
import { Outbox, type OutboxRules } from '../../src/files/outbox.ts';
import { everything, folder, read } from '../e2e/command.ts';

/** Writes one file; gives the complaint in English, or undefined where it is written. */
function save(path: string, data: string, rules: OutboxRules = {}): string | undefined {
  const outbox = new Outbox((shown) => shown, rules);
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

  it('makes none where they are to stand', () => {
    const cwd = folder();
    const path = join(cwd, 'a/b.txt');
    expect(save(path, 'b', { foldersStand: true })).toBe(`${path} cannot be written: there is no such folder.`);
    expect(everything(cwd)).toEqual([]);
  });
});

describe('what stands in its place', () => {
  it('is replaced where it is a file, also behind a link, which stays', () => {
    const cwd = folder({ 'real/a.txt': 'old' });
    symlinkSync('real/a.txt', join(cwd, 'link'));
    expect(save(join(cwd, 'link'), 'new')).toBeUndefined();
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'real/a.txt')).toBe('new');
    expect(everything(cwd)).toEqual(['link', 'real', 'real/a.txt']);
  });

  it('is made where a link leads nowhere yet', () => {
    const cwd = folder();
    symlinkSync('a.txt', join(cwd, 'link'));
    expect(save(join(cwd, 'link'), 'new')).toBeUndefined();
    expect(read(cwd, 'a.txt')).toBe('new');
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('is written to where it is a pipe', () => {
    const cwd = folder();
    const pipe = join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      expect(save(pipe, 'words')).toBeUndefined();
      const bytes = Buffer.alloc(10);
      expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('words');
    } finally {
      closeSync(reader);
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(everything(cwd)).toEqual(['pipe']);
  });

  it.runIf(existsSync('/dev/full'))('is written to where it is a device, and its errors are told', () => {
    const cwd = folder();
    for (const [name, device] of Object.entries({ full: '/dev/full', null: '/dev/null' }))
      symlinkSync(device, join(cwd, name));
    expect(save(join(cwd, 'full'), 'words')).toBe(`${join(cwd, 'full')} cannot be written: the disk is full.`);
    expect(save(join(cwd, 'null'), 'words')).toBeUndefined();
    for (const name of ['full', 'null']) expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
    expect(everything(cwd)).toEqual(['full', 'null']);
  });

  it('is not touched before all is written', () => {
    const cwd = folder({ 'a.txt': 'old' });
    const outbox = new Outbox((shown) => shown);
    outbox.add(join(cwd, 'a.txt'), 'new');
    outbox.discard();
    expect(read(cwd, 'a.txt')).toBe('old');
  });
});

describe('sources', () => {
  it('are not overwritten, by whatever path one comes to them', () => {
    const cwd = folder({ 'a.journey': 'a', 'other.journey': 'o', 'waymark.json': '{}', 'data.csv': 'd' });
    symlinkSync('a.journey', join(cwd, 'soft.svg'));
    linkSync(join(cwd, 'data.csv'), join(cwd, 'hard.svg'));
    const rules = { sources: [join(cwd, 'a.journey'), join(cwd, 'data.csv')] };
    const before = everything(cwd);
    for (const name of [
      'a.journey',
      'other.journey',
      'new.journey',
      'waymark.json',
      'soft.svg',
      'data.csv',
      'hard.svg',
    ])
      expect(save(join(cwd, name), 'x', rules)).toBe(`${join(cwd, name)} cannot be written: that is a source.`);
    expect(everything(cwd)).toEqual(before);
    expect([read(cwd, 'a.journey'), read(cwd, 'data.csv'), read(cwd, 'other.journey')]).toEqual(['a', 'd', 'o']);
  });
});
