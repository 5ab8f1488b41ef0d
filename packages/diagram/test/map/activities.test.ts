import { describe, expect, it } from 'vitest';
import type { StepSpec } from '../../../../test/support/model-spec.ts';
import { byKey, faults, groupsOf, said, withRole } from './support/scene.ts';
import { lay } from './support/story.ts';

type Does = NonNullable<StepSpec['does']>;

/** The rows that activities give, as `name, sub`. */
function check(does: Does, rows: string[], personas?: string[]) {
  const scene = lay({ steps: [{ name: 'a', does }], ...(personas ? { personas } : {}) });
  const labels = groupsOf(scene)
    .filter((node) => node.role === 'row')
    .map((node) => node.aria!.label);
  expect(labels).toEqual(rows);
  expect(faults(scene)).toEqual([]);
  return scene;
}

describe('activities', () => {
  it('stand in rows by actor, from the consumer on their own to partners', () => {
    check(
      [
        { by: 'Roadside', text: 'waits', visibility: 'hidden' },
        { by: 'Fleet', text: 'cleans' },
        { by: 'Axle', text: 'answers', at: 'Booking' },
        { by: 'Katrina', text: 'asks', at: 'Booking' },
        { by: 'Katrina', text: 'thinks' },
      ],
      [
        'Katrina, on their own',
        'Katrina, in contact',
        'Axle, front stage',
        'Fleet, back stage',
        'Roadside partner, for Axle',
      ],
    );
  });

  it('belong to the first persona where no actor is written', () =>
    check([{ text: 'thinks' }], ['Katrina, on their own']));
  it('of a machine are its own', () => check([{ by: 'Robot', text: 'runs' }], ['Robot, on its own'], ['Robot']));

  it('lie in the band where both see them, with an edge only towards rows that one of them cannot see', () => {
    const edges = (does: Does) => {
      const scene = lay({ steps: [{ name: 'a', does }] });
      return [withRole(scene, 'edge-of-sight').length, withRole(scene, 'line-of-visibility').length];
    };
    const own = { text: 'thinks' };
    const seen = { by: 'Axle', text: 'answers', at: 'Booking' };
    const back = { by: 'Fleet', text: 'cleans' };
    expect(edges([own, seen, back])).toEqual([1, 1]);
    expect(edges([own, seen])).toEqual([1, 0]);
    expect(edges([seen, back])).toEqual([0, 1]);
    expect(edges([seen])).toEqual([0, 0]);
    expect(byKey(lay({ steps: [{ name: 'a', does: [own] }] }), 'band')).toBeUndefined();
  });

  it('of others say for whom only where the others are partners, else what they are', () => {
    const does = ['Roadside', 'Mechanics', 'Doctor', 'Stranger'].map((by) => ({ by, text: 'helps' }));
    check(does, [
      'Roadside partner, for Axle',
      'Mechanics, for Axle',
      'Doctor, supplier, regulator',
      'Stranger, another party',
    ]);
    const said = lay({ steps: [{ name: 'a', does }] }, { lang: 'zh-CN' });
    const labels = groupsOf(said).flatMap((node) => (node.role === 'row' ? [node.aria!.label] : []));
    expect(labels).toEqual([
      'Roadside partner, 受Axle委托',
      'Mechanics, 受Axle委托',
      'Doctor, 供应商、监管者',
      'Stranger, 其他参与方',
    ]);
  });

  it('of a partner that are seen get an island in its row', () => {
    const does = [
      { by: 'Axle', text: 'answers', at: 'Booking' },
      { by: 'Roadside', text: 'prepares', visibility: 'hidden' as const },
      { by: 'Roadside', text: 'helps', visibility: 'visible' as const },
    ];
    const scene = check(does, ['Axle, front stage', 'Roadside partner, for Axle']);
    expect(said(withRole(scene, 'island'))).toContain('seen by Katrina');
  });

  it('of a partner that are all seen are front stage', () => {
    check([{ by: 'Roadside', text: 'helps', visibility: 'visible' }], ['Roadside partner, front stage']);
  });

  it('share a cell where an actor does several things in a step', () => {
    const scene = check([{ text: 'one' }, { text: 'two' }, { text: 'three' }], ['Katrina, on their own']);
    const chips = groupsOf(scene).filter((node) => node.role === 'chip-own');
    expect(chips).toHaveLength(3);
    for (const [i, chip] of chips.slice(1).entries()) {
      expect(chip.box!.y).toBeGreaterThanOrEqual(chips[i]!.box!.y + chips[i]!.box!.height);
    }
  });
});

describe('touchpoints', () => {
  it('are named with their channel, and said to be missing', () => {
    const scene = lay({ steps: [{ name: 'a', does: [{ text: 'x', at: 'Booking' }] }, { name: 'b' }] });
    expect(said([byKey(scene, 'lane/touchpoints')!])).toBe('Touchpoints\nby channel\nBooking\nApp\nno touchpoint');
  });
});
