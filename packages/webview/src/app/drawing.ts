/** Puts what the host says into the picture, and keeps both. */
import { fillIn } from '@waymark/model';
import type { ModelResult } from '@waymark/protocol';
import { breakIn } from '../model/broken.ts';
import { choose } from '../model/choose.ts';
import { itemsOf, mainItems } from '../picture/items.ts';
import { missing, sceneOf } from '../picture/scene.ts';
import type { PreviewWords } from '../words/index.ts';
import type { Memory } from './memory.ts';
import type { Preview, Shown } from './preview.ts';
import type { Trouble } from './trouble.ts';

/** What there is so far. */
export interface Held {
  /** What the host said last. */
  latest?: ModelResult;
  shown?: Shown;
}

export interface Drawing {
  /** Settles when something is drawn for the first time. */
  readonly first: Promise<void>;
  accept(result: ModelResult | null): void;
  /** Draws what there is as the state now asks for it. */
  redraw(): void;
}

/** What takes part in drawing. */
interface Parts {
  trouble: Trouble;
  memory: Memory;
  tip: { dismiss(): void };
  focus: { inside(): boolean };
  /** After every drawing. */
  update(wasInside: boolean): void;
}

/** Milliseconds that an edit's changes take to come to rest. */
const GENTLE = 260;

/** Fills `held`, which `preview` shows to all. */
export function createDrawing(preview: Preview, said: PreviewWords, held: Held, parts: Parts): Drawing {
  const { canvas, notes, words, lang } = preview;
  const { trouble, memory, tip, focus } = parts;
  const drawn = Promise.withResolvers<void>();

  function failed(error: unknown): never {
    notes.tell(fillIn(words.failed, String(error)));
    throw error;
  }

  /** An edit is spoken of, a choice is not: who made it knows. */
  function draw(why: 'edit' | 'choice'): void {
    const result = held.latest!;
    const { state } = preview;
    const { shown } = held;
    const choice = choose(result.model, state);
    const coming = missing(choice);
    if (coming) {
      void coming.then(() => draw(why)).catch(failed);
      return;
    }
    const now = { model: result.model, choice };
    const before = shown && { model: shown.result.model, choice: shown.choice };
    const brokenAt = breakIn(result.broken, now, before);
    if (brokenAt && shown && why === 'edit') {
      trouble.break(brokenAt, true, result.model);
      return;
    }
    const other = shown?.choice.view !== choice.view || shown.choice.journey?.id !== choice.journey?.id;
    const scene = sceneOf(result.model, choice, state.lanes, lang, said);
    tip.dismiss();
    const wasInside = focus.inside();
    const changes = canvas.draw(scene, other || reducedMotion() ? 0 : GENTLE);
    const items = itemsOf(canvas.scene);
    held.shown = { result, choice, scene, items, main: mainItems(items) };
    drawn.resolve();
    document.title = `${scene.title} · Waymark`;
    if (other) canvas.camera.restore(state.zoom);
    parts.update(wasInside);
    trouble.break(brokenAt, false, result.model);
    const count = changes.added + changes.changed + changes.removed;
    if (shown && why === 'edit' && count > 0) memory.announce(scene.title);
    memory.keep();
  }

  return {
    first: drawn.promise,
    accept(result) {
      if (!result) {
        trouble.gone();
        return;
      }
      held.latest = result;
      try {
        draw('edit');
      } catch (error) {
        failed(error);
      }
    },
    redraw() {
      if (held.latest) draw('choice');
    },
  };
}

function reducedMotion(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion')
  );
}
