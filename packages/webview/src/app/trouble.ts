/** What the quiet line says where the picture is not, or cannot be, that of the text. */
import { fillIn, type JourneyModel, type SourceRange } from '@waymark/model';
import { preview as messages } from '@waymark/protocol';
import { isEmpty } from '../model/broken.ts';
import { fileName } from '../model/places.ts';
import type { Preview } from './preview.ts';

export interface Trouble {
  /** Nothing answers. */
  silence(): void;
  /** The files are not there any more. */
  gone(): void;
  /** The text breaks off at `at`; `kept`: the picture is of before. Without `at`, all is well, if there is anything. */
  break(at: SourceRange | undefined, kept: boolean, model: JourneyModel): void;
}

export function createTrouble(preview: Preview, root: HTMLElement): Trouble {
  const { words, notes, can, host } = preview;
  return {
    silence() {
      const server = words.server[host.onLink ? 'browser' : 'editor'];
      const restart = { label: words.restart, run: () => host.endpoint.notify(messages.restart, {}) };
      notes.stay({
        text: fillIn(preview.shown ? words.lost : words.silent, server),
        ...(can.restart ? { action: restart } : {}),
      });
    },
    gone() {
      notes.stay({ text: preview.shown ? words.gone : words.nothing });
    },
    break(at, kept, model) {
      root.toggleAttribute('data-kept', at !== undefined && kept);
      if (!at) {
        notes.stay(isEmpty(model) ? { text: words.nothing } : undefined);
        return;
      }
      const text = fillIn(kept ? words.broken : words.brokenFirst, fileName(at.uri), at.start.line + 1);
      const there = { label: words.goThere, run: () => preview.reveal(at, true) };
      notes.stay({ text, ...(can.reveal ? { action: there } : {}) });
    },
  };
}
