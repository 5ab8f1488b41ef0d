/** What is said in several places is the same in all of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANES } from '@waymark/diagram';
import { describe, expect, it } from 'vitest';
import { HOMEPAGE, VERSION } from '../src/about.ts';
import { COMMANDS, COMMON } from '../src/command/commands.ts';
import { commandHelp, generalHelp } from '../src/command/help.ts';

const root = join(import.meta.dirname, '../../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('what the command says of itself', () => {
  it('has the version of its package, and of the project', () => {
    expect(VERSION).toBe(json('packages/cli/package.json').version);
    expect(VERSION).toBe(json('package.json').version);
  });

  it('has the address of the project', () => expect(HOMEPAGE).toBe(json('package.json').homepage ?? ''));

  it('names every lane', () => {
    const says = COMMANDS.flatMap(({ options }) => options).find(({ name }) => name === 'lanes')!.says;
    for (const lane of LANES) for (const text of Object.values(says)) expect(text).toContain(lane);
  });
});

describe('help', () => {
  it('fits a terminal of 120 cells', () => {
    for (const text of [generalHelp('en'), ...COMMANDS.map((command) => commandHelp(command, 'en'))]) {
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
    }
  });

  it('shows every command, and every option of a command', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      for (const command of COMMANDS) {
        expect(generalHelp(lang)).toContain(`  ${command.name} `);
        const help = commandHelp(command, lang);
        for (const { name } of [...command.options, ...COMMON]) expect(help).toContain(`--${name}`);
      }
    }
  });
});

describe('docs/cli.md', () => {
  it.each(['docs/cli.md', 'docs/zh-CN/cli.md'])('%s describes every command and option', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    for (const command of COMMANDS) {
      expect(text).toContain(`waymark ${command.name}`);
      for (const { name } of command.options) expect(text, `${command.name} --${name}`).toContain(`--${name}`);
    }
  });
});

describe('Chinese', () => {
  it('has full-width punctuation next to its characters', () => {
    const files = globSync('src/**/*.ts', { cwd: join(root, 'packages/cli') });
    const wrong = files.flatMap((file) => {
      const text = readFileSync(join(root, 'packages/cli', file), 'utf8');
      return text.match(/.*[\u4e00-\u9fff][,:;?!()].*|.*[,:;?!()][\u4e00-\u9fff].*/g) ?? [];
    });
    expect(wrong).toEqual([]);
  });
});
