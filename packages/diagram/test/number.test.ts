import fc from 'fast-check';
import { expect, it } from 'vitest';
import { num } from '../src/number.ts';

it.each([
  [0, '0'],
  [-0, '0'],
  [-0.004, '0'],
  [0.005, '0.01'],
  [12.5, '12.5'],
  [-3.999, '-4'],
  [136192.07, '136192.07'],
  [-0.1, '-0.1'],
])('writes %d as %s', (value, expected) => {
  expect(num(value)).toBe(expected);
});

it('writes every number as it is when rounded to hundredths', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      (value) => {
        expect(num(value)).toBe(`${Math.round(value * 100) / 100}`);
      },
    ),
  );
});
