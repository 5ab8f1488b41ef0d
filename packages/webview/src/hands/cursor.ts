/** The element that the text cursor stands in, ringed; where a step is meant, its whole column is tinted. */
import type { CursorParams } from '@waymark/protocol';
import type { Preview } from '../app/preview.ts';
import { s, set } from '../dom/h.ts';
import { placesAtCursor } from '../model/places.ts';
import { type Item, itemBox } from '../picture/items.ts';

export interface Cursor {
  to(params: CursorParams): void;
  /** After every drawing. */
  update(): void;
}

export function createCursor(preview: Preview): Cursor {
  const column = s('rect', { class: 'column' });
  preview.canvas.under.append(column);
  let last: CursorParams | undefined;
  /** The cursor was told of before there was a picture to bring it into view in. */
  let unseen = false;

  function item(): Item | undefined {
    const { shown } = preview;
    if (!last || !shown) return undefined;
    for (const { id } of placesAtCursor(shown.result.model, last.uri, last.position)) {
      const found = shown.main.get(id);
      if (found) return found;
    }
    return undefined;
  }

  function mark(): Item | undefined {
    const at = item();
    preview.rings.show('cursor', at ? [itemBox(at)] : []);
    const { shown } = preview;
    const wide = at?.role === 'step' && shown;
    const { x, width } = wide ? itemBox(at) : { x: 0, width: 0 };
    const height = wide ? shown.scene.height : 0;
    set(column, { x: x - 4, y: 0, width: wide ? width + 8 : 0, height });
    return at;
  }

  return {
    to(params) {
      last = params;
      const at = mark();
      unseen = !preview.shown;
      if (at) preview.canvas.camera.reveal(itemBox(at));
    },
    update() {
      const at = mark();
      // What was looked at before is looked at again, wherever the cursor stands.
      if (at && unseen && !preview.state.zoom) preview.canvas.camera.reveal(itemBox(at));
      unseen = false;
    },
  };
}
