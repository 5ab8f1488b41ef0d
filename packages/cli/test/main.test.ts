import { describe, expect, it } from 'vitest';
import type { World } from '../src/command/spec.ts';
import { main } from '../src/main.ts';
import { progressOn } from '../src/terminal/progress.ts';

function world(parts: Partial<World> = {}): World & { said: string } {
  const made = {
    cwd: import.meta.dirname,
    self: 'waymark',
    env: {},
    lang: 'en' as const,
    langChosen: false,
    out: () => {},
    log: (text: string) => {
      made.said += text;
    },
    outIsTerminal: false,
    logIsTerminal: false,
    stdin: async function* () {},
    onStop: () => () => {},
    said: '',
    ...parts,
  };
  return made;
}

describe('a defect of ours', () => {
  const broken = () => {
    throw new TypeError('x is not a function');
  };

  it('ends with 3, says that it is ours, and what to report', async () => {
    const here = world({ out: broken });
    expect(await main(['--version'], here)).toBe(3);
    expect(here.said).toMatch(
      /^waymark: this is a defect of Waymark .* itself, not of your files\.\n {2}Please report it/,
    );
    expect(here.said).toMatch(/TypeError: x is not a function\n {4}at /);
  });

  it('is told in Chinese, too', async () => {
    const here = world({ out: broken });
    await main(['--version', '--lang', 'zh'], here);
    expect(here.said).toContain('自身的缺陷');
  });
});

describe('progress', () => {
  it('is silent in a pipe', () => {
    const here = world();
    const progress = progressOn(here);
    for (let i = 0; i < 3; i++) progress.show({ en: 'drawing', 'zh-CN': '绘制' }, i, 3);
    progress.clear();
    expect(here.said).toBe('');
  });
});
