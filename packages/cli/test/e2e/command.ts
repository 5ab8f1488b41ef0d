/** The built command as a real process, on real files in folders that go away with the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { buildCommand } from '../../scripts/build.ts';

/** Below node_modules, so that the build finds the fonts there and needs no copy of them. */
const cache = join(import.meta.dirname, '../../../../node_modules/.cache');

let dist: string | undefined;

/** Builds the command once for the tests of a file. */
export function withCommand(): void {
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    dist = mkdtempSync(join(cache, 'waymark-test-'));
    await buildCommand(dist, { assets: false, warmed: false });
  });
  afterAll(() => rmSync(dist!, { recursive: true, force: true }));
}

export function launcher(): string {
  return join(dist!, 'waymark.js');
}

export interface RunOptions {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A process of the command; English and without colour unless `env` says otherwise. */
export function start(args: readonly string[], { cwd, env }: RunOptions = {}): ChildProcess {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [launcher(), ...args], {
    cwd,
    env: { ...inherited, LC_ALL: 'C', NODE_COMPILE_CACHE: join(dist!, 'cache'), ...env },
  });
}

/** Runs the command to its end. */
export function waymark(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(args, options);
  child.stdin!.on('error', () => {});
  child.stdin!.end(options.input);
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout!.on('data', (chunk) => out.push(chunk));
  child.stderr!.on('data', (chunk) => err.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** A folder with these files; gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = mkdtempSync(join(tmpdir(), 'waymark-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) write(made, name, text);
  return made;
}

export function write(within: string, name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(within, name)), { recursive: true });
  writeFileSync(join(within, name), text);
}

export function read(within: string, name: string): string {
  return readFileSync(join(within, name), 'utf8');
}

/** Every file and folder below, hidden ones included, with `/`; empty where there is no such folder. */
export function everything(within: string): string[] {
  try {
    return readdirSync(within, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}
