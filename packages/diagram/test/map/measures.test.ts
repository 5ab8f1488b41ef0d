import { describe, expect, it } from 'vitest';
import type { StepSpec } from '../../../../test/support/model-spec.ts';
import { barParts, timeScale } from '../../src/layout/map/lanes/time-scale.ts';
import { plain, signed } from '../../src/layout/map/numbers.ts';
import type { RectNode, TextNode } from '../../src/scene.ts';
import { byKey, faults, said, touchingTexts, withRole } from './support/scene.ts';
import { lay } from './support/story.ts';

const lane = (name: string, steps: StepSpec[]): string => {
  const scene = lay({ steps });
  expect([...faults(scene), ...touchingTexts(scene)]).toEqual([]);
  const found = byKey(scene, `lane/${name}`);
  return found ? said([found]) : '';
};

describe('numbers', () => {
  it('carry their sign', () => expect([2, 0, -1.5, -0.001].map(signed)).toEqual(['+2', '0', '−1.5', '0']));
  it('part thousands', () =>
    expect([9999, 12345.5, -1e6].map(plain)).toEqual(['9999', '12\u202f345.5', '−1\u202f000\u202f000']));
});

describe('time', () => {
  const scale = (...totals: number[]) => timeScale(totals, 136);
  it('is 22 units an hour as a rule', () => expect(scale(300, 7200, 14400).perSecond * 3600).toBeCloseTo(22));
  it('takes a smaller unit for short journeys', () => expect(scale(20, 60, 90).unit).toBe(60));
  it('takes a larger unit for long ones', () => expect(scale(86400 * 20, 86400 * 40).unit).toBeGreaterThan(86400));
  it('finds a unit for any length', () => {
    for (const total of [0.001, 1e3, 1e7, 1e10, 1e14]) {
      const { perSecond } = scale(total);
      expect(total * perSecond).toBeLessThan(137);
    }
  });
  it('cuts what exceeds the card, and draws nothing thinner than 2', () => {
    const parts = barParts(60, 86400 * 3, scale(7200), 136);
    expect(parts.map((part) => [part.kind, part.width >= 2, part.cut !== undefined])).toEqual([
      ['taken', true, false],
      ['waited', true, true],
    ]);
    expect(parts[1]!.start + parts[1]!.width).toBeCloseTo(136);
  });
  it('is written under the bars', () =>
    expect(lane('time', [{ name: 'a', takes: 1200, waits: 10800 }])).toBe('Time\nto scale\n3 h\n20 min\n+ 3 h'));
});

describe('value', () => {
  const gain = { kind: 'gain' as const, party: 'Katrina', amount: 3, text: 'a van', realized: 2 };
  const steps: StepSpec[] = [
    { name: 'a', ledger: [gain, { kind: 'risk', party: 'Axle', text: 'no-show' }] },
    { name: 'b', ledger: [{ kind: 'cost', party: 'Katrina', amount: 4, text: 'the fee' }] },
  ];

  it('has a lane a party, its net in the gutter', () => {
    const words = lane('value', steps);
    expect(words).toContain('for Katrina\nnet −2');
    expect(words).toContain('for Axle\nnet −1');
  });
  it('names amounts from three on', () => {
    const words = lane('value', steps);
    expect(words).toContain('−4\nthe fee');
    expect(words).not.toContain('no-show');
  });
  it('names small amounts at moments of truth', () => {
    expect(lane('value', [{ ...steps[0]!, moment: true }])).toContain('+2\na van');
  });
  it('shows what was not realised', () => expect(withRole(lay({ steps }), 'unrealised')).toHaveLength(1));
  it('gives a total that grows over many steps a scale of its own, and says so', () => {
    const earns = (count: number): StepSpec[] =>
      Array.from({ length: count }, (_, i) => ({
        name: `s${i}`,
        ledger: [{ kind: 'gain' as const, party: 'Axle', amount: 3, text: 'a fee' }],
      }));
    const bars = withRole(lay({ steps: earns(300) }), 'gain') as RectNode[];
    for (const bar of bars) expect(bar.height).toBeCloseTo(33);
    expect(lane('value', earns(300))).toContain('net +900\nrunning total: own');
    expect(lane('value', earns(10))).not.toContain('own scale');
    expect(lay({ steps: earns(300) }).height).toBeLessThan(700);
    const chinese = lay({ steps: earns(300) }, { lang: 'zh-CN' });
    expect(said(withRole(chinese, 'lane-sub'))).toContain('累计：另用刻度');
  });
  it('shrinks to stay in view', () => {
    const big = [{ name: 'a', ledger: [{ kind: 'gain' as const, party: 'Axle', amount: 5000, text: 'much' }] }];
    expect(lay({ steps: big }).height).toBeLessThan(900);
  });
});

