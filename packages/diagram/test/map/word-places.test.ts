import { describe, expect, it } from 'vitest';
import { type Side, WordPlaces } from '../../src/layout/map/lanes/word-places.ts';

const own = { x: 200, y: 100 };
const words = (best: Side) => ({ at: own, width: 60, height: 16, best });
const places = () => new WordPlaces(148, 0, 1000);

describe('places for words', () => {
  it('are where they stand best, as long as that is free', () => {
    expect(places().place(words('above'))?.side).toBe('above');
    const taken = places();
    taken.addWords({ x: 150, y: 60, width: 100, height: 30 });
    expect(taken.place(words('above'))?.side).not.toBe('above');
  });

  it('are not nearer to another point, whose words they would seem to be', () => {
    const crowded = places();
    crowded.addPoint(own);
    crowded.addPoint({ x: 200, y: 70 });
    expect(crowded.place(words('above'))?.side).toBe('below');
  });

  it('are led to their point from afar, not from beside it, nor through other words', () => {
    const free = places();
    expect(free.leader(free.place(words('below'))!.box, own)).toBeUndefined();
    const far = places();
    const box = { x: 170, y: 160, width: 60, height: 16 };
    far.addWords(box);
    expect(far.leader(box, own)).toEqual({ from: { x: 200, y: 109 }, to: { x: 200, y: 160 } });
    far.addWords({ x: 150, y: 120, width: 100, height: 16 });
    expect(far.leader(box, own)).toBeUndefined();
  });

  it('are apart from words beside them', () => {
    const neighbour = places();
    neighbour.addWords({ x: 234, y: 70, width: 60, height: 20 });
    const side = neighbour.place(words('above'))?.side;
    expect(side).not.toBe('above');
  });
});
