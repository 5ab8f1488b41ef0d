/** The preview: asks its host for the model, draws it, and keeps the last good picture while the text is broken. */
import { fillIn, type SourceRange } from '@waymark/model';
import { type InitParams, type ModelResult, preview as messages, type PreviewState } from '@waymark/protocol';
import { searchField } from '../bar/search.ts';
import { createToolbar } from '../bar/toolbar.ts';
import { createCanvas } from '../canvas/canvas.ts';
import { createRings } from '../canvas/rings.ts';
import { createExport } from '../export/export.ts';
import { listenToPrinting } from '../export/print.ts';
import { createFindings } from '../findings/findings.ts';
import { createCursor } from '../hands/cursor.ts';
import { createDrag } from '../hands/drag.ts';
import { createEdits } from '../hands/edits.ts';
import { createFocus } from '../hands/focus.ts';
import { listenToKeys } from '../hands/keys.ts';
import { listenToPointer } from '../hands/point.ts';
import { createRename } from '../hands/rename.ts';
import { createTip } from '../hands/tip.ts';
import type { Host } from '../host/host.ts';
import { breakIn } from '../model/broken.ts';
import { choose } from '../model/choose.ts';
import { placesOf } from '../model/places.ts';
import { itemOf, itemsOf, mainItems } from '../picture/items.ts';
import { missing, sceneOf } from '../picture/scene.ts';
import { firstState } from '../state/state.ts';
import { exportTheme, watchTheme } from '../theme/watch.ts';
import type { PreviewWords } from '../words/index.ts';
import { createFeed } from './feed.ts';
import { createMemory } from './memory.ts';
import { createNotes } from './notes.ts';
import type { Preview, Shown } from './preview.ts';
import { createTrouble } from './trouble.ts';

/** Milliseconds that an edit's changes take to come to rest. */
const GENTLE = 260;

/** Fills `root` and answers the host from now on. */
export function startApp(host: Host, init: InitParams, root: HTMLElement): void {
  const said = init.words as PreviewWords;
  const words = said.preview;
  document.documentElement.lang = init.lang;
  let state: PreviewState = firstState(init.state, host.getState());
  let latest: ModelResult | undefined;
  let shown: Shown | undefined;
  const drawn = Promise.withResolvers<void>();

  const notes = createNotes(words);
  const canvas = createCanvas(words, () => moved());
  const preview: Preview = {
    lang: init.lang,
    words,
    can: init.can,
    host,
    canvas,
    rings: createRings(canvas.over),
    notes,
    get state() {
      return state;
    },
    get shown() {
      return shown;
    },
    change,
    place: (ref) => (ref === undefined || !shown ? undefined : placesOf(shown.result.model).get(ref)),
    itemOf: (element) => shown && itemOf(element, shown),
    reveal(source, focus) {
      if (init.can.reveal) host.endpoint.notify(messages.reveal, { source, focus });
    },
  };

  const trouble = createTrouble(preview, root);
  const memory = createMemory(preview);
  const findings = createFindings(preview);
  const focus = createFocus(preview);
  const edits = createEdits(preview);
  const drag = createDrag(preview, edits);
  const rename = createRename(preview, edits, focus.to);
  const tip = createTip(preview, findings);
  const cursor = createCursor(preview);
  const files = createExport(preview, exportTheme);
  const field = searchField(preview, focus.to, () => focus.along(0));
  const toolbar = createToolbar(preview, { findings, files, field, go: focus.to });
  listenToPointer(preview, focus, tip, rename);
  listenToKeys(preview, focus, drag, tip, rename);
  listenToPrinting(preview, () => shown?.scene ?? { width: 1, height: 1 });
  const feed = createFeed(host, () => state.uri, accept, trouble.silence);

  function accept(result: ModelResult | null): void {
    if (!result) {
      trouble.gone();
      return;
    }
    latest = result;
    try {
      draw('edit');
    } catch (error) {
      failed(error);
    }
  }

  function failed(error: unknown): never {
    notes.tell(fillIn(words.failed, String(error)));
    throw error;
  }

  function change(patch: Partial<PreviewState>): void {
    state = { ...state, ...patch };
    if (latest) draw('choice');
    memory.keep();
  }

  /** An edit is spoken of, a choice is not: who made it knows. */
  function draw(why: 'edit' | 'choice'): void {
    const result = latest!;
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
    const first = !shown;
    const other = shown?.choice.view !== choice.view || shown.choice.journey?.id !== choice.journey?.id;
    const scene = sceneOf(result.model, choice, state.lanes, init.lang, said);
    tip.dismiss();
    const wasInside = focus.inside();
    const changes = canvas.draw(scene, other || reducedMotion() ? 0 : GENTLE);
    const items = itemsOf(canvas.scene);
    shown = { result, choice, scene, items, main: mainItems(items) };
    drawn.resolve();
    document.title = `${scene.title} · Waymark`;
    if (other) canvas.camera.restore(state.zoom);
    afterDrawing(wasInside);
    trouble.break(brokenAt, false, result.model);
    const count = changes.added + changes.changed + changes.removed;
    if (!first && why === 'edit' && count > 0) memory.announce(scene.title);
    memory.keep();
  }

  function afterDrawing(wasInside: boolean): void {
    drag.update();
    findings.update();
    focus.update(wasInside);
    cursor.update();
    field.search.update();
    toolbar.update();
    root.setAttribute('data-version', String(shown!.result.version));
  }

  function moved(): void {
    tip.dismiss();
    toolbar.moved();
    memory.keep();
  }

  function followed(uri: string): void {
    if (state.pinned || uri === state.uri) return;
    const journey = latest?.model.journeys.find(({ source }) => source.uri === uri);
    state = { ...state, uri, ...(journey ? { journey: journey.id, zoom: undefined } : {}) };
    feed.refresh();
  }

  host.endpoint.on(messages.changed, ({ project }) => {
    // A server that came back names no project.
    if (!latest || project === '' || latest.project === project) feed.refresh();
  });
  host.endpoint.on(messages.show, ({ uri }) => followed(uri));
  host.endpoint.on(messages.cursor, (params) => {
    if (!init.followCursor) return;
    const here = latest?.model.journeys.find(({ source }) => source.uri === params.uri && within(source, params));
    if (here && !state.pinned && here.id !== shown?.choice.journey?.id && shown?.choice.view === 'map') {
      change({ journey: here.id, persona: undefined, zoom: undefined });
    }
    cursor.to(params);
  });
  host.endpoint.answer(messages.render, async ({ format }) => {
    await drawn.promise;
    return files.render(format);
  });

  new ResizeObserver(() => {
    if (shown && canvas.camera.untouched()) canvas.camera.fitWidth();
  }).observe(canvas.element);

  root.replaceChildren(toolbar.element, canvas.element, notes.element);
  watchTheme(root);
  notes.stay({ text: words.loading });
  feed.refresh();
  host.onLink?.((there) => (there ? feed.refresh() : trouble.silence()));
}

function within({ start, end }: SourceRange, { position: { line } }: { position: { line: number } }): boolean {
  return start.line <= line && line <= end.line;
}

function reducedMotion(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion')
  );
}