describe('metrics', () => {
  const paintOf = (measure: string) => {
    const [bar] = withRole(lay({ steps: [{ name: 'a', measures: [measure] }] }), 'reading') as RectNode[];
    return bar?.fill;
  };
  it('are orange where they miss their target', () => expect(paintOf('Satisfied')).toBe('bad'));
  it('are blue where they meet it', () => expect(paintOf('Delay')).toBe('good'));
  it('are drawn once, however often a step names them', () =>
    expect(lane('metrics', [{ name: 'a', measures: ['Delay', 'Delay'] }])).toBe(
      'Metric\nagainst target\nDelay\n12 min\ntarget ≤ 30 min',
    ));
  it('say that nothing was read', () =>
    expect(lane('metrics', [{ name: 'a', measures: ['Unread'] }])).toContain('no reading yet'));
  it.each(['Unread', 'Delay'])('write reading and target on one line: %s', (measure) => {
    const scene = lay({ steps: [{ name: 'a', measures: [measure] }] });
    const [value, target] = ['value', 'target'].map((part) => byKey(scene, `metrics/step:J.a/0/${part}.0`) as TextNode);
    // The larger figures of a reading are half a unit lower by rounding.
    expect(Math.abs(value!.y - target!.y)).toBeLessThanOrEqual(0.5);
  });
  it('write reading and target with their unit', () =>
    expect(lane('metrics', [{ name: 'a', measures: ['Delay'] }])).toContain('12 min\ntarget ≤ 30 min'));
});

describe('the other lanes', () => {
  it('tell thoughts, questions and expectations apart', () => {
    const step = { name: 'a', thinks: ['Cheap'], asks: ['Why?'], expects: ['One price'] };
    expect(lane('thoughts', [step])).toBe('Thoughts\nand questions\n“Cheap”\n?\nWhy?\nexpects\nOne price');
  });
  it('mark pains and delights', () => {
    const scene = lay({ steps: [{ name: 'a', pains: ['slow'], delights: ['kind'] }] });
    expect([withRole(scene, 'pain').length, withRole(scene, 'delight').length]).toEqual([1, 1]);
  });
  it('ask the question of a moment of truth', () =>
    expect(lane('moments', [{ name: 'a', moment: 'Is it the last price?' }])).toContain('Is it the last price?'));
  it('plan improvements', () => {
    const improve = [{ text: 'Show it first', benefit: 4, effort: 1, by: 'Fleet', status: 'planned' as const }];
    const words = lane('improvements', [{ name: 'a', improve }]);
    expect(words).toBe('Improvements\nto plan next\nShow it first\nBenefit\nEffort\nPlanned\nFleet');
  });
  it.each([
    [['doing'], 'doing'],
    [['done', 'rejected', 'done'], 'done, rejected'],
    [['doing', 'planned'], 'to plan next'],
    [['doing', undefined], 'to plan next'],
  ] as const)('say how far improvements are: %s', (statuses, sub) => {
    const improve = statuses.map((status, i) => ({ text: `Change ${i}`, ...(status && { status }) }));
    expect(lane('improvements', [{ name: 'a', improve }]).split('\n')[1]).toBe(sub);
  });
});
