import { afterEach, describe, expect, test, vi } from 'vitest';
import { Background, Pace } from '../src/schedule.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Work that takes that long, by a clock that stands still otherwise. */
function clock() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds: number, done: string[], name: string) => () => {
    now += milliseconds;
    done.push(name);
  };
}

describe('what is typed', () => {
  test('is looked at at once while that is quick', () => {
    const taking = clock();
    const done: string[] = [];
    const pace = new Pace();
    pace.run('a', taking(5, done, '1'));
    pace.run('a', taking(5, done, '2'));
    expect(done).toEqual(['1', '2']);
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
  });
});

test('background work is done in slices until nothing is left, and tells after each', async () => {
  const taking = clock();
  const done: string[] = [];
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const background = new Background(
      () => {
        taking(5, done, 'piece')();
        return done.filter((one) => one === 'piece').length < 5;
      },
      () => {
        done.push('told');
        setImmediate(() => heard.push(done.join(' ')));
        if (done.filter((one) => one === 'piece').length === 5) setImmediate(resolve);
      },
      () => {},
    );
    background.wake();
    background.wake();
  });
  // Two pieces of 5 ms are a slice; what came meanwhile is heard between two of them.
  expect(done.join(' ')).toBe('piece piece told piece piece told piece told');
  expect(heard[0]).toBe('piece piece told');
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

/** Runs so many turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

test('an answer that takes two turns gets out before the next slice', async () => {
  const done: string[] = [];
  const background = new Background(
    () => false,
    () => done.push('slice'),
    () => {},
  );
  background.wake();
  background.giveWay();
  setImmediate(() => setImmediate(() => done.push('answer')));
  await turns(6);
  expect(done).toEqual(['answer', 'slice']);
});

test('however much is asked, the work goes on', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const done: string[] = [];
  const background = new Background(
    () => false,
    () => done.push(`slice at ${now}`),
    () => {},
  );
  background.wake();
  for (; now < 100; now += 10) {
    background.giveWay();
    await turns(1);
  }
  expect(done).toEqual(['slice at 60']);
});
