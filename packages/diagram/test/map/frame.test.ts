import { describe, expect, it } from 'vitest';
import { initials } from '../../src/layout/map/header/people.ts';
import type { PathNode, RectNode } from '../../src/scene.ts';
import { pathBox } from './support/paths.ts';
import { allNodes, byKey, faults, groupsOf, said, textsOf, withRole } from './support/scene.ts';
import { lay, plainSteps, type Story } from './support/story.ts';

function check(story: Story, contains: string[], lacks: string[] = []): void {
  const words = said(lay(story).children);
  for (const word of contains) expect(words).toContain(word);
  for (const word of lacks) expect(words).not.toContain(word);
}

describe('the frame of the map', () => {
  it('says so where there are no steps', () => check({}, ['No steps yet'], ['What happens']));
  it('says so where there is no such journey', () => check({ personas: [] }, ['No steps yet']));
  it('leaves out lanes without content', () =>
    check({ steps: plainSteps(2) }, ['Steps'], ['Experience', 'Value', 'Improvements', 'Touchpoints', 'Time']));
  it('draws the scenario', () =>
    check(
      { steps: plainSteps(3), who: 'A student', goal: 'The band' },
      ['Who', 'A student', 'Goal', 'The band'],
      ['Why'],
    ));
  it('names the persona once, and what else her title says', () =>
    check({ steps: plainSteps(1) }, ['Katrina', 'Student']));
  it.each([
    ['ada Lovelace', 1, 'A'],
    ['ada Lovelace', 2, 'AL'],
    ['租车', 2, '租'],
    ['ßen', 1, 'ß'],
    ['և', 1, 'և'],
    ['ﬁne ada', 2, 'ﬁA'],
  ] as const)('puts the initials of %s into a disc, %i at most', (name, most, expected) =>
    expect(initials(name, most)).toBe(expected),
  );
  it('shows a persona once who is named twice', () => {
    const scene = lay({ personas: ['Katrina', 'Tom', 'Katrina'], steps: [{ name: 'a', feels: [{ level: 1 }] }] });
    expect(faults(scene)).toEqual([]);
    expect(withRole(scene, 'persona')).toHaveLength(2);
    expect(scene.desc).toContain('for Katrina, Tom.');
  });
  it('speaks Chinese', () => {
    const scene = lay({ steps: [{ name: 'a', feels: [{ level: 1 }] }] }, { lang: 'zh-CN' });
    expect(said(scene.children)).toContain('客户旅程地图');
    expect(said(scene.children)).toContain('协议');
    expect(scene.lang).toBe('zh-CN');
  });

  it.each([1, 4, 5, 12, 13, 40, 300])('has a column each for %i steps', (count) => {
    const scene = lay({ steps: plainSteps(count) });
    expect(withRole(scene, 'step')).toHaveLength(count);
    expect(faults(scene)).toEqual([]);
    const boxes = groupsOf(scene).filter((node) => node.role === 'step');
    for (const { box } of boxes) expect(box!.width).toBeGreaterThanOrEqual(124);
  });

  it('is no narrower than its header', () => {
    for (const count of [0, 1, 2]) {
      expect(lay({ steps: plainSteps(count) }).width).toBe(lay({ steps: plainSteps(3) }).width);
    }
  });

  it.each([1, 2, 3, 5])('ends rules, band and scale where the last of %i steps ends', (count) => {
    const said = { feels: [{ level: 1 }], does: [{ text: 'x', at: 'Booking' }, { text: 'y' }] };
    const scene = lay({ steps: plainSteps(count).map((step) => ({ ...step, ...said })) });
    const cards = groupsOf(scene).filter((node) => node.role === 'step');
    const edge = Math.max(...cards.map(({ box }) => box!.x + box!.width)) + 6;
    expect(edge).toBeCloseTo(scene.width - 32);
    for (const role of ['rule', 'grid', 'edge-of-sight']) {
      const ends = (withRole(scene, role) as PathNode[]).map((node) => pathBox(node)!);
      expect(ends.length).toBeGreaterThan(0);
      for (const box of ends) expect(box.x + box.width).toBeCloseTo(edge);
    }
    const [band] = withRole(scene, 'band') as RectNode[];
    expect(band!.x + band!.width).toBeCloseTo(edge);
  });

  it('fills the rows of its header about alike', () => {
    const ledger = ['Katrina', 'Axle', 'Fleet'].map((party) => ({ kind: 'gain' as const, party }));
    const step = { takes: 60, waits: 60, does: [{ text: 'x', at: 'Booking' }], ledger, feels: [{ level: 1 }] };
    const feels = ['Katrina', 'Tom'].map((persona) => ({ persona, level: 1 }));
    const steps = plainSteps(6).map((one) => ({ ...one, ...step, feels }));
    const scene = lay({ personas: ['Katrina', 'Tom'], steps });
    const rows = Map.groupBy(
      groupsOf(scene).filter((node) => node.role === 'figure'),
      ({ box }) => box!.y,
    );
    expect([...rows.values()].map((row) => row.map(({ key }) => key.replace('header/', '')))).toEqual([
      ['people', 'time', 'touchpoints'],
      ['experience/persona:Katrina', 'experience/persona:Tom', 'value'],
    ]);
  });

  it('has a face on the cards of each persona’s best and worst step of the main path, and on ways out', () => {
    const feels = (katrina: number, tom: number) => [
      { persona: 'Katrina', level: katrina },
      { persona: 'Tom', level: tom },
    ];
    const scene = lay({
      personas: ['Katrina', 'Tom'],
      steps: [
        { name: 'a', feels: feels(2, -1) },
        { name: 'b', feels: feels(0, 0), ways: [{ to: 'd' }, { to: 'aside', chance: 10 }, { to: 'out', chance: 10 }] },
        { name: 'aside', feels: feels(-2, 2), pains: ['long'], ways: [{ to: 'd' }] },
        { name: 'out', feels: [{ persona: 'Tom', level: -2 }], ends: true },
        { name: 'd', feels: feels(-1, 1) },
      ],
    });
    const faces = (key: string) => allNodes([byKey(scene, key)!]).filter(({ role }) => role === 'face').length;
    expect(['a', 'b', 'aside', 'd'].map((name) => faces(`steps/step:J.${name}`))).toEqual([2, 0, 0, 2]);
    expect(withRole(scene, 'exit').map(({ key }) => faces(key))).toEqual([1]);
    expect(faults(scene)).toEqual([]);
  });

  it.each([
    [3, 13 * 168, '> 99 %'],
    [168, 0.1, '< 1 %'],
    [1, 1, '50 %'],
    [0, 1, '100 %'],
  ])('rounds no part of its time away: %s h taken, %s h waited', (takes, waits, share) => {
    const scene = lay({ steps: [{ name: 'a', takes: takes * 3600, waits: waits * 3600 }] });
    expect(said([byKey(scene, 'header/time')!])).toContain(`waited · ${share}`);
  });

  it('breaks no line of its time where a smaller size saves it', () => {
    const steps = plainSteps(14).map((step) => ({ ...step, takes: 99_000, waits: 80_000 }));
    const times = withRole(lay({ steps }, { lang: 'zh-CN' }), 'figure').flatMap((figure) => textsOf([figure]));
    expect(times.filter(({ size }) => size === 16)).toHaveLength(2);
    const short = withRole(lay({ steps: plainSteps(14).map((step) => ({ ...step, takes: 60 })) }), 'figure');
    expect(textsOf(short).filter(({ size }) => size === 20)).toHaveLength(1);
  });

  it('gives no colour to a party that gained or gave nothing', () => {
    const scene = lay({ steps: [{ name: 'a', ledger: [{ kind: 'gain', party: 'Axle', amount: 2 }] }] });
    const key = 'header/value/stakeholder:Axle';
    expect(byKey(scene, `${key}/gained`)).toMatchObject({ text: '+2', fill: 'good' });
    expect(byKey(scene, `${key}/given`)).toMatchObject({ text: '0', fill: 'muted' });
  });

  it('draws stages over their steps, with their number in the model', () => {
    const stages = [
      { stage: 'engage', steps: plainSteps(2) },
      { stage: 'realize', title: 'What stays', steps: [{ name: 'last' }] },
    ];
    check({ stages }, ['Steps', '3 in 2 stages', 'What stays', '2', '7']);
    expect(withRole(lay({ stages }), 'stage-border')).toHaveLength(1);
  });

  it('takes the lanes asked for, in their order', () => {
    const steps = [{ name: 'a', pains: ['slow'], takes: 60, thinks: ['hm'] }];
    const scene = lay({ steps }, { lanes: ['pains', 'steps', 'time'] });
    const at = (lane: string) => scene.children.findIndex((node) => node.key === `lane/${lane}`);
    expect(at('pains')).toBeLessThan(at('steps'));
    expect(at('steps')).toBeLessThan(at('time'));
    expect(byKey(scene, 'lane/thoughts')).toBeUndefined();
  });

  it('explains the marks that occur, and no others', () => {
    const scene = lay({ steps: [{ name: 'a', takes: 60, ledger: [{ kind: 'gain', party: 'Axle' }] }] });
    const legend = said([byKey(scene, 'lane/legend')!]);
    expect(legend.split('\n')).toEqual(['Reading the marks', 'gain', 'running total', 'time taken']);
  });

  it('says what each element stands for', () => {
    const steps = [
      { name: 'a', does: [{ text: 'x', at: 'Booking' }], feels: [{ level: 1 }], pains: ['p'], moment: true },
    ];
    const scene = lay({ steps });
    const refs = new Set(groupsOf(scene).map((node) => node.ref));
    for (const ref of [
      'step:J.a',
      'step:J.a/does.0',
      'step:J.a/feels.0',
      'step:J.a/pain.0',
      'step:J.a/moment.0',
      'touchpoint:Booking',
    ])
      expect(refs).toContain(ref);
  });
});
