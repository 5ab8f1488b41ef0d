/** The build as it is published: alone, and with the compiled code that it leaves for the next start. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../../scripts/build.ts';
import { everything, folder } from './command.ts';
import { BUS, PEOPLE } from './texts.ts';

let home: string;
let dist: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'waymark-dist-'));
  dist = join(home, 'dist');
  await buildCommand(dist);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const STORY = { 'bus.journey': BUS, 'people.journey': PEOPLE, 'waymark.json': '{}' };

function run(args: string[], cwd: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'waymark.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(home, 'cache'), ...env },
  });
  return { status, stdout, stderr };
}

describe('the build', () => {
  it('needs nothing but itself, fonts included', () => {
    const cwd = folder(STORY);
    expect(run(['render', '--format', 'png'], cwd)).toMatchObject({ status: 0, stderr: '' });
    expect(everything(join(cwd, 'out'))).toEqual(['Bus.map.png', 'stakeholders.matrix.png']);
    expect(readdirSync(home).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('is ASCII, as the launcher reads it', () => {
    for (const file of globSync('*.js', { cwd: dist }))
      expect(readFileSync(join(dist, file), 'latin1')).toMatch(/^[\0-\x7F]*$/);
  });

  it('draws without the checks, until waymark.json names some', () => {
    const holds = (file: string) => readFileSync(join(dist, file), 'latin1').includes('experience/late-pain');
    expect(['command-check.js', 'project-config.js'].map(holds)).toEqual([true, true]);
    expect(['node.js', 'command-render.js', 'command-export.js'].map(holds)).toEqual([false, false, false]);
  });

  it('reads every letter as the source means it', () => {
    const cwd = folder({ 'a.journey': BUS.replace('Bus', '公交').replace('"The bus to work"', '"坐公交去上班，🚌"') });
    expect(run(['check', '--format', 'json'], cwd).stdout).toContain('“坐公交去上班，🚌”');
  });

  it('starts with the compiled code that was left for it', () => {
    const cwd = folder(STORY);
    const probe = `
      const { load } = require(${JSON.stringify(join(dist, 'waymark.js'))});
      process.argv = ['', '', 'check'];
      console.error(load('node.js') !== undefined);`;
    expect(spawnSync(process.execPath, ['-e', probe], { cwd, encoding: 'utf8' }).stderr).toBe('true\n');
  });

  it.each(['', 'not what V8 wrote'])('does without where that code is not from this Node: %j', (content) => {
    const cwd = folder(STORY);
    const before = run(['check'], cwd);
    const caches = globSync('*.cache', { cwd: dist }).map((name) => join(dist, name));
    expect(caches.length).toBeGreaterThan(3);
    const kept = caches.map((file) => readFileSync(file));
    for (const file of caches) writeFileSync(file, content);
    expect(run(['check'], cwd)).toEqual(before);
    for (const [index, file] of caches.entries()) writeFileSync(file, kept[index]!);
    for (const [index, file] of caches.entries()) if (index % 2) rmSync(file);
    expect(run(['check'], cwd)).toEqual(before);
    for (const [index, file] of caches.entries()) writeFileSync(file, kept[index]!);
  });

  it('does without where it is told to', () => {
    const cwd = folder(STORY);
    expect(run(['check'], cwd, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(run(['check'], cwd));
  });
});
