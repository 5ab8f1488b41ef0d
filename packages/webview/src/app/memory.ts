/** What outlives the page, and what is said about changes: both after a pause, for edits and movements come in bursts. */
import { fillIn } from '@waymark/model';
import { preview as messages, type PreviewState } from '@waymark/protocol';
import type { Preview, Shown } from './preview.ts';

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
    const { shown } = preview;
    // Until something is shown, what was kept before is right.
    if (!shown) return;
    const state = stateOf(preview, shown);
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
      saying = setTimeout(() => preview.notes.speak(fillIn(preview.words.updated, title)), SAID_AFTER);
    },
  };
}

/** What is shown, rather than what was asked for: so it comes back as it was seen. Without a journey nothing is chosen. */
function stateOf({ state, canvas }: Preview, { choice, scene }: Shown): PreviewState {
  const { view, journey, lanes, persona, stage, uri, pinned } = state;
  const { k, x, y } = canvas.camera.now();
  const seen = choice.journey ? { view: choice.view, journey: choice.journey.id } : { view, journey };
  return {
    uri,
    pinned,
    ...(seen.view ? { view: seen.view } : {}),
    ...(seen.journey ? { journey: seen.journey } : {}),
    ...(persona ? { persona } : {}),
    ...(stage ? { stage } : {}),
    ...(lanes ? { lanes } : {}),
    ...(canvas.camera.untouched() ? {} : { zoom: { scale: k, x, y } }),
    title: scene.title,
  };
}
