import type { ChildProcess } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everything, folder, read, start, withCommand, write } from './command.ts';
import { BUS, journey, UNKNOWN } from './texts.ts';

withCommand();

/** A watching process, and how to wait for what it says. */
class Watching {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #out = '';
  #err = '';
  #told: () => void = () => {};

  constructor(args: readonly string[], cwd: string) {
    this.#child = start(args, { cwd });
    this.#ended = new Promise((done) => this.#child.on('close', done));
    this.#child.stdout!.on('data', (chunk) => {
      this.#out += chunk;
      this.#told();
    });
    this.#child.stderr!.on('data', (chunk) => {
      this.#err += chunk;
      this.#told();
    });
    onTestFinished(() => this.stop());
  }

  /** Until a round is over; gives what it printed. */
  async round(): Promise<{ out: string; err: string }> {
    return this.until(() => /Watching \d+ files?; Ctrl-C stops\.\n/.test(this.#err));
  }

  async until(holds: (out: string, err: string) => boolean): Promise<{ out: string; err: string }> {
    while (!holds(this.#out, this.#err)) {
      await new Promise<void>((done) => {
        this.#told = done;
      });
    }
    const said = { out: this.#out, err: this.#err };
    this.#out = '';
    this.#err = '';
    return said;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGINT');
    await this.#ended;
  }

  get signal(): NodeJS.Signals | null {
    return this.#child.signalCode;
  }
}

describe('check --watch', () => {
  it('checks again when a file changes, comes, goes, or is replaced', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a.journey': BUS });
    const watching = new Watching(['check', '--watch'], cwd);
    expect((await watching.round()).out).not.toContain('error[');

    write(cwd, 'a.journey', UNKNOWN);
    expect((await watching.round()).out).toContain('error[name/unresolved]');

    write(cwd, 'people.journey', 'persona Nobody');
    expect((await watching.round()).out).not.toContain('error[');

    rmSync(join(cwd, 'people.journey'));
    expect((await watching.round()).out).toContain('error[name/unresolved]');

    write(cwd, 'a.journey.new', BUS);
    renameSync(join(cwd, 'a.journey.new'), join(cwd, 'a.journey'));
    expect((await watching.round()).out).not.toContain('error[');
  });

  it('follows folders that come later', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a.journey': BUS });
    const watching = new Watching(['check', '-w'], cwd);
    await watching.round();
    write(cwd, 'later/b.journey', UNKNOWN);
    await watching.until((out) => out.includes('later/b.journey:2:7'));
    await watching.round();
    write(cwd, 'later/b.journey', journey('B'));
    await watching.until((out) => out !== '' && !out.includes('error['));
  });

  it('outlives files that cannot be read', async () => {
    const cwd = folder({ 'a.journey': BUS });
    const watching = new Watching(['check', '--watch', 'a.journey'], cwd);
    await watching.round();
    write(cwd, 'a.journey', Buffer.from([0xff, 0xff, 0x00]));
    expect((await watching.round()).err).toContain('a.journey is not valid UTF-8');
    write(cwd, 'a.journey', UNKNOWN);
    expect((await watching.round()).out).toContain('error[name/unresolved]');
  });

  it('waits for a file that is not there yet', async () => {
    const cwd = folder();
    const watching = new Watching(['check', '--watch', 'a.journey'], cwd);
    expect((await watching.round()).err).toContain('a.journey does not exist.');
    write(cwd, 'a.journey', UNKNOWN);
    await watching.until((out) => out.includes('error[name/unresolved]'));
  });

  it('ends by the signal that stops it', async () => {
    const watching = new Watching(['check', '--watch'], folder({ 'a.journey': BUS }));
    await watching.round();
    await watching.stop();
    expect(watching.signal).toBe('SIGINT');
  });
});

describe('render --watch', () => {
  it('draws again when a file changes, and not because of what it drew', async () => {
    const cwd = folder({ 'waymark.json': '{}', 'a.journey': journey('A') });
    const watching = new Watching(['render', '--watch', '-o', '.'], cwd);
    expect((await watching.round()).out).toBe('A.map.svg\n');
    write(cwd, 'a.journey', journey('B'));
    const next = await watching.round();
    expect(next.out).toBe('B.map.svg\n');
    write(cwd, 'a.journey', journey('C'));
    expect((await watching.round()).out).toBe('C.map.svg\n');
    expect(everything(cwd)).toEqual(['A.map.svg', 'B.map.svg', 'C.map.svg', 'a.journey', 'waymark.json']);
    expect(read(cwd, 'C.map.svg')).toContain('</svg>');
  });
});
