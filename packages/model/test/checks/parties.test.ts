import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';

describe('service/missing-role', () => {
  it('names all that are missing, once a service', async () => {
    const [finding] = await check('service/missing-role', 'stakeholder S\nservice «Cars» { provider S  user S }');
    expect(finding!.message.en).toBe('“Cars” names no customer or sponsor.');
    expect(finding!.message['zh-CN']).toBe('“Cars”没有写明客户和赞助者。');
  });

  it('lets one party hold all of them', async () => {
    await check('service/missing-role', 'stakeholder S\nservice Cars { customer S  user S  sponsor S }');
  });
});

describe('stakeholder/unplaced', () => {
  it('is content with a position that is only known later', async () => {
    await check('stakeholder/unplaced', 'stakeholder S { during agree { power 3  interest 4 } }\nteam T of S');
    await check('stakeholder/unplaced', 'stakeholder «S» { during agree { power 3 } }\nteam T of S');
  });
});

describe('stakeholder/unused', () => {
  const uses: [string, string][] = [
    ['a service', 'service V { sponsor S }'],
    ['a persona', 'persona P of S'],
    ['a team', 'team T of S'],
    ['a touchpoint', 'touchpoint T owned by S'],
    ['the owner of a journey', 'journey J { owner S }'],
    ['an activity', 'journey J { agree { step a { S does "Waits" } } }'],
    ['a gain', 'journey J { agree { step a { gain S 1 "Rent" } } }'],
    ['an improvement', 'journey J { agree { step a { improve "Faster" { by S } } } }'],
  ];
  it.each(uses)('counts %s', async (_what, text) => {
    await check('stakeholder/unused', `stakeholder S\n${text}`);
  });

  it('counts a place on the map, unless told otherwise', async () => {
    const text = 'stakeholder «S» { power 2  interest 3 }';
    await check('stakeholder/unused', text.replaceAll(/[«»]/gu, ''));
    await check('stakeholder/unused', text, { rules: { 'stakeholder/unused': { placed: true } } });
  });

  it('is not told together with stakeholder/unplaced', async () => {
    await check('stakeholder/unused', 'stakeholder «S»');
    await check('stakeholder/unplaced', 'stakeholder S');
  });
});

describe('stakeholder/unengaged', () => {
  const trip = (step: string) => `persona K of U\nstakeholder U\nteam T of S\nchannel C\ntouchpoint P via C owned by S
journey J { for K  agree { step a { ${step} } } }`;

  it.each([
    ['through a team', 'T does "Cleans"'],
    ['by a cost', 'cost S 1 "Petrol"'],
    ['as the owner of a touchpoint', 'K does "Rings" at P'],
  ])('is not one that takes part %s', async (_how, step) => {
    await check('stakeholder/unengaged', `stakeholder S { power 9  interest 9 }\n${trip(step)}`);
  });

  it('looks at all stages', async () => {
    const text = `stakeholder «S» { power 9  interest 2\nduring realize { interest 8 } }\n${trip('takes 1h')}`;
    const [finding] = await check('stakeholder/unengaged', text);
    expect(finding!.message.en).toContain('interest (8)');
  });

  it('asks for both power and interest', async () => {
    await check('stakeholder/unengaged', `stakeholder S { power 9  interest 5 }\n${trip('takes 1h')}`);
  });

  it('says nothing before there is a journey', async () => {
    await check('stakeholder/unengaged', 'stakeholder S { power 9  interest 9 }');
  });
});

describe('touchpoint/no-owner', () => {
  it('is told only of touchpoints in use', async () => {
    await check('touchpoint/no-owner', 'channel C\ntouchpoint T via C');
    await check('touchpoint/unused', 'channel C\ntouchpoint «T» via C');
  });
});

describe('persona/thin', () => {
  it('asks a machine only for what it wants', async () => {
    await check('persona/thin', 'persona Bot { machine  need "A token that lasts" }\npersona «Mute» { machine }');
  });

  it('tells many facts without goal or need', async () => {
    await check('persona/thin', 'persona «K» { pain "a"  pain "b"  pain "c"  hope "d" }');
  });
});

describe('metric/off-target', () => {
  it.each([
    ['>= 90', 90, true],
    ['> 90', 90, false],
    ['<= 90', 90, true],
    ['< 90', 89.5, true],
    ['< 90', 90, false],
    ['= 0.3', 0.3, true],
    ['= 1', 2, false],
    ['>= 90', 89.9, false],
  ])('%s, read as %d: met %s', async (target, value, met) => {
    const reading = `value ${value}`;
    await check('metric/off-target', `metric M { target ${target}\n${met ? reading : `«${reading}»`} }`);
  });

  it('says nothing without a reading', async () => {
    await check('metric/off-target', 'metric M { target >= 90 }');
  });
});

describe('moment/unmeasured', () => {
  it('is content with a feeling that is measured', async () => {
    await check(
      'moment/unmeasured',
      'persona K\nmetric M\njourney J { for K  agree { step a { moment of truth\nfeels 1 measured by M } } }',
    );
  });
});
