/** Renaming in place: an input over the element; Enter sends it, Escape and leaving do not. */
import { fillIn } from '@waymark/model';
import type { EditIntent } from '@waymark/protocol';
import type { Preview } from '../app/preview.ts';
import { h } from '../dom/h.ts';
import type { Place } from '../model/places.ts';
import { type Item, itemBox } from '../picture/items.ts';
import type { Edits } from './edits.ts';

export interface Rename {
  /** False where the element has no name to change here. */
  start(item: Item): boolean;
}

/** What can be a name without quotes, in any script; whether it is taken, the server knows. */
const NAME = /^[\p{L}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;
const LEAST_WIDTH = 140;

export function createRename(preview: Preview, edits: Edits, back: (item: Item) => void): Rename {
  function start(item: Item): boolean {
    const place = preview.place(item.ref);
    if (!preview.can.edit || !place?.nameSource || place.source.uri.startsWith('waymark:')) return false;
    open(item, place);
    return true;
  }

  function open(item: Item, place: Place): void {
    const old = place.title ?? place.name ?? '';
    const input = h('input', {
      class: 'rename',
      type: 'text',
      value: old,
      'aria-label': fillIn(preview.words.rename, old),
    });
    const { canvas } = preview;
    const { x, y, width } = canvas.onScreen(itemBox(item));
    canvas.element.append(input);
    // It grows with what is written (style sheet), as far as there is room.
    input.style.minWidth = `${Math.max(LEAST_WIDTH, width)}px`;
    const within = () => {
      const { clientWidth, clientHeight } = canvas.element;
      input.style.left = `${Math.max(0, Math.min(x, clientWidth - input.offsetWidth))}px`;
      input.style.top = `${Math.max(0, Math.min(y, clientHeight - input.offsetHeight))}px`;
    };
    within();
    input.addEventListener('input', within);
    input.select();
    input.focus();

    const close = () => {
      input.removeEventListener('blur', close);
      input.remove();
    };
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      const text = input.value.trim();
      close();
      back(item);
      if (event.key === 'Enter' && text && text !== old) void edits.send(intentFor(place, text));
    });
  }

  return { start };
}

/** What is shown is what is changed: the title, or the name where no title is written and the new one could be a name. */
function intentFor(place: Place, text: string): EditIntent {
  if (place.title === undefined && NAME.test(text)) return { kind: 'rename', id: place.id, name: text };
  return { kind: 'setTitle', id: place.id, title: text };
}
