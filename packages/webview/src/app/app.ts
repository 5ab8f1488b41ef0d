/** The preview: asks its host for the model, draws it, and keeps the last good picture while the text is broken. */
import { type InitParams, preview as messages, type PreviewState } from '@waymark/protocol';
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
import { placesOf } from '../model/places.ts';
import { itemOf } from '../picture/items.ts';
import { firstState } from '../state/state.ts';
import { exportTheme, watchTheme } from '../theme/watch.ts';
import type { PreviewWords } from '../words/index.ts';
import { createDrawing, type Held } from './drawing.ts';
import { createFeed } from './feed.ts';
import { createMemory } from './memory.ts';
import { listenToHost } from './messages.ts';
import { createNotes } from './notes.ts';
import type { Preview } from './preview.ts';
import { createTrouble } from './trouble.ts';

/** Fills `root` and answers the host from now on. */
export function startApp(host: Host, init: InitParams, root: HTMLElement): void {
  const said = init.words as PreviewWords;
  const words = said.preview;
  document.documentElement.lang = init.lang;
  let state: PreviewState = firstState(init.state, host.getState());
  const held: Held = {};
  const notes = createNotes(words);
  const canvas = createCanvas(words, () => moved());
  const preview: Preview = {
    lang: init.lang,
    words,
    titles: said.map.titles,
    can: init.can,
    host,
    canvas,
    rings: createRings(canvas.over),
    notes,
    get state() {
      return state;
    },
    get shown() {
      return held.shown;
    },
    change(patch) {
      state = { ...state, ...patch };
      drawing.redraw();
      memory.keep();
    },
    place: (ref) => (ref === undefined || !held.shown ? undefined : placesOf(held.shown.result.model).get(ref)),
    itemOf: (element) => held.shown && itemOf(element, held.shown),
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
  const drawing = createDrawing(preview, said, held, { trouble, memory, tip, focus, update });
  const feed = createFeed(host, () => state.uri, drawing.accept, trouble.silence);

  function update(wasInside: boolean): void {
    drag.update();
    findings.update();
    focus.update(wasInside);
    cursor.update();
    field.search.update();
    toolbar.update();
    root.setAttribute('data-version', String(held.shown!.result.version));
  }

  function moved(): void {
    tip.dismiss();
    toolbar.moved();
    memory.keep();
  }

  function follow(uri: string): void {
    if (state.pinned || uri === state.uri) return;
    const journey = held.latest?.model.journeys.find(({ source }) => source.uri === uri);
    state = { ...state, uri, ...(journey ? { journey: journey.id, zoom: undefined } : {}) };
    feed.refresh();
  }

  listenToPointer(preview, focus, tip, rename);
  listenToKeys(preview, focus, drag, tip, rename);
  listenToPrinting(preview, () => held.shown?.scene ?? { width: 1, height: 1 });
  listenToHost(preview, held, {
    refresh: feed.refresh,
    follow,
    cursor: init.followCursor ? cursor : undefined,
    render: ({ format }) => drawing.first.then(() => files.render(format)),
  });
  new ResizeObserver(() => {
    if (held.shown && canvas.camera.untouched()) canvas.camera.fitWidth();
  }).observe(canvas.element);

  root.replaceChildren(toolbar.element, canvas.element, notes.element);
  watchTheme(root);
  notes.stay({ text: words.loading });
  feed.refresh();
  host.onLink?.((there) => (there ? feed.refresh() : trouble.silence()));
}
