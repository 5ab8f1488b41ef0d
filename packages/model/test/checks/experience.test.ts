import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/index.ts';
import { check } from '../support/check.ts';

const people = 'persona K\npersona L\npersona Bot { machine }\n';
const trip = (steps: string, who = 'K') => `${people}journey J { for ${who}  agree {\n${steps}\n} }`;
/** One step for each level; `«` and `»` as given. */
const felt = (levels: string) =>
  trip(
    levels
      .split(' ')
      .map((level, i) => `step s${i} { ${level.replace(/(«?)([-+.\d]+)(»?)/u, '$1feels $2$3')} }`)
      .join('\n'),
  );

describe('experience/missing', () => {
  it('is told once where a persona never feels anything', async () => {
    await check('experience/missing', trip('step a\nstep b').replace('journey J', 'journey «J»'));
  });

  it('leaves machines, detours, and the steps of others alone', async () => {
    await check('experience/missing', trip('step a\nstep b', 'Bot'));
    await check(
      'experience/missing',
      trip('step a { feels 1\nthen b\nthen c 10% }\nstep b { feels 1\nends }\nstep c { ends }'),
    );
    await check('experience/missing', trip('step a { feels 1 }\nstep b { Bot does "Locks the doors" }'));
  });

  it('looks at another persona only where it acts', async () => {
    await check(
      'experience/missing',
      trip('step a { feels 1\nL feels 1 }\nstep b { feels 1 }\nstep «c» { feels 1\nL does "Waits" }', 'K, L'),
    );
  });

  it('says nothing of a journey without steps', async () => {
    await check('experience/missing', `${people}journey J { for K }`);
  });
});

describe('experience/peak-end', () => {
  it.each([
    ['1 2 «-1»'],
    ['1 2 0'],
    ['1 «-2» 1'],
    ['2 -2 2'],
    ['1 -2 2'],
    ['2 «-1»'.replace('«-1»', '-1')],
    ['0 0 0'],
    ['1 «-2» 2 1'],
  ])('%s', async (levels) => {
    await check('experience/peak-end', felt(levels));
  });

  it('sets the end against the strongest moment of either sign, as its option says', async () => {
    await check('experience/peak-end', felt('1.5 1 -1 0'));
    await check('experience/peak-end', felt('1 1 «-1.5» 0'));
    const [option] = RULES.flatMap(({ id, options }) => (id === 'experience/peak-end' ? [options!.remembered!] : []));
    expect(option!.description.en).toContain('strongest moment, good or bad');
  });

  it('looks at each persona for itself', async () => {
    const text = trip(
      'step a { feels 1\nL feels 1 }\nstep b { feels 1\nL feels 2 }\nstep c { feels 1\n«L feels -1» }',
      'K, L',
    );
    await check('experience/peak-end', text);
  });

  it('does not count detours', async () => {
    await check(
      'experience/peak-end',
      trip(
        'step a { feels 1\nthen b\nthen c 10% }\nstep b { feels 1 }\nstep d { feels 1\nends }\nstep c { feels -2\nends }',
      ),
    );
  });
});

describe('experience/late-pain', () => {
  it.each([['1 1 0 «-1» 1'], ['-1 1 0 -1 1'], ['1 1 0 1 -1'], ['1 -1 0 1 1'], ['1 -1 1'], ['1 1 0 -0.5 1']])(
    '%s',
    async (levels) => {
      await check('experience/late-pain', felt(levels));
    },
  );

  it('is content with a pain that is worked on', async () => {
    await check('experience/late-pain', felt('1 1 0 -1 1').replace('feels -1', 'feels -1\nimprove "Cut it"'));
  });
});

describe('experience/scattered-pain', () => {
  it.each([
    ['-1 1 -1 1 -1', true],
    ['-1 -1 1 -1 -1', false],
    ['-1 1 -1 1 1', false],
    ['-1 0 -1 0 -0.5', true],
  ])('%s: %s', async (levels, told) => {
    await check('experience/scattered-pain', felt(levels).replace('journey J', told ? 'journey «J»' : 'journey J'));
  });

  it('does not take a step without a feeling as a relief', async () => {
    await check(
      'experience/scattered-pain',
      trip('step a { feels -1 }\nstep b\nstep c { feels -1 }\nstep d\nstep e { feels -1 }'),
    );
  });
});

describe('experience/surprise', () => {
  it.each([['1 «-1» 1'], ['1 0 1'], ['1 0 -1'], ['0.9 «-1.1» 1'], ['2 «0» «-2»']])('%s', async (levels) => {
    await check('experience/surprise', felt(levels));
  });

  it.each([['s0'], ['s1'], ['s2']])('is content with an expectation in %s, on the way down', async (name) => {
    const text = trip('step s0 { feels 1 }\nstep s1 { }\nstep s2 { feels -1 }\nstep s3 { feels 1 }');
    await check('experience/surprise', text.replace(`step ${name} {`, `step ${name} { expects "A fee"\n`));
  });

  it('is not content with one before', async () => {
    await check('experience/surprise', felt('0 1 «-1» 1').replace('feels 0', 'expects "A fee"\nfeels 0'));
  });
});

describe('experience/long-wait', () => {
  it.each([
    ['«waits 1d»'],
    ['waits 23h'],
    ['takes 3d'],
    ['waits 2d\nimprove "Automate"'],
    ['«waits 2w»\nimprove "No" { status rejected }'],
  ])('%s', async (facts) => {
    await check('experience/long-wait', trip(`step a { ${facts} }`));
  });

  it('lets machines wait, but not people beside them', async () => {
    await check('experience/long-wait', trip('step a { waits 3d }', 'Bot'));
    await check('experience/long-wait', trip('step a { «waits 3d» }', 'Bot, K'));
  });

  it('says how long, in words of either language', async () => {
    const [finding] = await check('experience/long-wait', trip('step a { «waits 30h» }'));
    expect(finding!.message.en).toContain('for 1 d 6 h');
    expect(finding!.message['zh-CN']).toContain('等待 1 天 6 小时');
  });
});

describe('experience/channel-hop', () => {
  const channels = `channel App\nchannel Phone\nchannel Email\nchannel Road as vehicle
touchpoint A via App\ntouchpoint P via Phone\ntouchpoint E via Email\ntouchpoint R via Road\n`;
  const met = (touchpoints: string) =>
    channels +
    trip(
      touchpoints
        .split(' ')
        .map((all, i) => {
          const name = all.startsWith('«') ? `«s${i}»` : `s${i}`;
          const does = all
            .replaceAll(/[«»]/gu, '')
            .split('+')
            .map((one) => (one === '-' ? '' : `K does "x" at ${one}\n`));
          return `step ${name} { ${does.join('')} }`;
        })
        .join('\n'),
    );

  it.each([
    ['«A» P E A'],
    ['A P A'],
    ['A - P - A'],
    ['«A» - P - A - P'],
    ['«A» R P R A R E'],
    ['A A+P P P+E E'],
    ['A R A R A R A'],
  ])('%s', async (touchpoints) => {
    await check('experience/channel-hop', met(touchpoints));
  });

  it('lets machines hop, alone or beside people', async () => {
    await check('experience/channel-hop', met('A P E A').replace('for K', 'for Bot'));
    await check('experience/channel-hop', met('A P E A').replace('K does "x" at P', 'Bot does "x" at P'));
  });
});
