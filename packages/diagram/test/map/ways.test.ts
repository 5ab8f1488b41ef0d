import { describe, expect, it } from 'vitest';
import type { StepSpec } from '../../../../test/support/model-spec.ts';
import type { GroupNode } from '../../src/scene.ts';
import { crossedLabels, faults, groupsOf, said, touchingTexts, withRole } from './support/scene.ts';
import { lay, plainSteps } from './support/story.ts';

/** How often each way of going on is drawn. */
function check(
  steps: StepSpec[],
  expected: { next?: number; loop?: number; jump?: number; exit?: number; step?: number },
) {
  const scene = lay({ steps });
  for (const [role, count] of Object.entries(expected)) {
    // A way is a group, whose line has its role too; but for plain arrows, which are one piece.
    const ways = withRole(scene, role).filter(({ kind }) => kind === 'group' || role === 'next');
    expect([role, ways.length]).toEqual([role, count]);
  }
  expect([...faults(scene), ...touchingTexts(scene), ...crossedLabels(scene)]).toEqual([]);
  return scene;
}

const [a, b, c, d] = plainSteps(4) as [StepSpec, StepSpec, StepSpec, StepSpec];

describe('the ways between steps', () => {
  it('are short arrows between neighbours', () => check([a, b, c], { next: 2, loop: 0, jump: 0, exit: 0 }));

  it('leave by a card under the step, with condition and chance beside the arrow', () => {
    const leave = { name: 'leave', title: 'Takes the bus', feels: [{ level: -2, word: 'let down' }], ends: true };
    const book = { ...a, ways: [{ to: 's1' }, { to: 'leave', chance: 20, when: 'no van is left' }] };
    const scene = check([book, leave, b], { step: 2, exit: 1, next: 1 });
    expect(said(withRole(scene, 'exit'))).toBe('20 % · no van is left\nTakes the bus');
    const [card] = withRole(scene, 'exit') as [GroupNode];
    expect(card.ref).toBe('step:J.leave');
  });

  it('draw an exit under every step that leads to it', () => {
    const leave = { name: 'leave', ends: true };
    const out = { to: 'leave', chance: 10 };
    const steps = [{ ...a, ways: [out] }, { ...b, ways: [out] }, { ...c, ends: true }, leave];
    const scene = check(steps, { exit: 2, step: 3, jump: 0 });
    // All that are written, counted once.
    expect(said(withRole(scene, 'lane-sub'))).toContain('3 in 1 stage\nand 1 way out');
  });

  it('hang several exits of a step on one line', () => {
    const ways = ['x', 'y', 'z'].map((to) => ({ to, chance: 10, when: 'it rains for a long time in the afternoon' }));
    const exits = ['x', 'y', 'z'].map((name) => ({ name, title: `Leaves by way ${name}`, ends: true }));
    check([{ ...a, ways }, { ...b, ends: true }, ...exits], { exit: 3, step: 2 });
  });

  it('give a step off the main path that says more a column of its own', () => {
    const other = { name: 'other', pains: ['costs more'], ends: true };
    const scene = check([{ ...a, ways: [{ to: 's1' }, { to: 'other', chance: 20 }] }, other, b], { step: 3, exit: 0 });
    expect(said([...withRole(scene, 'legend-item')])).toContain('another way');
  });

  it('run back under the cards', () => {
    const scene = check([a, b, { ...c, ways: [{ to: 's3' }, { to: 's0', chance: 40, when: 'again' }] }, d], {
      loop: 1,
      next: 3,
    });
    expect(said(withRole(scene, 'loop'))).toBe('40 % · again');
  });

  it('run back to the very same step', () => {
    check([a, { ...b, ways: [{ to: 's2' }, { to: 's1', chance: 40, when: 'it fails' }] }, c], { loop: 1, next: 2 });
  });

  it('keep their words off the lines of others', () => {
    const back = (own: string, chance: number) => [
      { to: 's0', chance },
      { to: own, chance: 10, when: 'it did not work out' },
    ];
    check([a, { ...b, ways: back('s1', 50) }, { ...c, ways: back('s2', 20), ends: true }], { loop: 4 });
  });

  it('say chance and condition in the same order and words, wherever they lead', () => {
    const aside = {
      name: 'aside',
      title: 'Aside',
      pains: ['costs more'],
      ways: [{ to: 'aside', chance: 5, when: 'again' }],
    };
    const way = (to: string) => ({ to, chance: 10, when: 'it rains' });
    const scene = check([{ ...a, ways: [{ to: 's1' }, way('aside'), way('s2')] }, b, aside, c, d], { step: 5 });
    const labels = said(withRole(scene, 'edge-label')).split('\n').sort();
    expect(labels).toEqual(['10 % · it rains', '10 % · it rains', '5 % · again']);
  });

  it.each([
    ['without a chance takes what the others leave', { to: 's2' }, 'rest 20 %', '20 % leave'],
    ['without a chance, under a condition', { to: 's2', when: 'it rains' }, 'rest 20 % · it rains', '20 % leave'],
    ['with a chance has its own', { to: 's2', chance: 20 }, '20 %', '20 % leave'],
  ])('%s', (_, way, label, leave) => {
    const out: StepSpec = { ...c, feels: [{ level: -1 }], ends: true };
    const start = { ...a, feels: [{ level: 1 }], ways: [{ to: 's1', chance: 80 }, way] };
    const scene = check([start, { ...b, ends: true }, out], { exit: 1 });
    expect(said(withRole(scene, 'edge-label')).split('\n')).toContain(label);
    expect(said(withRole(scene, 'spur'))).toBe(leave);
  });

  it('that nobody wrote say what the others leave over', () => {
    const scene = check([{ ...a, ways: [{ to: 's2', chance: 80 }] }, { ...b, pains: ['wet'] }, c], { step: 3 });
    expect(said(withRole(scene, 'edge-label')).split('\n').sort()).toEqual(['80 %', 'rest 20 %']);
  });

  it('share nothing out where several have no chance', () => {
    const scene = check([{ ...a, ways: [{ to: 's1' }, { to: 's2' }, { to: 's3', chance: 50 }] }, b, c, d], { step: 4 });
    expect(said(withRole(scene, 'edge-label'))).toBe('50 %');
  });

  it('skip steps forward', () =>
    check([{ ...a, ways: [{ to: 's1' }, { to: 's3', chance: 10 }] }, b, c, d], { jump: 1, next: 3 }));

  it('stack, the shortest nearest the cards', () => {
    const last = {
      ...d,
      ways: [
        { to: 's0', chance: 10, when: 'far' },
        { to: 's2', chance: 10, when: 'near' },
      ],
    };
    const scene = check([a, b, c, last, { name: 'end' }], { loop: 2 });
    const top = (word: string) =>
      groupsOf(scene).find((node) => node.role === 'loop' && said([node]).includes(word))!.box!.y;
    expect(top('near')).toBeLessThan(top('far'));
  });

  it('stay readable where many cross', () => {
    const steps = plainSteps(10).map((step, i) => ({
      ...step,
      ends: i === 9,
      ways: [
        ...(i < 9 ? [{ to: `s${i + 1}` }] : []),
        { to: `s${(i * 7) % 10}`, chance: 10, when: 'something that takes a few words happens' },
        { to: `s${(i * 3 + 4) % 10}`, chance: 5, when: 'it does not' },
        { to: 'out', chance: 5, when: 'she gives up' },
      ],
    }));
    check([...steps, { name: 'out', title: 'Leaves', feels: [{ level: -1 }], ends: true }], { exit: 10 });
  });
});
