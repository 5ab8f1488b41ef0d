/** The hands that move the camera: wheel, one pointer that drags, two that pinch. */

interface Moves {
  pan(dx: number, dy: number): void;
  by(factor: number, about: { x: number; y: number }): void;
}

type Point = { x: number; y: number };

/** Pixels before a press becomes a drag, and no click any more. */
export const THRESHOLD = 4;
/** How much a wheel's pixel zooms, as a power of two; a pinch on a touch pad comes as a wheel with small steps. */
const WHEEL = 0.01;
const LINE = 16;
const MOST_AT_ONCE = 60;

export function listenToPanning(svg: SVGSVGElement, moves: Moves): void {
  const place = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = svg.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const [x, y] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        const turned = Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, y));
        moves.by(2 ** (-turned * WHEEL), place(event));
      } else if (event.shiftKey && x === 0) moves.pan(-y, 0);
      else moves.pan(-x, -y);
    },
    { passive: false },
  );

  const down = new Map<number, Point>();
  let panning = false;
  let start: Point = { x: 0, y: 0 };

  svg.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element && event.target.closest('[data-handle]');
    if (event.button !== 0 || (handle && down.size === 0)) return;
    if (down.size === 0) start = place(event);
    down.set(event.pointerId, place(event));
    panning = down.size > 1;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (!panning && Math.hypot(now.x - start.x, now.y - start.y) < THRESHOLD) return;
    if (!panning) {
      panning = true;
      svg.setPointerCapture(event.pointerId);
    }
    down.set(event.pointerId, now);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) moves.pan(now.x - before.x, now.y - before.y);
    else moves.by(distance(now, other) / Math.max(1, distance(before, other)), other);
  });
  const up = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || !panning) return;
    if (down.size === 0) panning = false;
    swallowClick(svg);
  };
  svg.addEventListener('pointerup', up);
  svg.addEventListener('pointercancel', up);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The click that the browser makes of a drag that has just ended is none. */
export function swallowClick(svg: Element): void {
  svg.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => svg.removeEventListener('click', swallow, { capture: true }));
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
