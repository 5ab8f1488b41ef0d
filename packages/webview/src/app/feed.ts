import { type Heard, hear, type ModelResult, preview as messages } from '@waymark/protocol';
import type { Host } from '../host/host.ts';

export interface Feed {
  /** Asks for the model; changes that come while an answer is awaited are asked for once more, and together. */
  refresh(): void;
}

/**
 * Asks the host for models, one question at a time. Answers about a document that is no longer shown are dropped.
 * `fail` is told where no answer came; what `accept` throws is a fault of our own, and goes where such faults go.
 */
export function createFeed(
  host: Host,
  uri: () => string,
  accept: (result: ModelResult | null) => void,
  fail: () => void,
): Feed {
  let asking = false;
  let again = false;
  let heard: Heard | undefined;

  async function refresh(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    const about = uri();
    try {
      const have = heard && { have: heard.stamp };
      const answer = await host.endpoint.ask(messages.model, { uri: about, ...have }).catch(() => fail());
      if (answer === undefined) return;
      heard = answer ? hear(answer, heard) : undefined;
      if (about === uri()) accept(heard?.result ?? null);
    } finally {
      asking = false;
      if (again) {
        again = false;
        void refresh();
      }
    }
  }

  return { refresh: () => void refresh() };
}
