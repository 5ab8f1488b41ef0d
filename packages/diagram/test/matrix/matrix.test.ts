import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../test/support/build-model.ts';
import type { StakeholderSpec } from '../../../../test/support/model-spec.ts';
import { runs } from '../../../../test/support/runs.ts';
import { layoutMatrix, renderSvg } from '../../src/index.ts';
import { overlaps, within } from '../../src/layout/matrix/geometry.ts';
import type { Box, GroupNode, Scene, SceneNode, TextNode } from '../../src/scene.ts';

const lay = (stakeholders: StakeholderSpec[], lang: 'en' | 'zh-CN' = 'en', stage?: string): Scene =>
  layoutMatrix(buildModel({ stakeholders }), { lang, ...(stage ? { stage } : {}) });

function all(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...all(node.children)] : [node]));
}

const texts = (scene: Scene): TextNode[] => all(scene.children).filter((node) => node.kind === 'text');
const withRole = (scene: Scene, role: string): SceneNode[] => all(scene.children).filter((node) => node.role === role);
const said = (scene: Scene): string =>
  texts(scene)
    .map((node) => node.text)
    .join('\n');
const labelBoxes = (scene: Scene): Box[] =>
  [...withRole(scene, 'name'), ...withRole(scene, 'note')].map((node) => (node as GroupNode).box!);

/** Marks in the plot, not those of the legend. */
function markBoxes(scene: Scene): Box[] {
  const plotted = all(scene.children.filter((node) => node.key.startsWith('quadrant.') || node.key === 'trails'));
  return plotted.flatMap((node) => {
    if (node.role !== 'mark') return [];
    if (node.kind === 'circle')
      return [{ x: node.cx - node.r, y: node.cy - node.r, width: 2 * node.r, height: 2 * node.r }];
    return node.kind === 'rect' ? [{ x: node.x, y: node.y, width: node.width, height: node.height }] : [];
  });
}

function plotOf(scene: Scene): Box {
  const border = all(scene.children).find((node) => node.key === 'frame.border');
  if (border?.kind !== 'rect') throw new Error('no frame');
  return { x: border.x, y: border.y, width: border.width, height: border.height };
}

function check(stakeholders: StakeholderSpec[], contains: string[], lang: 'en' | 'zh-CN' = 'en'): void {
  const words = said(lay(stakeholders, lang));
  for (const word of contains) expect(words).toContain(word);
}

const mover: StakeholderSpec = {
  name: 'University',
  side: 'external',
  power: 7,
  interest: 3,
  moves: [{ stage: 'agree', text: 'it signs', interest: 8 }],
};

describe('the stakeholder matrix', () => {
  it('says what to do where nobody is declared', () => check([], ['No stakeholders yet']));
  it('names quadrants and strategies', () =>
    check([], ['Manage closely', 'Keep satisfied', 'Keep informed', 'Monitor']));
  it('speaks Chinese', () => check([{ name: '大学', power: 9, interest: 9 }], ['密切管理', '大学', '图例'], 'zh-CN'));
  it('lists those without a place', () =>
    check([{ name: 'Press', power: 3 }], ['Not placed', 'Press', '(1 not placed)']));
  it('tells what moves, from which strategy to which, and why', () => {
    check([mover], ['What moves', 'Keep satisfied → Manage closely', 'it signs', 'Explore', 'Agree']);
  });
  it('shows the stage that is asked for', () => {
    const scene = lay([mover], 'en', 'stage:ITIL.offer');
    expect(said(scene)).not.toContain('What moves');
    expect(scene.desc).toContain('Keep satisfied: 1');
  });
  it('quotes the journey, and hangs no quotation mark into the margin', () => {
    const steps = [{ name: 'a' }];
    const journeys = [{ name: 'J', title: 'A week', stages: [{ stage: 'explore', steps }] }];
    const model = buildModel({ stakeholders: [{ name: 'A', power: 5, interest: 5 }], journeys });
    expect(said(layoutMatrix(model, { lang: 'en' }))).toContain('1 stakeholder of “A week”');
    expect(said(layoutMatrix(model, { lang: 'zh-CN' }))).toContain('旅程“A week”的 1 个利益相关者');
  });
  it('explains the dots on a trail where there are some', () => {
    const moves = ['offer', 'agree', 'realize'].map((stage, i) => ({ stage, text: 'more', interest: 4 + 2 * i }));
    check([{ ...mover, moves }], ['stops (dots)']);
    expect(said(lay([mover]))).not.toContain('stops');
  });
  it('tells internal from external by shape', () => {
    const kinds = (side: 'internal' | 'external'): string[] =>
      withRole(lay([{ name: 'A', side, power: 5, interest: 5 }]), 'mark').map((node) => node.kind);
    expect(kinds('internal')).not.toContain('rect');
    expect(kinds('external')).not.toContain('circle');
  });
  it('marks the powerful and interested who are in no step, where there are steps', () => {
    const draw = (steps: { name: string }[]): string => {
      const journeys = [{ name: 'J', stages: [{ stage: 'explore', steps }] }];
      return said(
        layoutMatrix(buildModel({ stakeholders: [{ name: 'Insurer', power: 8, interest: 8 }], journeys }), {
          lang: 'en',
        }),
      );
    };
    expect(draw([{ name: 'a' }])).toContain('in no step');
    expect(draw([])).not.toContain('in no step');
  });
  it('draws five on one spot apart and ties them to it', () => {
    const five = Array.from({ length: 5 }, (_, i) => ({ name: `S${i}`, power: 7, interest: 7 }));
    const scene = lay(five);
    expect(withRole(scene, 'tether')).toHaveLength(5);
    expect(labelBoxes(scene)).toHaveLength(5);
  });
  it('numbers those whose names have no room, and lists them', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({ name: `Stakeholder ${i}`, power: 9, interest: 9 }));
    const scene = lay(crowd);
    expect(withRole(scene, 'code').length + labelBoxes(scene).length).toBe(60);
    for (const { name } of crowd) expect(said(scene)).toContain(name);
  });
  it('keeps names apart in a crowd that all moves, and drops nobody', () => {
    const crowd = Array.from({ length: 120 }, (_, i) => ({
      name: `Stakeholder ${i}`,
      power: (i * 37) % 11,
      interest: (i * 53) % 11,
      moves: [{ stage: 'offer', text: 'learns more', power: (i * 29) % 11, interest: (i * 31) % 11 }],
    }));
    const scene = lay(crowd);
    checkApart(scene);
    expect(withRole(scene, 'code').length + withRole(scene, 'name').length).toBe(120);
    expect(withRole(scene, 'name').length).toBeGreaterThan(30);
  });
  it('puts lists that would reach below the plot into columns under it', () => {
    const movers = Array.from({ length: 30 }, (_, i) => ({ ...mover, name: `University ${i}`, interest: i / 10 }));
    const scene = lay(movers);
    const moves = withRole(scene, 'move').map((node) => all([node]).find((one) => one.kind === 'text') as TextNode);
    expect(new Set(moves.map(({ x }) => x)).size).toBe(4);
    for (const { y } of moves) expect(y).toBeGreaterThan(plotOf(scene).y + plotOf(scene).height);
    const few = withRole(lay(movers.slice(0, 3)), 'move').map((node) => all([node]).find((one) => one.kind === 'text'));
    expect(new Set(few.map((node) => (node as TextNode).x)).size).toBe(1);
  });
  it('carries the id of each stakeholder', () => {
    expect(renderSvg(lay([mover]), { theme: 'light' })).toContain('data-ref="stakeholder:University"');
  });
});

