/** Everything that can be wrong with files, folders and words: one clear message, a way out, and exit code 2. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/about.ts';
import { ended, folder, launcher, type RunOptions, start, waymark, withCommand, write } from './command.ts';
import { BUS, UNKNOWN } from './texts.ts';

withCommand();

async function complains(args: readonly string[], expected: string, options: RunOptions = {}): Promise<void> {
  const { code, out, err } = await waymark(args, { cwd: folder(), ...options });
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `waymark: ${expected}\n` });
}

describe('words', () => {
  it('without any, shows how to use it', async () => {
    const { code, out, err } = await waymark([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: waymark COMMAND');
  });
  it('unknown command', () => complains(['chekc'], 'There is no command chekc.\n  Did you mean waymark check?'));
  it('no command but options', () => complains(['--lang', 'en'], 'No command is given.\n  See waymark --help'));
  it('unknown language before the command', () =>
    complains(['--lang', 'check', 'p'], '--lang cannot be check.\n  It is en or zh-CN.'));
  it('unknown option before the command', () =>
    complains(['--frobnicate', 'check'], 'There is no option --frobnicate.\n  See waymark --help'));
  it('number that is not positive', async () => {
    for (const args of [['--width', '-5'], ['--width=-5']])
      await complains(['render', ...args], '--width cannot be -5.\n  It is a positive number, from 1 to 32767.');
    await complains(['serve', '-p', '-1'], '--port cannot be -1.\n  It is a number from 0 (any free port) to 65535.');
  });
  it('unknown option', () =>
    complains(['check', '--formt', 'json'], 'There is no option --formt.\n  Did you mean --format?'));
  it('unknown short option', () => complains(['check', '-z'], 'There is no option -z.\n  See waymark check --help'));
  it('value that is not allowed', () =>
    complains(['check', '--fail-on', 'warnings'], '--fail-on cannot be warnings.\n  Did you mean warning?'));
  it('word that JavaScript knows', async () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      await complains(['rules', word], `There is no rule ${word}.\n  "waymark rules" lists them all.`);
      await complains(
        ['check', '--fail-on', word],
        `--fail-on cannot be ${word}.\n  It is one of: error, warning, hint.`,
      );
    }
  });
  it('value that is missing', () =>
    complains(['check', '--fail-on'], '--fail-on needs a value.\n  It is one of: error, warning, hint.'));
  it('value that was forgotten', () => complains(['render', '-o', '--view', 'map'], '--output needs a value.'));
  it('value for a switch', () => complains(['check', '--watch=yes'], '--watch takes no value.'));
  it('unknown language', () => complains(['check', '--lang', 'fr'], '--lang cannot be fr.\n  It is en or zh-CN.'));
  it('one argument too many', () =>
    complains(['init', 'a', 'b'], 'b is one argument too many.\n  See waymark init --help'));
  it('standard input that is to be watched', () =>
    complains(['check', '-', '--watch'], 'Standard input cannot be watched.\n  Name files or folders with --watch.', {
      input: BUS,
    }));
});

describe('files', () => {
  it('missing', () =>
    complains(['check', 'no.journey'], 'no.journey does not exist.\n  Check the spelling and the folder you are in.'));
  it('missing below a file', () =>
    complains(
      ['check', 'a.journey/b.journey'],
      'a.journey/b.journey does not exist: a part of the path is a file.\n  Check the path.',
      {
        cwd: folder({ 'a.journey': BUS }),
      },
    ));
  it('of another kind', () =>
    complains(
      ['check', 'a.txt'],
      'a.txt is not a journey: its name does not end in .journey.\n  Rename it, or name another file.',
      {
        cwd: folder({ 'a.txt': BUS }),
      },
    ));
  it('of no match', () =>
    complains(
      ['check', 'x/**/*.journey'],
      'No .journey file matches x/**/*.journey.\n  Check the pattern: ** stands for folders at any depth.',
    ));
  it('not UTF-8', () =>
    complains(
      ['check', 'a.journey'],
      'a.journey is not valid UTF-8: byte 0xE9 at offset 11, line 2.\n  Save it as UTF-8 and try again.',
      {
        cwd: folder({ 'a.journey': Buffer.from('// eins\ncaf\xe9\n', 'latin1') }),
      },
    ));
  it('too large', () =>
    complains(
      ['check', 'a.journey'],
      'a.journey is too large: 20.0 MB, and at most 10 MB are read.\n  Split it into several files.',
      { cwd: folder({ 'a.journey': new Uint8Array(20 * 1024 * 1024).fill(0x20) }) },
    ));
  it('a link that leads back to itself', () => {
    const cwd = folder();
    symlinkSync('a.journey', join(cwd, 'a.journey'));
    return complains(
      ['check', 'a.journey'],
      'a.journey is a link that leads back to itself.\n  Remove the link or point it at a file.',
      { cwd },
    );
  });
  it('a link that leads nowhere', () => {
    const cwd = folder();
    symlinkSync('gone.journey', join(cwd, 'a.journey'));
    return complains(
      ['check', 'a.journey'],
      'a.journey does not exist.\n  Check the spelling and the folder you are in.',
      { cwd },
    );
  });
  it('several at once, each told', () =>
    complains(
      ['check', 'a.journey', 'b.journey'],
      'a.journey does not exist.\n  Check the spelling and the folder you are in.\nwaymark: b.journey does not exist.\n  Check the spelling and the folder you are in.',
    ));

  it('one of a project: the project is left out, others are checked', async () => {
    const cwd = folder({
      'bad/waymark.json': '{}',
      'bad/a.journey': UNKNOWN,
      'bad/b.journey': Buffer.from([0xff, 0x00]),
      'good/waymark.json': '{}',
      'good/a.journey': UNKNOWN,
    });
    const { code, out, err } = await waymark(['check'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('bad/b.journey is not valid UTF-8');
    expect(out).toContain('good/a.journey:2:7');
    expect(out).not.toContain('bad/');
  });
});

