/** How long a slice of background work may take, in milliseconds: what a keystroke waits at most before it is heard. */
const SLICE = 8;

/** Does work in slices, and lets everything that has arrived meanwhile be heard between them. */
export class Background {
  private waiting = false;
  private readonly work: () => boolean;
  private readonly sliced: () => void;

  /**
   * @param work does one small piece; false when nothing is left
   * @param sliced told after each slice
   */
  constructor(work: () => boolean, sliced: () => void) {
    this.work = work;
    this.sliced = sliced;
  }

  wake(): void {
    if (this.waiting) return;
    this.waiting = true;
    later(() => this.slice());
  }

  private slice(): void {
    this.waiting = false;
    const until = performance.now() + SLICE;
    let left = this.work();
    while (left && performance.now() < until) left = this.work();
    this.sliced();
    if (left) this.wake();
  }
}

/** After whatever waits to be heard now. */
export function later(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else setTimeout(work, 0);
}
