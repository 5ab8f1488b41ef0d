import { describe, expect, test, vi } from 'vitest';
import { Background, Pace } from '../src/schedule.ts';

describe('what is typed', () => {
  /** Work that takes that long, by a clock that stands still otherwise. */
  function clock() {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    return (milliseconds: number, done: string[], name: string) => () => {
      now += milliseconds;
      done.push(name);
    };
  }

  test('is looked at at once while that is quick', () => {
    const taking = clock();
    const done: string[] = [];
    const pace = new Pace();
    pace.run('a', taking(5, done, '1'));
    pace.run('a', taking(5, done, '2'));
    expect(done).toEqual(['1', '2']);
    vi.restoreAllMocks();
  });

  test('waits for a moment of rest where it was slow, and then the last state counts', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const taking = clock();
    const done: string[] = [];
    const pace = new Pace();
    pace.run('a', taking(100, done, '1'));
    pace.run('a', taking(100, done, '2'));
    pace.run('a', taking(100, done, '3'));
    pace.run('b', taking(5, done, 'b'));
    expect(done).toEqual(['1', 'b']);
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['1', 'b', '3']);
    pace.run('a', taking(5, done, '4'));
    pace.flush();
    expect(done).toEqual(['1', 'b', '3', '4']);
    pace.run('a', taking(5, done, '5'));
    expect(done.at(-1)).toBe('5');
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
});

test('background work is done in slices until nothing is left, and tells after each', async () => {
  let left = 10;
  let slices = 0;
  await new Promise<void>((resolve) => {
    const background = new Background(
      () => left-- > 0,
      () => {
        slices++;
        if (left < 0) resolve();
      },
      () => {},
    );
    background.wake();
    background.wake();
  });
  expect(left).toBe(-1);
  expect(slices).toBeGreaterThan(0);
});

test('a piece that fails is told of, and the others are done', async () => {
  let left = 3;
  const failures: unknown[] = [];
  await new Promise<void>((resolve) => {
    const background = new Background(
      () => {
        if (left-- === 2) throw new Error('the second');
        return left >= 0;
      },
      () => left < 0 && resolve(),
      (error) => failures.push(error),
    );
    background.wake();
  });
  expect(failures).toEqual([new Error('the second')]);
});
