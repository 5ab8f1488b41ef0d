/** `waymark serve` as a process: the built command, on folders that go away with the test, and a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { buildCommand } from '../../../packages/cli/scripts/build.ts';
import { openBrowser } from '../../support/browser.ts';

let dist: string;
export let browser: Browser;

/** Builds the command, and opens a browser, once for the tests of a file. */
export function withServe(): void {
  beforeAll(async () => {
    dist = join(mkdtempSync(join(tmpdir(), 'waymark-serve-')), 'dist');
    await buildCommand(dist, { assets: false, warmed: false });
    cpSync(inject('previewFolder'), join(dist, 'assets'), { recursive: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    rmSync(join(dist, '..'), { recursive: true, force: true });
    await browser?.close();
  });
}

export function launcher(): string {
  return join(dist, 'waymark.js');
}

export type Files = Record<string, string | Uint8Array>;

export function write(within: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(within, name, '..'), { recursive: true });
    writeFileSync(join(within, name), text);
  }
}

export function folder(files: Files): string {
  const made = mkdtempSync(join(tmpdir(), 'waymark-served-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  write(made, files);
  return made;
}

export interface Served {
  child: ChildProcess;
  urls: string[];
  port: number;
  /** All that it has printed so far. */
  said(): { out: string; log: string };
  /** Until it has logged these words. */
  until(words: string): Promise<void>;
}

/** Runs until the first round is over; stopped with the test. */
export async function serve(cwd: string, ...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [launcher(), 'serve', ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
  });
  const ended = new Promise((done) => child.on('close', done));
  onTestFinished(async () => {
    child.kill('SIGINT');
    await ended;
  });
  let out = '';
  let log = '';
  let told = () => {};
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    log += chunk;
    told();
  });
  const until = (words: string) =>
    new Promise<void>((ready, fail) => {
      told = () => log.includes(words) && ready();
      child.on('close', () => fail(new Error(`it ended: ${log}`)));
      told();
    });
  await until('Ctrl-C stops.');
  const urls = [...out.matchAll(/http:\/\/\S+/g)].map(String);
  return { child, urls, port: Number(new URL(urls[0]!).port), said: () => ({ out, log }), until };
}
