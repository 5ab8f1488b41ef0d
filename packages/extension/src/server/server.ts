import { server as messages, type NotificationToken, type ProjectStatus, type RequestToken } from '@waymark/protocol';
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient, State } from 'vscode-languageclient';

/** Where the server stands; `failed` when it could not be started, or ended too often to be started once more. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** Makes a client that has not been started. The entries differ in this alone: a process, or a worker. */
export type MakeClient = () => BaseLanguageClient;

/** The language client's `State`, by its numbers: its module is not loaded for them, since node and browser have their own. */
const STATES: Readonly<Record<State, ServerState>> = { 1: 'stopped', 2: 'running', 3: 'starting', 4: 'failed' };

/** The language server, as the rest of the extension sees it: it may be away, and may come back as another process. */
export class Server implements Disposable {
  readonly onState: Event<ServerState>;
  readonly onStatus: Event<ProjectStatus>;
  readonly #states = new EventEmitter<ServerState>();
  readonly #status = new EventEmitter<ProjectStatus>();
  readonly #client: BaseLanguageClient;
  #state: ServerState = 'stopped';
  #starting: Promise<void> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.onState = this.#states.event;
    this.onStatus = this.#status.event;
    client.onDidChangeState(({ newState }) => this.#enter(STATES[newState]));
    client.onNotification(messages.status.method, (status: ProjectStatus) => this.#status.fire(status));
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Settles when the server runs or is known not to; never rejects, since the reason stands in the output. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch((error: unknown) => {
      this.#client.error('The language server could not be started.', error, false);
      this.#enter('failed');
    });
    return this.#starting;
  }

  /** Ends the server, if it runs, and starts it anew. */
  async restart(): Promise<void> {
    await this.#starting;
    await this.#client.stop().catch(() => undefined);
    this.#starting = undefined;
    await this.start();
  }

  /** Rejects where the server is away or refuses. Starts nothing, but waits for a start that is under way. */
  async request<Params, Result>(token: RequestToken<Params, Result>, params: Params): Promise<Result> {
    await this.#starting;
    return this.#client.sendRequest<Result>(token.method, params);
  }

  on<Params>(token: NotificationToken<Params>, handler: (params: Params) => void): Disposable {
    return this.#client.onNotification(token.method, handler);
  }

  answer<Params, Result>(
    token: RequestToken<Params, Result>,
    handler: (params: Params) => Promise<Result>,
  ): Disposable {
    return this.#client.onRequest<unknown, void>(token.method, handler);
  }

  showOutput(): void {
    this.#client.outputChannel.show(true);
  }

  async dispose(): Promise<void> {
    this.#states.dispose();
    this.#status.dispose();
    await this.#client.dispose().catch(() => undefined);
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }
}
