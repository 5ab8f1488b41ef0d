/** Pan and zoom: wheel, pinch, drag, and the same by function for buttons and keys. */
import type { Rect } from '../picture/boxes.ts';
import { listenToPanning } from './panning.ts';

/** From the picture's units to pixels from the canvas' corner: `k` times larger, then moved. */
export interface View {
  k: number;
  x: number;
  y: number;
}

/** Or less, where the whole picture would not fit otherwise. */
const LEAST = 0.05;
const MOST = 4;
/** The first look is at the picture's whole width, but never so small that nothing can be read. */
const READABLE = 0.7;
/** Pixels between the picture, or what is brought into view, and the canvas' edge. */
const AIR = 48;

export interface Camera {
  now(): View;
  /** The picture's size has become this; where it is looked at stays. */
  resize(width: number, height: number): void;
  /** As it was left; to the width where nothing was. */
  restore(view: { scale: number; x: number; y: number } | undefined): void;
  /** True until somebody pans or zooms: then the picture keeps filling the width. */
  untouched(): boolean;
  /** Larger or smaller about a point of the canvas, its middle where none is given. */
  by(factor: number, about?: { x: number; y: number }): void;
  fitWidth(): void;
  fitAll(): void;
  /** By pixels. */
  pan(dx: number, dy: number): void;
  /** Moves no more than is needed for the box (in the picture's units) to be seen. */
  reveal(box: Rect): void;
}

export function createCamera(svg: SVGSVGElement, lens: SVGGElement, onMove: () => void): Camera {
  let size = { width: 1, height: 1 };
  let own = false;
  let view: View = { k: 1, x: 0, y: 0 };

  /** Where all of the picture is seen. */
  function whole(): number {
    return Math.min(1, svg.clientWidth / size.width, svg.clientHeight / size.height);
  }

  function bounded(k: number): number {
    return Math.min(MOST, Math.max(Math.min(LEAST, whole()), k));
  }

  function show(next: View): void {
    const { clientWidth, clientHeight } = svg;
    view = {
      k: next.k,
      x: within(next.x, size.width * next.k, clientWidth),
      y: within(next.y, size.height * next.k, clientHeight),
    };
    lens.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.k})`);
    onMove();
  }

  function pan(dx: number, dy: number): void {
    own = true;
    show({ k: view.k, x: view.x + dx, y: view.y + dy });
  }

  function by(factor: number, about = { x: svg.clientWidth / 2, y: svg.clientHeight / 2 }): void {
    own = true;
    const k = bounded(view.k * factor);
    const grown = k / view.k;
    show({ k, x: about.x - (about.x - view.x) * grown, y: about.y - (about.y - view.y) * grown });
  }

  function fitWidth(): void {
    own = false;
    const k = Math.min(1, Math.max(READABLE, svg.clientWidth / size.width));
    show({ k, x: Math.max(0, (svg.clientWidth - size.width * k) / 2), y: 0 });
  }

  listenToPanning(svg, { pan, by });

  return {
    now: () => view,
    resize(width, height) {
      size = { width, height };
    },
    restore(kept) {
      if (!kept) return fitWidth();
      own = true;
      show({ k: bounded(kept.scale), x: kept.x, y: kept.y });
    },
    untouched: () => !own,
    by,
    fitWidth,
    fitAll() {
      const { clientWidth, clientHeight } = svg;
      own = true;
      const k = whole();
      show({ k, x: (clientWidth - size.width * k) / 2, y: (clientHeight - size.height * k) / 2 });
    },
    pan,
    reveal(box) {
      const { k, x, y } = view;
      const dx = missing(box.x * k + x, box.width * k, svg.clientWidth);
      const dy = missing(box.y * k + y, box.height * k, svg.clientHeight);
      if (dx !== 0 || dy !== 0) pan(dx, dy);
    },
  };
}

/** Keeps the picture in sight: its edge comes no further into the canvas than some air; what is smaller stays inside. */
function within(start: number, length: number, room: number): number {
  return Math.min(Math.max(start, Math.min(0, room - AIR - length)), Math.max(AIR, room - length));
}

/** How far something must move to lie within `room`, with some air; what is larger shows its beginning. */
function missing(start: number, length: number, room: number): number {
  if (start >= 0 && start + length <= room) return 0;
  const air = Math.min(AIR, Math.max(0, (room - length) / 2));
  if (start < air) return air - start;
  return start + length > room - air ? Math.max(room - air - length, air) - start : 0;
}