describe('folders', () => {
  it('without journeys', () =>
    complains(
      ['check', '.'],
      'There is no .journey file in this folder.\n  Name another folder, or start a project there: waymark init .',
    ));
  it('with the name of a journey', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'x.journey'));
    return complains(
      ['check', 'x.journey'],
      'There is no .journey file in x.journey.\n  Name another folder, or start a project there: waymark init x.journey',
      { cwd },
    );
  });

  it('with the name of a journey among journeys', async () => {
    const cwd = folder({ 'a.journey': BUS, 'x.journey/b.journey': UNKNOWN });
    const { code, out } = await waymark(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('x.journey/b.journey:2:7');
  });

  it('linked into a circle', async () => {
    const cwd = folder({ 'a/a.journey': UNKNOWN });
    symlinkSync('..', join(cwd, 'a/up'));
    symlinkSync('.', join(cwd, 'a/here'));
    symlinkSync('a', join(cwd, 'b'));
    const { code, out } = await waymark(['check', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out).summary.files).toBe(1);
  });

  it('linked into a circle of projects', async () => {
    const cwd = folder({ 'p/waymark.json': '{}', 'p/a.journey': UNKNOWN });
    symlinkSync(cwd, join(cwd, 'p/up'));
    for (const paths of [[], ['p'], ['.', 'p']]) {
      const { code, out } = await waymark(['check', '--format', 'json', ...paths], { cwd });
      expect({ code, files: JSON.parse(out).summary.files }).toEqual({ code: 1, files: 1 });
    }
  });
});

