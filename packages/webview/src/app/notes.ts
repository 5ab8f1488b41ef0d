/** The quiet line under the picture, and what is said to those who hear it. */
import { h } from '../dom/h.ts';
import type { Words } from '../words/words.ts';

export interface Note {
  text: string;
  action?: { label: string; run(): void };
}

export interface Notes {
  element: HTMLElement;
  /** Stays until it is replaced; nothing takes it away. */
  stay(note: Note | undefined): void;
  /** Goes after a while, or when it is closed. Read out. */
  tell(text: string): void;
  /** Read out, not shown. */
  speak(text: string): void;
}

const SHOWN_FOR = 8000;

export function createNotes(words: Words): Notes {
  const lasting = h('div', { class: 'note lasting', hidden: true });
  const passing = h('div', { class: 'note passing', hidden: true });
  const voice = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const element = h('footer', { class: 'notes' }, lasting, passing, voice);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';

  function hide(): void {
    passing.hidden = true;
    passing.replaceChildren();
  }

  function speak(text: string): void {
    // The same words once more would not be heard: assistive technology hears changes.
    voice.textContent = text === voice.textContent ? `${text}\u00a0` : text;
  }

  return {
    element,
    speak,
    stay(note) {
      if ((note?.text ?? '') === said) return;
      said = note?.text ?? '';
      lasting.hidden = !note;
      lasting.replaceChildren();
      if (!note) return;
      lasting.append(h('span', {}, note.text));
      if (note.action) {
        const button = h('button', { type: 'button', class: 'link' }, note.action.label);
        button.addEventListener('click', note.action.run);
        lasting.append(button);
      }
      speak(note.text);
    },
    tell(text) {
      const button = h('button', { type: 'button', class: 'icon', 'aria-label': words.close }, '×');
      button.addEventListener('click', hide);
      passing.replaceChildren(h('span', {}, text), button);
      passing.hidden = false;
      speak(text);
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_FOR);
    },
  };
}
