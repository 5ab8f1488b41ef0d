import {
  createEndpoint,
  type Endpoint,
  preview as messages,
  type PictureFormat,
  type PreviewState,
  server as serverMessages,
} from '@waymark/protocol';
import { type Disposable, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import { SECTION } from '../ids.ts';
import { language } from '../language.ts';
import type { Server } from '../server/server.ts';
import { apply } from './edits.ts';
import { hoverAt } from './hover.ts';
import { pageFor, previewRoot } from './resources.ts';
import { reveal } from './reveal.ts';
import { save } from './save.ts';

/** One preview: a webview, what it shows, and the answers to what it asks. */
export class Preview implements Disposable {
  readonly panel: WebviewPanel;
  readonly endpoint: Endpoint;
  readonly #server: Server;
  readonly #subscriptions: Disposable[] = [];
  #state: PreviewState;
  /** Settles when the webview listens; made anew when its page goes, which hiding it does. */
  #ready = Promise.withResolvers<void>();

  constructor(panel: WebviewPanel, state: PreviewState, server: Server, extension: Uri) {
    this.panel = panel;
    this.#state = state;
    this.#server = server;
    this.endpoint = createEndpoint((envelope) => void panel.webview.postMessage(envelope));
    this.#answer();
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message) => this.endpoint.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = Promise.withResolvers();
      }),
    );
    this.#load(extension);
  }

  get state(): Readonly<PreviewState> {
    return this.#state;
  }

  /** Shows another document's project, unless it already does. */
  show(uri: string): void {
    if (this.#state.uri === uri) return;
    this.#state = { ...this.#state, uri };
    this.endpoint.notify(messages.show, { uri });
  }

  /** Asks the webview for its picture and saves it where the person says. */
  async export(format: PictureFormat): Promise<void> {
    await this.#ready.promise;
    const { name, content } = await this.endpoint.ask(messages.render, { format });
    await save({ format, name, content }, Uri.parse(this.#state.uri));
  }

  dispose(): void {
    this.endpoint.close();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  #load(extension: Uri): void {
    const { webview } = this.panel;
    webview.options = { enableScripts: true, localResourceRoots: [previewRoot(extension)] };
    this.panel.iconPath = {
      light: Uri.joinPath(extension, 'icons', 'preview-light.svg'),
      dark: Uri.joinPath(extension, 'icons', 'preview-dark.svg'),
    };
    this.#retitle();
    webview.html = pageFor(webview, extension, language());
  }

  /** Also after the webview was moved to another window, which loads its page anew. */
  #init(): void {
    this.endpoint.notify(messages.init, {
      lang: language(),
      state: this.#state,
      can: { edit: true, reveal: true, save: true, hover: true },
      followCursor: workspace.getConfiguration(SECTION).get('preview.followCursor', true),
    });
  }

  #answer(): void {
    const { endpoint } = this;
    endpoint.on(messages.ready, () => {
      this.#init();
      this.#ready.resolve();
    });
    endpoint.on(messages.state, (state) => {
      this.#state = state;
      this.#retitle();
    });
    endpoint.on(messages.reveal, (params) => void reveal(params, this.panel.viewColumn));
    endpoint.answer(messages.model, (params) => this.#server.request(serverMessages.model, params));
    endpoint.answer(messages.hover, hoverAt);
    endpoint.answer(messages.edit, async (params) => apply(await this.#server.request(serverMessages.edit, params)));
    endpoint.answer(messages.save, (params) => save(params, Uri.parse(this.#state.uri)));
  }

  #retitle(): void {
    const { title, uri } = this.#state;
    const name = title ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    this.panel.title = l10n.t('Preview: {0}', name);
  }
}
