import { describe, expect, it } from 'vitest';
import type { StepSpec } from '../../../../test/support/model-spec.ts';
import { areas, monotonePieces, pointAt } from '../../src/layout/map/lanes/curve.ts';
import type { Box, GroupNode, PathNode, Scene, TextNode } from '../../src/scene.ts';
import { pathBox } from './support/paths.ts';
import { byKey, faults, overlap, said, textsOf, touchingTexts, withRole } from './support/scene.ts';
import { lay } from './support/story.ts';

const felt = (...levels: (number | undefined)[]): StepSpec[] =>
  levels.map((level, i) => ({
    name: `s${i}`,
    ...(level === undefined ? {} : { feels: [{ level, word: `word ${i}` }] }),
  }));

const dashesOf = (scene: Scene, role: string) => (withRole(scene, role) as PathNode[]).map((node) => node.stroke?.dash);

/** What the point of a feeling takes, without the rim that parts it from its line. */
function markOf({ key, children }: GroupNode): Box {
  const dot = children.find((node) => node.key === `${key}/point/dot`)!;
  if (dot.kind === 'path') return pathBox(dot)!;
  const [disc] = dot.kind === 'group' ? dot.children : [dot];
  if (disc?.kind !== 'circle') throw new Error(`no point: ${key}`);
  return { x: disc.cx - disc.r, y: disc.cy - disc.r, width: 2 * disc.r, height: 2 * disc.r };
}

function check(steps: StepSpec[], expected: Record<string, number>, personas?: string[]): Scene {
  const scene = lay({ steps, ...(personas ? { personas } : {}) });
  for (const [role, count] of Object.entries(expected)) {
    expect([role, withRole(scene, role).length]).toEqual([role, count]);
  }
  expect([...faults(scene), ...touchingTexts(scene)]).toEqual([]);
  return scene;
}

describe('the curve of experience', () => {
  it('has a point a feeling, a line, and areas above and below zero', () =>
    void check(felt(1, -1, 2), { feeling: 3, curve: 1, area: 2 }));

  it('marks peak, trough and end', () => {
    const scene = check(felt(1, -1, 2, 1), { pill: 3 });
    expect(said(withRole(scene, 'pill')).split('\n').sort()).toEqual(['End', 'Peak', 'Trough']);
  });

  it('colours a pill by what is felt, not by its being peak or trough', () => {
    const fills = (...levels: number[]) =>
      (withRole(check(felt(...levels), {}), 'pill') as GroupNode[]).flatMap(({ children }) =>
        children.flatMap((node) => (node.kind === 'rect' ? [`${said(children)} ${node.fill}`] : [])),
      );
    expect(fills(1.33, 2, 1.5)).toEqual(['Trough good', 'Peak good', 'End ink']);
    expect(fills(-1, -2, -1.5)).toEqual(['Peak bad', 'Trough bad', 'End ink']);
    expect(fills(0, 1, 0.5)).toEqual(['Trough muted', 'Peak good', 'End ink']);
  });

  it.each(['en', 'zh-CN'] as const)('keeps the scale clear of the name of the lane: %s', (lang) => {
    const scene = lay({ steps: felt(1, 2) }, { lang });
    const [sub] = withRole(scene, 'lane-sub').filter(({ key }) => key.startsWith('experience/'));
    const top = textsOf([byKey(scene, 'lane/experience')!]).find(({ text }) => /great|很好/.test(text));
    expect(top!.box.y).toBeGreaterThanOrEqual((sub as TextNode).y);
  });

  it('bridges steps that say nothing', () => {
    const scene = check(felt(1, undefined, 2), { bridge: 1, curve: 0, area: 0 });
    expect(said(withRole(scene, 'legend-item'))).toContain('nothing said between');
  });

  it('draws several personas apart by dashes and names', () => {
    const feels = (level: number) => [
      { persona: 'Katrina', level, word: 'so' },
      { persona: 'Tom', level: -level, word: 'so so' },
    ];
    const steps = [1, 2, -2, 0].map((level, i) => ({ name: `s${i}`, feels: feels(level) }));
    const scene = check(steps, { curve: 2, feeling: 8 }, ['Katrina', 'Tom']);
    expect(dashesOf(scene, 'curve')).toEqual([undefined, [8, 3]]);
    expect(dashesOf(scene, 'sample')).toEqual([undefined, [8, 3]]);
    const pills = said(withRole(scene, 'pill')).split('\n').sort();
    expect(pills).toEqual(['End', 'End', 'Peak · Katrina', 'Peak · Tom', 'Trough · Katrina', 'Trough · Tom']);
    expect(said(withRole(scene, 'name')).split('\n')).toEqual(['Katrina', 'Tom']);
    expect(said([byKey(scene, 'legend/curve/persona:Tom')!])).toBe('Tom');
  });

  it('names no line in the legend of a single curve', () => {
    expect(dashesOf(check(felt(1, 2), { curve: 1 }), 'sample')).toEqual([]);
  });

  it('makes room in the legend for a name of several lines', () => {
    const names = ['Two', 'Ada'];
    const feels = names.map((persona, level) => ({ persona, level }));
    const personas = [{ name: 'Two', title: 'of three\nshort\nlines' }, { name: 'Ada' }];
    const steps = [{ name: 'a', feels }];
    const scene = lay({ personas: names, steps }, { lanes: ['steps', 'experience'] }, { personas });
    expect(faults(scene)).toEqual([]);
    const [two, ada] = names.map((name) => (byKey(scene, `legend/curve/persona:${name}`) as GroupNode).box);
    expect(two?.height).toBe(24 + 2 * 14);
    expect(ada?.y).toBe(two?.y);
  });

  it('writes a name too long for a pill beside it', () => {
    const long = 'A person whose name is longer than a column';
    const feels = ['Katrina', long].map((persona, i) => ({ persona, level: i }));
    const model = { personas: [{ name: long }] };
    const scene = lay(
      {
        personas: ['Katrina', long],
        steps: [
          { name: 'a', feels },
          { name: 'b', feels },
        ],
      },
      {},
      model,
    );
    expect(said(withRole(scene, 'name'))).toContain('A person whose');
    expect([...faults(scene), ...touchingTexts(scene)]).toEqual([]);
  });

  it('draws points of several personas side by side where they would hide one another', () => {
    const feels = ['Katrina', 'Tom', 'Ann'].map((persona) => ({ persona, level: 1 }));
    const scene = check(
      [
        { name: 'a', feels },
        { name: 'b', feels },
      ],
      { feeling: 6 },
      ['Katrina', 'Tom', 'Ann'],
    );
    const boxes = withRole(scene, 'feeling').map((node) => markOf(node as GroupNode));
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    });
  });

  it('is not for machines', () => {
    const steps = [{ name: 'a', feels: [{ persona: 'Robot', level: 1 }] }];
    expect(byKey(lay({ steps, personas: ['Robot'] }), 'lane/experience')).toBeUndefined();
  });

  it('shows those who leave as a spur', () => {
    const steps: StepSpec[] = [
      { name: 'a', feels: [{ level: 1, word: 'glad' }], ways: [{ to: 'b' }, { to: 'out', chance: 20 }] },
      { name: 'out', feels: [{ level: -2, word: 'let down' }], ends: true },
      { name: 'b', feels: [{ level: 0, word: 'fine' }] },
    ];
    const scene = check(steps, { feeling: 2 });
    expect(said(withRole(scene, 'spur'))).toContain('20 % leave: let down');
  });

  it('keeps words of crowded curves apart', () => {
    const feels = (level: number) => [
      { persona: 'Katrina', level, word: 'rather uncertain about it' },
      { persona: 'Tom', level: level + 0.1, word: 'about as uncertain' },
    ];
    const steps = [0, 0.5, 0.2, 0.4, 0.1, 0.3].map((level, i) => ({ name: `s${i}`, feels: feels(level) }));
    check(steps, { feeling: 12 }, ['Katrina', 'Tom']);
  });
});

