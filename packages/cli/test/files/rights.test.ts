/** What may not be read or written; told as somebody who is not root, for root may do anything. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchComplaint } from '../../src/command/watch.ts';
import { isComplaint } from '../../src/complaint.ts';
import { Outbox } from '../../src/files/outbox.ts';
import { readText } from '../../src/files/read.ts';
import { walk } from '../../src/files/walk.ts';
import { folder } from '../e2e/command.ts';

const NOBODY = 65_534;

/** What is complained of; undefined where nothing is. Windows keeps rights otherwise: `chmod` takes none away there. */
function complaintOf(action: () => unknown): string | undefined {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid!(NOBODY);
  try {
    action();
    return undefined;
  } catch (error) {
    if (!isComplaint(error)) throw error;
    return error.what.en;
  } finally {
    if (isRoot) process.seteuid!(0);
  }
}

describe.runIf(process.platform !== 'win32')('without the right to', () => {
  const show = () => 'it';
  const options = { isProject: () => false, show };

  /** A folder that everybody may enter, with one below of the given rights. */
  function withRights(mode: number): { open: string; shut: string } {
    const open = folder({ 'shut/a.journey': 'persona P\n', 'shut/b/c.journey': '' });
    chmodSync(open, 0o755);
    const shut = join(open, 'shut');
    chmodSync(join(shut, 'a.journey'), 0o600 & mode);
    chmodSync(shut, mode);
    return { open, shut };
  }

  it.each([
    ['read a file', 0o711],
    ['enter its folder', 0o600],
  ])('%s', (_what, mode) => {
    const { shut } = withRights(mode);
    expect(complaintOf(() => readText(join(shut, 'a.journey'), 'it'))).toBe('it may not be read.');
  });

  it.each([
    ['list a folder', 0o711],
    ['look at what is in it', 0o744],
  ])('%s', (_what, mode) => {
    const { open } = withRights(mode);
    expect(complaintOf(() => walk(open, options))).toBe('it may not be read.');
  });

  it('list a folder, which is passed over where that is wanted', () => {
    const { open } = withRights(0o711);
    const passed: unknown[] = [];
    const found = complaintOf(() =>
      expect(walk(open, { ...options, passOver: (error) => passed.push(error) }).folders).toEqual([open]),
    );
    expect(found).toBe(undefined);
    expect(passed.map((error) => isComplaint(error) && error.what.en)).toEqual(['it may not be read.']);
  });

  it('write', () => {
    const { open, shut } = withRights(0o755);
    mkdirSync(join(open, 'mine'));
    for (const path of [join(shut, 'a.svg'), join(shut, 'new/a.svg')])
      expect(complaintOf(() => new Outbox(show).add(path, 'x'))).toBe('it cannot be written: you have no right to.');
  });
});

it('tells why a folder cannot be watched', () => {
  const full = watchComplaint(Object.assign(new Error('full'), { code: 'ENOSPC' }), 'a');
  expect(isComplaint(full) && [full.what.en, full.help!.en]).toEqual([
    'a cannot be watched (ENOSPC).',
    'The system watches no more folders: name a smaller folder, or raise its limit (fs.inotify.max_user_watches).',
  ]);
  const defect = new TypeError('of ours');
  expect(watchComplaint(defect, 'a')).toBe(defect);
});
