import { LANES } from '@waymark/diagram';
import { LANE_NAMES } from '@waymark/model';
import { expect, it } from 'vitest';

it('waymark.json knows the lanes that the journey map has', () => {
  expect(LANE_NAMES).toEqual(LANES);
});
