import {
  createEndpoint,
  type Endpoint,
  preview as messages,
  type PictureFormat,
  type PreviewState,
  type RenderResult,
  server as serverMessages,
} from '@waymark/protocol';
import { picturePage } from '@waymark/webview/picture-page';
import { previewWords } from '@waymark/webview/words';
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  type Selection,
  type TextDocument,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { SECTION } from '../ids.ts';
import { language } from '../language.ts';
import type { Server } from '../server/server.ts';
import { apply } from './edits.ts';
import { hoverAt } from './hover.ts';
import { print } from './print.ts';
import { pageFor, previewRoot } from './resources.ts';
import { reveal, sayItIsNotThere } from './reveal.ts';
import { save } from './save.ts';

function dress(panel: WebviewPanel, extension: Uri): void {
  panel.webview.options = { enableScripts: true, localResourceRoots: [previewRoot(extension)] };
  panel.iconPath = {
    light: Uri.joinPath(extension, 'icons', 'preview-light.svg'),
    dark: Uri.joinPath(extension, 'icons', 'preview-dark.svg'),
  };
}

/** Where the extension lies, and where it may write. */
export type Home = Pick<ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

/** One preview: a webview, what it shows, and the answers to what it asks. */
export class Preview implements Disposable {
  readonly panel: WebviewPanel;
  readonly endpoint: Endpoint;
  readonly #server: Server;
  readonly #home: Home;
  readonly #subscriptions: Disposable[] = [];
  #state: PreviewState;
  /** Settles when the webview listens; made anew when its page goes, which hiding it does. */
  #ready = Promise.withResolvers<void>();

  constructor(panel: WebviewPanel, state: PreviewState, server: Server, home: Home) {
    this.panel = panel;
    this.#state = state;
    this.#server = server;
    this.#home = home;
    this.endpoint = createEndpoint((text) => void panel.webview.postMessage(text));
    this.#answer();
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message) => this.endpoint.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = Promise.withResolvers();
      }),
    );
    dress(panel, home.extensionUri);
    this.#retitle();
    this.load();
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

  /** The cursor stands here in a document now. */
  cursor({ uri }: TextDocument, { active: { line, character } }: Selection): void {
    this.endpoint.notify(messages.cursor, { uri: uri.toString(), position: { line, character } });
  }

  /** Asks the webview for its picture and saves it where the person says. */
  async export(format: PictureFormat): Promise<void> {
    await this.#ready.promise;
    await save({ format, ...(await this.#picture(format)) }, Uri.parse(this.#state.uri));
  }

  async #picture(format: PictureFormat): Promise<RenderResult> {
    const drawn = await this.endpoint.ask(messages.render, { format: format === 'html' ? 'svg' : format });
    if (format !== 'html' || !('text' in drawn.content)) return drawn;
    return { ...drawn, content: { text: picturePage(drawn.content.text) } };
  }

  async #print(): Promise<void> {
    await print(await this.#picture('html'), Uri.parse(this.#state.uri), this.#home.globalStorageUri);
  }

  /** Loads the page, anew where it is there already: its language is settled then. What is shown stays. */
  load(): void {
    this.#ready = Promise.withResolvers();
    this.panel.webview.html = pageFor(this.panel.webview, this.#home.extensionUri, language());
  }

  dispose(): void {
    this.endpoint.close();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  /** Also after the webview was moved to another window, which loads its page anew. */
  #init(): void {
    this.endpoint.notify(messages.init, {
      lang: language(),
      words: previewWords(language()),
      state: this.#state,
      can: { edit: true, reveal: true, save: true, hover: true, restart: true },
      followCursor: workspace.getConfiguration(SECTION).get('preview.followCursor', true),
    });
  }

  #answer(): void {
    const { endpoint } = this;
    endpoint.on(messages.ready, () => {
      this.#init();
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#state.uri);
      if (editor) this.cursor(editor.document, editor.selection);
      this.#ready.resolve();
    });
    endpoint.on(messages.state, (state) => {
      this.#state = state;
      this.#retitle();
    });
    endpoint.on(messages.restart, () => void this.#server.restart());
    endpoint.on(messages.reveal, (params) => void reveal(params, this.panel.viewColumn).catch(sayItIsNotThere));
    endpoint.answer(messages.model, (params) => this.#server.request(serverMessages.model, params));
    endpoint.answer(messages.hover, hoverAt);
    endpoint.answer(messages.edit, async (params) => apply(await this.#server.request(serverMessages.edit, params)));
    endpoint.answer(messages.print, () => this.#print());
    endpoint.answer(messages.save, (params) => save(params, Uri.parse(this.#state.uri)));
  }

  #retitle(): void {
    const { title, uri } = this.#state;
    const name = title ?? Uri.parse(uri).path.split('/').at(-1)!;
    this.panel.title = l10n.t('Preview: {0}', name);
  }
}