const names = fc.oneof(
  fc.constantFrom('Board', 'City transport authority', '城市交通管理局', 'هيئة النقل', '👩‍🚀 Crew', 'X'),
  fc.lorem({ maxCount: 14 }),
);
const level = fc.oneof(
  fc.constantFrom(0, 5, 10, 7.5),
  fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
);
const move = fc.record({
  stage: fc.constantFrom('explore', 'offer', 'agree', 'realize'),
  power: level,
  interest: level,
  text: names,
});
const stakeholder = fc.record(
  {
    title: names,
    side: fc.constantFrom('internal' as const, 'external' as const),
    power: level,
    interest: level,
    moves: fc.array(move, { maxLength: 2 }),
  },
  { requiredKeys: ['title'] },
);
const many = (max: number): fc.Arbitrary<StakeholderSpec[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: stakeholder },
        { weight: 1, arbitrary: fc.constant({ title: 'Same', power: 8, interest: 8 }) },
      ),
      { maxLength: max },
    )
    .map((list) => list.map((item, i) => ({ ...item, name: `S${i}` })));
const lang = fc.constantFrom('en' as const, 'zh-CN' as const);

function checkApart(scene: Scene): void {
  const labels = labelBoxes(scene);
  const marks = markBoxes(scene);
  for (const [i, box] of labels.entries()) {
    expect(within(box, plotOf(scene))).toBe(true);
    expect(labels.slice(i + 1).filter((other) => overlaps(box, other))).toEqual([]);
    expect(marks.filter((mark) => overlaps(box, mark))).toEqual([]);
  }
}

describe('the stakeholder matrix, always', () => {
  it('lays no label upon a label or a mark, nor out of the plot', () => {
    fc.assert(
      fc.property(many(40), lang, (stakeholders, reader) => {
        checkApart(lay(stakeholders, reader));
      }),
      { numRuns: runs(40) },
    );
  });
  it('keeps every text in its box, and every box in the picture', () => {
    fc.assert(
      fc.property(many(30), lang, (stakeholders, reader) => {
        const scene = lay(stakeholders, reader);
        for (const { text, width, box, rotate } of texts(scene)) {
          expect(width, text).toBeLessThanOrEqual(rotate ? box.height : box.width);
          expect(within(box, { x: 0, y: 0, width: scene.width, height: scene.height }), text).toBe(true);
        }
      }),
      { numRuns: runs(40) },
    );
  });
  it('drops nobody, and gives each node a key of its own', () => {
    fc.assert(
      fc.property(many(30), (stakeholders) => {
        const scene = lay(stakeholders);
        const shown = new Set(all(scene.children).map((node) => node.ref));
        for (const { name } of stakeholders) expect(shown).toContain(`stakeholder:${name}`);
        const keys = all(scene.children).map((node) => node.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: runs(40) },
    );
  });
  it('draws the same picture again', () => {
    fc.assert(
      fc.property(many(20), (stakeholders) => {
        expect(renderSvg(lay(stakeholders), { theme: 'auto' })).toBe(renderSvg(lay(stakeholders), { theme: 'auto' }));
      }),
      { numRuns: runs(20) },
    );
  });
});
