/** Searching the picture: matches are ringed, and one goes from one to the next. */
import type { Preview } from '../app/preview.ts';
import { type Item, itemBox, itemText } from '../picture/items.ts';

export interface Search {
  /** An empty text ends the search. */
  look(text: string): void;
  /** 1 the next match, −1 the one before; round and round. */
  go(step: 1 | -1): void;
  /** After every drawing. */
  update(): void;
  found(): { at: number; of: number } | undefined;
  current(): Item | undefined;
}

export function createSearch(preview: Preview, told: () => void): Search {
  let wanted = '';
  let matches: Item[] = [];
  let at = 0;

  function look(text: string): void {
    wanted = fold(text.trim());
    at = 0;
    find();
    if (matches.length > 0) preview.canvas.camera.reveal(itemBox(matches[0]!));
  }

  function find(): void {
    matches = wanted ? (preview.shown?.items ?? []).filter((item) => fold(itemText(item)).includes(wanted)) : [];
    at = Math.min(at, Math.max(0, matches.length - 1));
    show();
  }

  function show(): void {
    preview.rings.show('match', matches.map(itemBox));
    preview.rings.show('current', matches.slice(at, at + 1).map(itemBox));
    told();
  }

  return {
    look,
    go(step) {
      if (matches.length === 0) return;
      at = (at + step + matches.length) % matches.length;
      show();
      preview.canvas.camera.reveal(itemBox(matches[at]!));
    },
    update: find,
    found: () => (wanted ? { at: matches.length > 0 ? at + 1 : 0, of: matches.length } : undefined),
    current: () => matches[at],
  };
}

/** Upper and lower case, and full and half width, are the same. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
