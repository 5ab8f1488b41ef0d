import { type Heard, hear, type ModelResult, preview as messages } from '@waymark/protocol';
import type { Host } from '../host/host.ts';

export interface Feed {
  /** Asks for the model; changes that come while an answer is awaited are asked for once more, and together. */
  refresh(): void;
}

/** Milliseconds after which an answer is no longer waited for; it is still welcome. */
const PATIENCE = 15_000;

/**
 * Asks the host for models, one question at a time. Answers about a document that is no longer shown are dropped.
 * `fail` is told where no answer came, or none in time: then the next change is asked for anew, and of the answers that
 * come after all none is older than the one before. What `accept` throws is a fault of our own, and goes where such go.
 */
export function createFeed(
  host: Host,
  uri: () => string,
  accept: (result: ModelResult | null) => void,
  fail: () => void,
): Feed {
  let asked = 0;
  let answered = 0;
  /** The question that is waited for. */
  let open = 0;
  let again = false;
  let heard: Heard | undefined;

  function waitNoLonger(question: number): void {
    if (open !== question) return;
    open = 0;
    if (!again) return;
    again = false;
    void refresh();
  }

  async function refresh(): Promise<void> {
    if (open) {
      again = true;
      return;
    }
    asked += 1;
    const question = asked;
    open = question;
    const about = uri();
    const before = heard;
    const late = setTimeout(() => {
      fail();
      waitNoLonger(question);
    }, PATIENCE);
    try {
      const have = before && { have: before.stamp };
      const answer = await host.endpoint.ask(messages.model, { uri: about, ...have }).catch(() => fail());
      if (answer === undefined || question < answered) return;
      answered = question;
      heard = answer ? hear(answer, before) : undefined;
      if (about === uri()) accept(heard?.result ?? null);
    } finally {
      clearTimeout(late);
      waitNoLonger(question);
    }
  }

  return { refresh: () => void refresh() };
}
