import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paint, SceneNode } from '../../src/scene.ts';
import { attributes, ELEMENTS } from '../../src/svg/attributes.ts';
import { renderSvg } from '../../src/svg/index.ts';

const number = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 1000);
const paint = fc.constantFrom<Paint>('none', 'text', 'good', 'hatch-bad');
const stroke = fc.record(
  { paint, width: fc.constantFrom(1, 1.25, 2), dash: fc.constantFrom([2, 3], [8.123, 4]) },
  { requiredKeys: ['paint', 'width'] },
);
const base = { key: fc.string(), ref: fc.string(), role: fc.string(), title: fc.string() };
const shape = { fill: paint, stroke, opacity: fc.constantFrom(0.5, 0.756) };
const box = fc.record({ x: number, y: number, width: number, height: number });
const whole = <T extends object>(kind: string, optional: string[], more: { [K in keyof T]: fc.Arbitrary<T[K]> }) => {
  const record = { kind: fc.constant(kind), ...base, ...more };
  const required = Object.keys(record).filter((key) => !['ref', 'role', 'title', ...optional].includes(key));
  return fc.record(record, { requiredKeys: required as never[] });
};
const at = fc.record({ x: number, y: number, scale: fc.constantFrom(1, 0.8) }, { requiredKeys: ['x', 'y'] });

const nodes = fc.oneof(
  whole('rect', ['radius', 'stroke', 'opacity'], {
    ...shape,
    x: number,
    y: number,
    width: number,
    height: number,
    radius: number,
  }),
  whole('circle', ['stroke', 'opacity'], { ...shape, cx: number, cy: number, r: number }),
  whole('path', ['stroke', 'opacity', 'at'], { ...shape, d: fc.constantFrom('M0 0L1.23456 2Z', 'M1 1H4'), at }),
  whole('group', ['aria'], {
    children: fc.constant([]),
    aria: fc.record({ role: fc.constant('list'), label: fc.string() }, { requiredKeys: ['role'] }),
  }),
  whole('text', ['italic', 'strike', 'tnum', 'tracking', 'rotate'], {
    x: number,
    y: number,
    text: fc.constantFrom('Books a van', '12', 'مرحبا'),
    size: fc.constantFrom(11, 28),
    weight: fc.constantFrom(400, 600),
    fill: fc.constant('text'),
    anchor: fc.constantFrom('start', 'middle', 'end'),
    italic: fc.boolean(),
    strike: fc.boolean(),
    tnum: fc.boolean(),
    tracking: number,
    rotate: number,
    width: number,
    box,
  }),
) as unknown as fc.Arbitrary<SceneNode>;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

it('writes into the string what a document is given, in the same order', () => {
  fc.assert(
    fc.property(nodes, (node) => {
      const scene = { width: 10, height: 10, title: 't', desc: 'd', lang: 'en' as const, children: [node] };
      const svg = renderSvg(scene, { theme: 'light', idPrefix: 'p' });
      const body = svg.slice(svg.indexOf('<rect class="f-bg"') + 1);
      const tag = new RegExp(`<${ELEMENTS[node.kind]}((?: [a-zA-Z-]+="[^"]*")*)`).exec(body)![1]!;
      const written = [...tag.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value!)]);
      const given: [string, string][] = [];
      attributes(node, (name, value) => given.push([name, value]));
      expect(written).toEqual(given);
    }),
  );
});
