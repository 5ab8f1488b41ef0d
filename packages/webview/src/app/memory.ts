/** What outlives the page, and what is said about changes: both after a pause, for edits and movements come in bursts. */
import { preview as messages, type PreviewState } from '@waymark/protocol';
import type { Preview } from './preview.ts';

export interface Memory {
  keep(): void;
  announce(title: string): void;
}

const KEPT_AFTER = 200;
const SAID_AFTER = 1200;

export function createMemory(preview: Preview): Memory {
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  function keep(): void {
    keeping = undefined;
    const state = stateOf(preview);
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    preview.host.setState(state);
    preview.host.endpoint.notify(messages.state, state);
  }

  // A page that goes does not wait.
  window.addEventListener('pagehide', () => keep());

  return {
    keep() {
      if (keeping === undefined) keeping = setTimeout(keep, KEPT_AFTER);
    },
    announce(title) {
      clearTimeout(saying);
      saying = setTimeout(() => preview.notes.speak(preview.words.updated(title)), SAID_AFTER);
    },
  };
}

/** What is shown, rather than what was asked for: so it comes back as it was seen. */
function stateOf({ state, shown, canvas }: Preview): PreviewState {
  const { lanes, persona, stage, uri, pinned } = state;
  const { k, x, y } = canvas.camera.now();
  const choice = shown?.choice;
  return {
    uri,
    pinned,
    ...(choice ? { view: choice.view } : {}),
    ...(choice?.journey ? { journey: choice.journey.id } : {}),
    ...(persona ? { persona } : {}),
    ...(stage ? { stage } : {}),
    ...(lanes ? { lanes } : {}),
    ...(shown && !canvas.camera.untouched() ? { zoom: { scale: k, x, y } } : {}),
    ...(shown ? { title: shown.scene.title } : {}),
  };
}
