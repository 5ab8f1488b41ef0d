import { describe, expect, it } from 'vitest';
import { leaderTo, type Side, WordPlaces } from '../../src/layout/map/lanes/word-places.ts';

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

  it('are led to their point from afar, not from beside it', () => {
    const free = places().place(words('below'))!;
    expect(leaderTo(free.box, own)).toBeUndefined();
    const far = places();
    far.addWords({ x: 0, y: 0, width: 1000, height: 150 });
    const { box } = far.place(words('below'))!;
    const leader = leaderTo(box, own)!;
    expect(leader.to).toEqual({ x: 200, y: box.y });
    expect(leader.from).toEqual({ x: 200, y: 109 });
  });

  it('are apart from words beside them', () => {
    const neighbour = places();
    neighbour.addWords({ x: 234, y: 70, width: 60, height: 20 });
    const side = neighbour.place(words('above'))?.side;
    expect(side).not.toBe('above');
  });
});