describe('the curves of many personas', () => {
  const crowd = ['Katrina', 'Tom', 'Ann', 'Bo', 'Cy', 'Di'];
  const word = 'quite relieved and happy';

  /** All words, names and pills are there, wherever they found room; none touches another. */
  function checkCrowd(count: number, steps: number, levelOf: (persona: number, step: number) => number): void {
    const personas = crowd.slice(0, count);
    const feels = (step: number) => personas.map((persona, i) => ({ persona, level: levelOf(i, step), word }));
    const scene = check(
      Array.from({ length: steps }, (_, i) => ({ name: `s${i}`, feels: feels(i) })),
      { feeling: count * steps },
      personas,
    );
    const listed = withRole(scene, 'lane').find((node) => node.key === 'lane/experience')!;
    const words = said([listed]).replaceAll('\n', ' ');
    expect(words.split(word).length - 1).toBe(count * steps);
    for (const name of personas) expect(words).toContain(name);
    for (const node of withRole(scene, 'feeling')) expect(node.title).toContain(word);
    expect(withRole(scene, 'pill').length).toBeGreaterThanOrEqual(count);
  }

  it('keep their words apart where they lie close', () => {
    checkCrowd(5, 8, (persona, step) => 0.5 * (step % 3) - 0.5 + 0.1 * persona);
    checkCrowd(6, 8, (persona, step) => 0.3 * (step % 2) + 0.1 * persona);
  });
  it('keep their words apart where they are the same', () => checkCrowd(5, 8, (_, step) => step % 3));
  it('keep their words apart where nothing changes', () => checkCrowd(6, 3, () => 1));
});

describe('the geometry of a curve', () => {
  const points = [0, -50, 20, 20, -100].map((y, i) => ({ x: i * 100, y }));

  it('never leaves the range between neighbouring points', () => {
    for (const piece of monotonePieces(points)) {
      for (let t = 0; t <= 1; t += 0.05) {
        const { y } = pointAt(piece, t);
        expect(y).toBeGreaterThanOrEqual(Math.min(piece.from.y, piece.to.y) - 1e-9);
        expect(y).toBeLessThanOrEqual(Math.max(piece.from.y, piece.to.y) + 1e-9);
      }
    }
  });

  it('cuts areas where it crosses zero', () => {
    const { above, below } = areas(monotonePieces(points), 0);
    expect(above.split('M')).toHaveLength(3);
    expect(below.split('M')).toHaveLength(2);
  });

  it('has no area where it lies on zero', () => {
    expect(
      areas(
        monotonePieces([
          { x: 0, y: 0 },
          { x: 9, y: 0 },
        ]),
        0,
      ),
    ).toEqual({ above: '', below: '' });
  });
});
