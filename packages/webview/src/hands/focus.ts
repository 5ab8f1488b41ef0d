/** One stop for the tab key in the picture, from which the arrow keys lead everywhere (a roving tabindex). */

import type { Id } from '@waymark/model';
import type { Preview } from '../app/preview.ts';
import { set } from '../dom/h.ts';
import { middle } from '../picture/boxes.ts';
import { type Item, itemBox, itemLabel } from '../picture/items.ts';

export interface Focus {
  now(): Item | undefined;
  to(item: Item): void;
  /** By reading order: 1 the next, −1 the one before; to an end with ±Infinity. */
  along(step: number): void;
  /** To the nearest element further up or down. */
  across(direction: 1 | -1): void;
  /** Whether the person is in the picture: asked before a drawing, which may take away the element that has the focus. */
  inside(): boolean;
  /** After every drawing: the stop stays on what it stood for, and the focus, where it was `inside`. */
  update(wasInside: boolean): void;
}

export function createFocus(preview: Preview): Focus {
  let ref: Id | undefined;
  let element: SVGGraphicsElement | undefined;

  const items = () => preview.shown?.items ?? [];
  const now = () => items().find((item) => item.elements[0] === element) ?? items().find((item) => item.ref === ref);

  const inside = () => element !== undefined && document.activeElement === element;

  function mark(item: Item | undefined): void {
    if (element && element !== item?.elements[0]) element.removeAttribute('tabindex');
    element = item?.elements[0];
    if (!item || !element) return;
    ref = item.ref;
    set(element, { tabindex: 0 });
    if (!element.hasAttribute('role')) element.setAttribute('role', roleOf(element));
    if (item.node.kind !== 'group' || !item.node.aria?.label) set(element, { 'aria-label': itemLabel(item) });
  }

  function to(item: Item): void {
    mark(item);
    preview.canvas.camera.reveal(itemBox(item));
    element!.focus({ preventScroll: true });
    ring();
  }

  function ring(): void {
    const item = now();
    preview.rings.show('focus', item && inside() ? [itemBox(item)] : []);
  }

  preview.canvas.svg.addEventListener('focusin', ring);
  preview.canvas.svg.addEventListener('focusout', () => preview.rings.show('focus', []));

  return {
    now,
    to,
    along(step) {
      const list = items();
      const item = now();
      const at = item ? list.indexOf(item) + step : 0;
      const next = list[Math.max(0, Math.min(list.length - 1, at))];
      if (next) to(next);
    },
    across(direction) {
      const item = now();
      if (!item) return;
      const next = nearest(items(), item, direction);
      if (next) to(next);
    },
    inside,
    update(wasInside) {
      const item = now() ?? items()[0];
      mark(item);
      if (wasInside && item && !inside()) element!.focus({ preventScroll: true });
      ring();
    },
  };
}

/** A list holds items and nothing else. */
function roleOf(element: SVGElement): string {
  if (element.parentElement?.getAttribute('role') === 'list') return 'listitem';
  return element.localName === 'g' ? 'group' : 'img';
}

/** Sideways distance weighs double, so that a column is kept to. */
function nearest(items: readonly Item[], from: Item, direction: 1 | -1): Item | undefined {
  const start = itemBox(from);
  const at = middle(start);
  let best: Item | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item === from) continue;
    const box = itemBox(item);
    const gap = direction === 1 ? box.y - (start.y + start.height) : start.y - (box.y + box.height);
    if (gap < -2) continue;
    const distance = Math.max(0, gap) + 2 * Math.abs(middle(box).x - at.x);
    if (distance < least) {
      least = distance;
      best = item;
    }
  }
  return best;
}
