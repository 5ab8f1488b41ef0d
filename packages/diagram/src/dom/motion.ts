/** Everything that moves between two drawings moves in one transition, which leaves nothing half done when it is cut short. */
/** More than this at a time is a new picture rather than a movement, and more than a frame can hold. */
const MOST = 600;
const MOVING: ReadonlySet<string> = new Set(['x', 'y', 'cx', 'cy', 'r', 'width', 'height', 'd', 'transform']);

/** Whether an attribute is a measure that can be passed through on the way to another. */
export function canMove(attribute: string): boolean {
  return MOVING.has(attribute);
}

interface Step {
  /** `t` from 0 to 1. */
  at(t: number): void;
  end(): void;
}

/** Gathers what changes while a scene is joined, then runs it. */
export class Motion {
  readonly #duration: number;
  readonly #steps: Step[] = [];

  /** @param duration Milliseconds; 0 changes all at once. */
  constructor(duration: number) {
    this.#duration = duration;
  }

  move(element: Element, name: string, from: string, to: string): void {
    if (this.#duration === 0) {
      element.setAttribute(name, to);
      return;
    }
    const between = interpolate(from, to);
    const set = (value: string) => element.setAttribute(name, value);
    this.#steps.push({ at: (t) => set(between(t)), end: () => set(to) });
  }

  enter(element: Element): void {
    if (this.#duration === 0) return;
    const own = element.getAttribute('opacity');
    const full = own === null ? 1 : Number(own);
    element.setAttribute('opacity', '0');
    this.#steps.push({
      at: (t) => element.setAttribute('opacity', String(full * t)),
      end: () => (own === null ? element.removeAttribute('opacity') : element.setAttribute('opacity', own)),
    });
  }

  /** Until it is gone it can neither be hit nor heard. */
  leave(element: Element): void {
    if (this.#duration === 0) {
      element.remove();
      return;
    }
    const full = Number(element.getAttribute('opacity') ?? 1);
    element.setAttribute('pointer-events', 'none');
    element.setAttribute('aria-hidden', 'true');
    element.setAttribute('data-leaving', '');
    this.#steps.push({
      at: (t) => element.setAttribute('opacity', String(full * (1 - t))),
      end: () => element.remove(),
    });
  }

  run(container: Element): void {
    const steps = this.#steps;
    if (steps.length > MOST) finish(steps);
    if (steps.length === 0) return;
    const began = performance.now();
    const frame = (time: number): void => {
      const t = Math.min(1, Math.max(0, (time - began) / this.#duration));
      if (t === 1) {
        settle(container);
        return;
      }
      for (const step of steps) step.at(easeOut(t));
      moving.set(container, { steps, handle: requestAnimationFrame(frame) });
    };
    moving.set(container, { steps, handle: requestAnimationFrame(frame) });
  }
}

const moving = new WeakMap<Element, { steps: Step[]; handle: number }>();

/** Brings a movement under way to its end at once. */
export function settle(container: Element): void {
  const under = moving.get(container);
  if (!under) return;
  cancelAnimationFrame(under.handle);
  moving.delete(container);
  finish(under.steps);
}

function finish(steps: Step[]): void {
  for (const step of steps.splice(0)) step.end();
}

/** Cubic: fast at first, coming to rest gently. */
function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** Texts with numbers, such as path data: each number on its way to the one in its place, all else as in the second. */
function interpolate(from: string, to: string): (t: number) => string {
  const starts = from.match(NUMBER) ?? [];
  return (t) => {
    let i = 0;
    return to.replace(NUMBER, (end) => {
      const start = starts[i++] ?? end;
      return start === end ? end : String(Number(start) + (Number(end) - Number(start)) * t);
    });
  };
}
