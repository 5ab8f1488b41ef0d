/** The pointer over the picture: a click goes to the text, a double click renames, resting shows the tip. */
import type { Preview } from '../app/preview.ts';
import { closest } from '../dom/h.ts';
import { target } from '../model/places.ts';
import type { Item } from '../picture/items.ts';
import type { Focus } from './focus.ts';
import type { Rename } from './rename.ts';
import type { Tip } from './tip.ts';

export function listenToPointer(preview: Preview, focus: Focus, tip: Tip, rename: Rename): void {
  const { svg } = preview.canvas;

  const itemAt = (event: Event): Item | undefined => {
    const badge = closest(event, '[data-badge]')?.getAttribute('data-badge');
    if (badge) return preview.shown?.main.get(badge);
    return preview.itemOf(closest(event, '[data-ref]'));
  };

  svg.addEventListener('click', (event) => {
    const item = itemAt(event);
    const place = preview.place(item?.ref);
    if (!item || !place) return;
    focus.to(item);
    preview.reveal(target(place), false);
  });
  svg.addEventListener('dblclick', (event) => {
    const item = itemAt(event);
    const place = preview.place(item?.ref);
    if (!item || !place) return;
    event.preventDefault();
    if (!rename.start(item)) preview.reveal(target(place), true);
  });
  svg.addEventListener('pointermove', (event) => {
    const item = event.buttons === 0 ? itemAt(event) : undefined;
    if (item) tip.show(item);
    else tip.hide();
  });
  svg.addEventListener('pointerleave', () => tip.hide());
  svg.addEventListener('pointerdown', () => tip.dismiss());
  svg.addEventListener('focusin', () => {
    const item = focus.now();
    if (item && svg.querySelector(':focus-visible')) tip.show(item);
  });
  svg.addEventListener('focusout', () => tip.hide());
}
