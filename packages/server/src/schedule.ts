/** How long a slice of background work may take, in milliseconds: what a keystroke waits at most before it is heard. */
const SLICE = 8;

/** Turns of the event loop in which what is said is written: the library takes one, and one more where others wait. */
const TURNS = 2;
/** How long answers may keep the work waiting, in milliseconds: it goes on, however much is asked. */
const PATIENCE = 50;

/** Does work in slices, and lets everything that has arrived meanwhile be heard between them. */
export class Background {
  private waiting = false;
  /** Turns that are left to others. */
  private turns = 0;
  /** Since when the next slice is wanted. */
  private wanted: number | undefined;
  private readonly work: () => boolean;
  private readonly sliced: () => void;
  private readonly failed: (error: unknown) => void;

  /**
   * @param work does one small piece; false when nothing is left
   * @param sliced told after each slice
   * @param failed told of what a piece threw: the others are done all the same
   */
  constructor(work: () => boolean, sliced: () => void, failed: (error: unknown) => void) {
    this.work = () => this.held(work, true);
    this.sliced = () => this.held(sliced, undefined);
    this.failed = failed;
  }

  wake(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.wanted ??= performance.now();
    later(() => this.slice());
  }

  /** Somebody waits for an answer, which is to get out before the next slice. */
  giveWay(): void {
    if (this.wanted === undefined || performance.now() - this.wanted < PATIENCE) this.turns = TURNS;
  }

  private held<T>(work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.failed(error);
      return otherwise;
    }
  }

  private slice(): void {
    this.waiting = false;
    if (this.turns > 0) {
      this.turns--;
      this.wake();
      return;
    }
    this.wanted = undefined;
    const until = performance.now() + SLICE;
    let left = this.work();
    while (left && performance.now() < until) left = this.work();
    this.sliced();
    if (left) this.wake();
  }
}

/** What takes longer than this is not done for every letter that is typed, in milliseconds. */
const SLOW = 40;
/** After so long without another letter it is done, however long it takes. */
const LONGEST = 400;

/** Does what is quick at once, and what has been slow only when it has not been asked for again for a moment. */
export class Pace {
  private readonly costs = new Map<string, number>();
  private readonly waiting = new Map<string, { work: () => void; timer: ReturnType<typeof setTimeout> }>();

  run(key: string, work: () => void): void {
    this.drop(key);
    const cost = this.costs.get(key) ?? 0;
    if (cost <= SLOW) {
      this.measure(key, work);
      return;
    }
    const timer = setTimeout(
      () => {
        this.waiting.delete(key);
        this.measure(key, work);
      },
      Math.min(cost, LONGEST),
    );
    this.waiting.set(key, { work, timer });
  }

  /** Does all that waits, now. */
  flush(): void {
    for (const [key, { work }] of [...this.waiting]) {
      this.drop(key);
      this.measure(key, work);
    }
  }

  drop(key: string): void {
    clearTimeout(this.waiting.get(key)?.timer);
    this.waiting.delete(key);
  }

  private measure(key: string, work: () => void): void {
    const started = performance.now();
    work();
    this.costs.set(key, performance.now() - started);
  }
}

/** After whatever waits to be heard now. */
export function later(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, 0);
}