describe('configuration', () => {
  it('that is broken is shown with its place', async () => {
    const cwd = folder({ 'waymark.json': '{\n  "lang": \n}', 'a.journey': BUS });
    const { code, out } = await waymark(['check'], { cwd });
    expect(code).toBe(2);
    expect(out).toMatch(/error\[config\/[a-z-]+\]: .*\n --> waymark\.json:/);
  });

  it('that names what is not there is told', async () => {
    const cwd = folder({ 'waymark.json': '{ "rules": { "value/laek": "error" } }', 'a.journey': BUS });
    const { out } = await waymark(['check'], { cwd });
    expect(out).toContain('value/leak');
  });

  it('sets severities', async () => {
    const files = { 'a.journey': BUS, 'waymark.json': '{ "rules": { "journey/no-scenario": "error" } }' };
    const { code, out } = await waymark(['check'], { cwd: folder(files) });
    expect(code).toBe(1);
    expect(out).toContain('error[journey/no-scenario]');
  });
});

describe('pipes', () => {
  it('gives all of a long report before it ends', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => `journey J${i} { for Nobody${i} explore { step a } }`).join(
      '\n',
    );
    const { code, out } = await waymark(['check', '--format', 'json', 'a.journey'], {
      cwd: folder({ 'a.journey': text }),
    });
    expect(code).toBe(1);
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out).summary.errors).toBeGreaterThanOrEqual(3000);
  });

  it('is quiet when its reader leaves', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => `journey J${i} { for Nobody${i} explore { step a } }`).join(
      '\n',
    );
    const child = start(['check', 'a.journey'], { cwd: folder({ 'a.journey': text }) });
    child.stdout!.once('data', () => child.stdout!.destroy());
    const { code, err } = await ended(child);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('Node', () => {
  /** The words that run a launcher by a Node that takes itself for an old one. */
  function byOld(file: string, ...args: string[]): string[] {
    const old = folder({ 'old.cjs': `Object.defineProperty(process.versions, 'node', { value: '18.20.0' });` });
    return ['-r', join(old, 'old.cjs'), file, ...args];
  }
  const runByOld = (...args: [string, ...string[]]) =>
    spawnSync(process.execPath, byOld(...args), { encoding: 'utf8' });

  it('that is too old hands over to the one that npm brought', () => {
    expect(runByOld(launcher(), '--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect(runByOld(launcher(), 'check', 'no.journey')).toMatchObject({ status: 2, stdout: '' });
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
    'that handed over ends with the other: %s',
    async (signal) => {
      const cwd = folder({ 'a.journey': BUS });
      const child = spawn(process.execPath, byOld(launcher(), 'check', '--watch'), {
        cwd,
        env: { ...process.env, LC_ALL: 'C' },
      });
      const log = child.stderr.setEncoding('utf8');
      for await (const text of log.iterator({ destroyOnReturn: false })) if (text.includes('Ctrl-C stops.')) break;
      const gone = ended(child);
      child.kill(signal);
      // Its output is closed when nobody is left who writes there.
      expect((await gone).signal).toBe(signal);
    },
  );

  it.each(['', '{ "name": "node", "version": "20.19.0" }'])('that is too old gets a sentence where %j', (about) => {
    const here = folder({ 'waymark.js': readFileSync(launcher()) });
    if (about !== '') write(here, 'node_modules/node/package.json', about);
    const { status, stdout, stderr } = runByOld(join(here, 'waymark.js'), '--version');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^waymark: Node 22 or newer is needed; this is v.*\n {2}Get it from https:\/\/nodejs\.org\.\n$/,
    );
  });

  it('of any age can read the launcher', () => {
    const text = readFileSync(launcher(), 'utf8').replace(/^ *\/\/.*$/gm, '');
    expect(text).not.toMatch(/\b(const|let|class|async|await|import)\b|=>|`|\?\.|\.\.\./);
  });
});

describe('text that means harm', () => {
  it.each(['pretty', 'github'])('moves no cursor: %s', async (format) => {
    const cwd = folder();
    write(cwd, 'a.journey', 'journey A "\x1b[2J\u202Eevil" { for \x1b[31mX }\n');
    const { out, err } = await waymark(['check', 'a.journey', '--format', format], { cwd });
    expect(out + err).not.toMatch(/[\x1b\u202E]/);
  });
});
