import type { Preview } from '../app/preview.ts';
import { h, hide, say } from '../dom/h.ts';
import { createSearch, type Search } from '../hands/search.ts';
import type { Item } from '../picture/items.ts';
import { iconButton } from './controls.ts';

export interface SearchField {
  element: HTMLElement;
  search: Search;
  open(): void;
}

/** The field in the toolbar: Enter goes on, Shift+Enter back, Escape ends it and goes to the match. */
export function searchField(preview: Preview, go: (item: Item) => void, back: () => void): SearchField {
  const { words } = preview;
  const input = h('input', { type: 'search', placeholder: words.searchHint, 'aria-label': words.search });
  const count = h('span', { class: 'found', role: 'status' });
  const search = createSearch(preview, () => {
    const found = search.found();
    say(count, found ? words.found(found.at, found.of) : '');
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

  return {
    element,
    search,
    open() {
      input.focus();
      input.select();
    },
  };
}
