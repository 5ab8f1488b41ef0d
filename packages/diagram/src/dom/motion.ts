/** Everything that moves between two drawings moves in one transition, which leaves nothing half done when it is cut short. */
import { easeCubicOut } from 'd3-ease';
import { interpolateString } from 'd3-interpolate';
import { select } from 'd3-selection';
import { interrupt } from 'd3-transition';

/** More than this at a time is a new picture rather than a movement, and more than a frame can hold. */
const MOST = 600;
const NAME = 'waymark';
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
    const between = interpolateString(from, to);
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
    const finish = () => {
      for (const step of steps.splice(0)) step.end();
    };
    if (steps.length > MOST) finish();
    if (steps.length === 0) return;
    select(container)
      .transition(NAME)
      .duration(this.#duration)
      .ease(easeCubicOut)
      .tween('steps', () => (t) => {
        for (const step of steps) step.at(t);
      })
      .on('end interrupt cancel', finish);
  }
}

/** Brings a movement under way to its end at once. */
export function settle(container: Element): void {
  interrupt(container, NAME);
}
