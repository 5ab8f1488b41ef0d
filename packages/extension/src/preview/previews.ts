import {
  type ModelChangedParams,
  preview as messages,
  type PictureFormat,
  server as serverMessages,
} from '@waymark/protocol';
import {
  type ConfigurationChangeEvent,
  type Disposable,
  type TextEditor,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { PREVIEW_TYPE, SECTION } from '../ids.ts';
import { isJourney } from '../places.ts';
import type { Server, ServerState } from '../server/server.ts';
import { type Home, Preview } from './panel.ts';
import { readState } from './state.ts';

/** A server that has ended is started again at once, as a rule; only of one that is away for longer is anything said. */
const AWAY_MS = 1500;

/** All previews of this window: one that follows the active editor, and those pinned to a document. */
export class Previews implements Disposable {
  readonly #open = new Set<Preview>();
  readonly #subscriptions: Disposable[];
  readonly #server: Server;
  readonly #home: Home;

  constructor(server: Server, home: Home) {
    this.#server = server;
    this.#home = home;
    server.on(serverMessages.modelChanged, (params) => this.#changed(params));
    this.#subscriptions = [
      server.onState((state) => this.#serverIs(state)),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      // A document that was of another language until now is opened as a journey.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#follow(window.activeTextEditor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursor(textEditor)),
      workspace.onDidChangeConfiguration((change) => this.#reload(change)),
      window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
        deserializeWebviewPanel: async (panel, kept) => this.#restore(panel, kept),
      }),
    ];
  }

  /** The preview that the person looks at, else the one opened last. */
  get current(): Preview | undefined {
    const open = [...this.#open];
    return open.find(({ panel }) => panel.active) ?? open.at(-1);
  }

  /** Shows a document in the preview that follows the editor, which is opened where there is none. */
  open(uri: Uri, column: ViewColumn): Preview {
    const following = [...this.#open].find(({ state }) => !state.pinned || state.uri === uri.toString());
    if (following) {
      following.show(uri.toString());
      following.panel.reveal(undefined, column === ViewColumn.Beside);
      return following;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(PREVIEW_TYPE, 'Waymark', place, { retainContextWhenHidden: false });
    return this.#add(new Preview(panel, { uri: uri.toString(), pinned: false }, this.#server, this.#home));
  }

  /** Exports what a preview shows; opens one where there is none. */
  async export(format: PictureFormat, uri: Uri | undefined): Promise<void> {
    const preview = uri ? this.open(uri, ViewColumn.Beside) : this.current;
    await preview?.export(format);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const preview of this.#open) preview.dispose();
  }

  #add(preview: Preview): Preview {
    this.#open.add(preview);
    preview.panel.onDidDispose(() => {
      this.#open.delete(preview);
      preview.dispose();
    });
    return preview;
  }

  #restore(panel: WebviewPanel, kept: unknown): void {
    const state = readState(kept);
    if (state) this.#add(new Preview(panel, state, this.#server, this.#home));
    else panel.dispose();
  }

  /** A server that came back counts its versions anew; of one that stays away the previews are to tell. */
  #serverIs(state: ServerState): void {
    const ask = () => this.#changed({ project: '', version: 0, uris: [] });
    if (state === 'running') ask();
    else if (state !== 'starting') setTimeout(() => this.#server.state === state && ask(), AWAY_MS);
  }

  #changed(params: ModelChangedParams): void {
    for (const { endpoint } of this.#open) endpoint.notify(messages.changed, params);
  }

  #reload(change: ConfigurationChangeEvent): void {
    const changed = ['language', 'preview.followCursor'].some((name) =>
      change.affectsConfiguration(`${SECTION}.${name}`),
    );
    if (changed) for (const preview of this.#open) preview.load();
  }

  #follow(editor: TextEditor | undefined): void {
    if (!isJourney(editor?.document)) return;
    for (const preview of this.#open) if (!preview.state.pinned) preview.show(editor.document.uri.toString());
  }

  #cursor({ document, selection }: TextEditor): void {
    if (!isJourney(document)) return;
    for (const preview of this.#open) preview.cursor(document, selection);
  }
}
