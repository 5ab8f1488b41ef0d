import { fillIn } from '@waymark/model';
import type { Preview } from '../app/preview.ts';
import { h, hide, say } from '../dom/h.ts';
import { takesTyping } from '../hands/keys.ts';
import { createSearch, type Search } from '../hands/search.ts';
import type { Item } from '../picture/items.ts';
import { iconButton } from './controls.ts';

export interface SearchField {
  element: HTMLElement;
  search: Search;
}

/** The field in the toolbar, which Ctrl F and / lead into: Enter goes on, Shift+Enter back, Escape ends it and goes to the match. */
export function searchField(preview: Preview, go: (item: Item) => void, back: () => void): SearchField {
  const { words } = preview;
  const input = h('input', { type: 'search', placeholder: words.searchHint, 'aria-label': words.search });
  const count = h('span', { class: 'found', role: 'status' });
  const search = createSearch(preview, () => {
    const found = search.found();
    say(count, found ? fillIn(found.of === 0 ? words.notFound : words.found, found.at, found.of) : '');
    element.classList.toggle('active', found !== undefined);
    for (const button of [previous, next]) hide(button, !found);
  });
  const previous = iconButton('up', words.previous, () => search.go(-1));
  const next = iconButton('down', words.next, () => search.go(1));
  previous.hidden = true;
  next.hidden = true;
  const element = h('div', { class: 'search', role: 'search' }, input, count, previous, next);

  input.addEventListener('input', () => search.look(input.value));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') search.go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
  });

  function end(): void {
    const match = search.current();
    input.value = '';
    search.look('');
    if (match) go(match);
    else back();
  }

  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const find = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f';
    if (!find && (key !== '/' || ctrlKey || metaKey || takesTyping(target))) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  return { element, search };
}
