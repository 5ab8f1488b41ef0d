import { expect, test } from 'vitest';
import type { Files } from '../src/files/files.ts';
import { DataFiles } from '../src/projects/data.ts';

/** Files that are read when the test says so, each reading with the text that it is given then. */
function slowFiles() {
  const readings: ((text: string) => void)[] = [];
  const files: Files = {
    list: async () => [],
    read: () => new Promise((resolve) => readings.push(resolve)),
  };
  return { files, readings };
}

test('a file that changes while it is read is read once more', async () => {
  const { files, readings } = slowFiles();
  let arrived = 0;
  const data = new DataFiles(
    files,
    () => ['file:///p'],
    () => arrived++,
  );
  const read = () => data.read('file:///p/a.journey', 'm.csv');
  expect([read(), read()]).toEqual([null, null]);
  expect(data.changed('file:///p/m.csv')).toBe(true);
  expect(read()).toBeNull();
  readings[1]!('new');
  await expect.poll(read).toBe('new');
  readings[0]!('old');
  await Promise.resolve();
  expect([read(), arrived]).toEqual(['new', 1]);
  expect(data.changed('file:///p/m.csv')).toBe(true);
  expect(data.changed('file:///p/other.csv')).toBe(false);
});
