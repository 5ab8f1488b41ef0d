import { fillIn } from '@waymark/model';
import { type EditIntent, preview as messages } from '@waymark/protocol';
import type { Preview } from '../app/preview.ts';

export interface Edits {
  /**
   * Asks for the text to be changed, from the version that the picture was drawn from: the server refuses where the text
   * has moved on. True where the text will change, and the picture with it; what is refused is said.
   */
  send(intent: EditIntent): Promise<boolean>;
}

export function createEdits(preview: Preview): Edits {
  return {
    async send(intent) {
      const { shown, notes, words, lang } = preview;
      if (!shown) return false;
      const params = { uri: preview.state.uri, modelVersion: shown.result.version, intent };
      try {
        const outcome = await preview.host.endpoint.ask(messages.edit, params);
        if (outcome.ok) return outcome.edits.length > 0;
        notes.tell(outcome.message[lang]);
      } catch (error) {
        notes.tell(fillIn(words.failed, error instanceof Error ? error.message : String(error)));
      }
      return false;
    },
  };
}
