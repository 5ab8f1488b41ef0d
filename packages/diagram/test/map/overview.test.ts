import { describe, expect, it } from 'vitest';
import type { RectNode } from '../../src/scene.ts';
import { byKey, faults, groupsOf, said, touchingTexts, withRole } from './support/scene.ts';
import { lay, plainSteps } from './support/story.ts';

const felt = (from: number, count: number, personas = ['Katrina']) =>
  plainSteps(from + count)
    .slice(from)
    .map((step, i) => ({
      ...step,
      takes: 60,
      waits: 3600,
      feels: personas.map((persona, n) => ({ persona, level: i === 3 + n ? -2 : i === 5 ? 2 : 0.5 })),
    }));

const long = (personas?: string[]) => ({
  ...(personas ? { personas } : {}),
  stages: [
    { stage: 'explore', steps: felt(0, 30, personas) },
    { stage: 'agree', steps: felt(30, 11, personas) },
  ],
});

describe('a long journey', () => {
  it('has its stages folded over the map from 41 steps on', () => {
    const scene = lay(long());
    const words = said([byKey(scene, 'lane/overview')!]);
    for (const one of [
      'At a glance',
      'Explore',
      'steps 1–30',
      'Agree',
      'steps 31–41',
      'Trough · step 4',
      'Peak · step 6',
    ])
      expect(words).toContain(one);
    expect(words).toContain('30 min + 1 d 6 h');
    expect([...faults(scene), ...touchingTexts(scene)]).toEqual([]);
    expect(byKey(lay({ steps: plainSteps(40) }), 'lane/overview')).toBeUndefined();
  });

  it('is a page wide at a glance, whatever its length', () => {
    const scene = lay({ steps: felt(0, 300) });
    for (const { box } of groupsOf(scene).filter((node) => node.role === 'fold')) {
      expect(box!.x + box!.width).toBeLessThanOrEqual(2000);
    }
  });

  it('keeps the words of several personas apart at a glance', () => {
    const scene = lay(long(['Katrina', 'Tom', 'Ann', 'Bo']));
    expect(withRole(scene, 'fold-extreme').length).toBeGreaterThanOrEqual(8);
    expect([...faults(scene), ...touchingTexts(scene)]).toEqual([]);
  });

  it('is one fold where its stages are too many for names', () => {
    const stages = plainSteps(44).map((step, i) => ({ stage: i % 2 ? 'agree' : 'offer', steps: [step] }));
    expect(groupsOf(lay({ stages })).filter((node) => node.role === 'fold')).toHaveLength(1);
  });

  it('names a long stage again every ten steps, within its head', () => {
    const scene = lay(long());
    expect(said(withRole(scene, 'stage-again')).split('\n')).toEqual(['Explore', 'Explore']);
    const heads = withRole(scene, 'stage') as RectNode[];
    expect(heads).toHaveLength(2);
    expect(withRole(lay({ steps: plainSteps(10) }), 'stage-again')).toEqual([]);
  });
});
