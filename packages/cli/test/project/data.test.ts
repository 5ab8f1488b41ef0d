/** What a metric's `data` may name: files of the project, nothing else. */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/project/build.ts';
import { readConfig } from '../../src/project/config.ts';
import { load } from '../../src/project/load.ts';
import { folder } from '../e2e/command.ts';

const SECRET = 'date,value\n2026-01-01,10\n';
const metric = (data: string) => `metric M { unit "%" data ${JSON.stringify(data)} }\n`;
const OUTSIDE = (path: string) => `${path} lies outside the project's folder.`;

/** What is said of the journeys below `cwd`, and how many readings there are. */
async function reads(cwd: string, paths: string[] = ['.']): Promise<{ said: string[]; readings: number }> {
  const { projects } = await load({ cwd, paths, readConfig });
  const built = await Promise.all(projects.map(build));
  return {
    said: built.flatMap(({ issues }) => issues.map(({ message }) => message.en)),
    readings: built.flatMap(({ model }) => model.metrics).reduce((sum, { readings }) => sum + readings.length, 0),
  };
}

describe('data is read', () => {
  it('below the folder of waymark.json, also from a journey further down', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a/b/c.journey': metric('../../data/m.csv'), 'data/m.csv': SECRET });
    expect(await reads(cwd)).toEqual({ said: [], readings: 1 });
  });
  it('below the working folder, where there is no waymark.json', async () => {
    const cwd = folder({ 'a/c.journey': metric('..\\data\\m.csv'), 'data/m.csv': SECRET });
    expect(await reads(cwd, ['a/c.journey'])).toEqual({ said: [], readings: 1 });
  });
  it('beside a journey from elsewhere', async () => {
    const elsewhere = folder({ 'c.journey': metric('m.csv'), 'm.csv': SECRET });
    expect(await reads(folder(), [join(elsewhere, 'c.journey')])).toEqual({ said: [], readings: 1 });
  });
});

describe('data is not read', () => {
  it.each(['../o/outside.csv', '../../../../../../../../dev/zero', '../p2/m.csv', 'link.csv', 'way/outside.csv'])(
    'outside of the project: %s',
    async (data) => {
      const cwd = folder({ 'p/waymark.json': '{}', 'p/c.journey': metric(data), 'o/outside.csv': SECRET });
      symlinkSync(join(cwd, 'o/outside.csv'), join(cwd, 'p/link.csv'));
      symlinkSync(join(cwd, 'o'), join(cwd, 'p/way'));
      expect(await reads(join(cwd, 'p'))).toEqual({ said: [OUTSIDE(data)], readings: 0 });
    },
  );
  it('outside of the folder of a journey from elsewhere', async () => {
    const elsewhere = folder({ 'a/c.journey': metric('../m.csv'), 'm.csv': SECRET });
    expect(await reads(folder(), [join(elsewhere, 'a/c.journey')])).toEqual({
      said: [OUTSIDE('../m.csv')],
      readings: 0,
    });
  });
  it.runIf(process.platform === 'linux')('where it is no file: of a pipe the end would be waited for', async () => {
    const cwd = folder({ 'c.journey': metric('pipe.csv') });
    spawnSync('mkfifo', [join(cwd, 'pipe.csv')]);
    expect(await reads(cwd)).toEqual({ said: ['pipe.csv cannot be read.'], readings: 0 });
  });
  it('where it is too large', async () => {
    const cwd = folder({ 'c.journey': metric('m.csv'), 'm.csv': new Uint8Array(MAX_BYTES + 1) });
    expect(await reads(cwd)).toEqual({
      said: ['m.csv is too large: 10.0 MB, and at most 10 MB are read.'],
      readings: 0,
    });
  });
  it('of a folder, or where nothing is', async () => {
    const cwd = folder({ 'a.journey': metric('sub'), 'sub/b.journey': metric('no.csv').replace('M', 'N') });
    expect(await reads(cwd)).toEqual({ said: ['sub cannot be read.', 'no.csv cannot be read.'], readings: 0 });
  });
});
