/** The keyboard: in the picture, and for zooming wherever the focus is. */
import type { Preview } from '../app/preview.ts';
import { target } from '../model/places.ts';
import type { Drag } from './drag.ts';
import type { Focus } from './focus.ts';
import type { Rename } from './rename.ts';
import type { Tip } from './tip.ts';

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const ZOOM = 1.25;

export function listenToKeys(preview: Preview, focus: Focus, drag: Drag, tip: Tip, rename: Rename): void {
  const { camera, svg } = preview.canvas;
  svg.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const taken = ARROWS[event.key] ? arrow(event) : other(event);
    if (taken) event.preventDefault();
  });

  function arrow({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const [x, y] = ARROWS[key]!;
    if (ctrlKey || metaKey) {
      camera.pan(-x * 80, y * 80);
      return true;
    }
    if (drag.holding()) drag.step(x * (shiftKey ? 2 : 1), y * (shiftKey ? 2 : 1));
    else if (altKey) {
      const item = focus.now();
      if (item) drag.nudge(item, x, y);
    } else if (x !== 0) focus.along(x);
    else focus.across(y === 1 ? -1 : 1);
    return true;
  }

  function other({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const item = focus.now();
    const place = preview.place(item?.ref);
    switch (key) {
      case 'Home':
        focus.along(Number.NEGATIVE_INFINITY);
        return true;
      case 'End':
        focus.along(Number.POSITIVE_INFINITY);
        return true;
      case 'Enter':
        if (drag.holding()) drag.toggle(item!);
        else if (place) preview.reveal(target(place), true);
        return true;
      case ' ':
        if (item) drag.toggle(item);
        return true;
      case 'F2':
        return item !== undefined && rename.start(item);
      case 'Escape':
        return drag.cancel() || tip.dismiss();
      default:
        return false;
    }
  }

  // Like the search's: wherever nothing else takes what is typed.
  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || takesTyping(event.target)) return;
    if (zoom(event.key)) event.preventDefault();
  });

  function zoom(key: string): boolean {
    switch (key) {
      case '+':
      case '=':
        camera.by(ZOOM);
        return true;
      case '-':
        camera.by(1 / ZOOM);
        return true;
      case '0':
        camera.fitWidth();
        return true;
      default:
        return false;
    }
  }
}

/** A field, or a list that goes to what is typed. */
export function takesTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=range], [type=checkbox]), select');
}
