import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { crossesBox, overlaps, type Point } from '../../src/layout/matrix/geometry.ts';
import { boxOf, Grid } from '../../src/layout/matrix/grid.ts';
import type { Box } from '../../src/scene.ts';

const bounds: Box = { x: 100, y: 50, width: 300, height: 200 };
const place = fc.integer({ min: -50, max: 500 });
const size = fc.integer({ min: 0, max: 120 });
const box: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: size, height: size });
const point: fc.Arbitrary<Point> = fc.record({ x: place, y: place });
const segment = fc.record({ a: point, b: point });

function asked(grid: Grid, near: Box, gap: number): number[] {
  const things: number[] = [];
  grid.some(near, gap, (thing) => things.push(thing) < 0);
  return things;
}

describe('the grid, always', () => {
  it('asks of everything that is so near, once, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(box), box, fc.integer({ min: 0, max: 30 }), (boxes, near, gap) => {
        const grid = new Grid(bounds);
        for (const [i, thing] of boxes.entries()) grid.add(i, thing);
        const things = asked(grid, near, gap);
        expect(new Set(things).size).toBe(things.length);
        for (const [i, thing] of boxes.entries()) if (overlaps(thing, near, gap)) expect(things).toContain(i);
      }),
    );
  });
  it('asks few of many that are spread evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 0, max: 180 }), (x, y) => {
        const grid = new Grid({ x: 0, y: 0, width: 1000, height: 1000 });
        for (let i = 0; i < 2500; i++)
          grid.add(i, { x: (i % 50) * 20, y: Math.floor(i / 50) * 20, width: 1, height: 1 });
        expect(asked(grid, { x, y, width: 100, height: 20 }, 9).length).toBeLessThan(80);
      }),
      { numRuns: runs(20) },
    );
  });
  it('forgets what was taken out', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
        const grid = new Grid(bounds);
        for (const [i, thing] of boxes.entries()) grid.add(i, thing);
        grid.remove(0, boxes[0]!);
        expect(asked(grid, { x: -100, y: -100, width: 1000, height: 1000 }, 0).sort((a, b) => a - b)).toEqual(
          boxes.map((_, i) => i).slice(1),
        );
      }),
    );
  });
});

describe('a segment and a box', () => {
  it('cross only where the box around the segment meets the box', () => {
    fc.assert(
      fc.property(segment, box, (line, other) => {
        if (crossesBox(line, other)) expect(overlaps(boxOf(line), other, 0.001)).toBe(true);
      }),
    );
  });
  it('cross where one of the ends, or a point between them, is in the box', () => {
    fc.assert(
      fc.property(segment, size, fc.double({ min: 0, max: 1, noNaN: true }), ({ a, b }, side, share) => {
        const x = a.x + (b.x - a.x) * share;
        const y = a.y + (b.y - a.y) * share;
        const around = { x: x - side / 2 - 0.01, y: y - 0.01, width: side + 0.02, height: 0.02 };
        expect(crossesBox({ a, b }, around)).toBe(true);
      }),
    );
  });
  it.each([
    ['a diagonal past a corner', { a: { x: 0, y: 30 }, b: { x: 30, y: 60 } }, false],
    ['along an edge', { a: { x: 0, y: 10 }, b: { x: 50, y: 10 } }, true],
    ['a point within', { a: { x: 20, y: 20 }, b: { x: 20, y: 20 } }, true],
    ['a line that stops before', { a: { x: 0, y: 20 }, b: { x: 9, y: 20 } }, false],
  ])('%s', (_, line, expected) => {
    expect(crossesBox(line, { x: 10, y: 10, width: 20, height: 20 })).toBe(expected);
  });
});
