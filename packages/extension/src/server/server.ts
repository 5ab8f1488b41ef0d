import { server as messages, type NotificationToken, type ProjectStatus, type RequestToken } from '@waymark/protocol';
import { type Disposable, type Event, EventEmitter, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, State } from 'vscode-languageclient';

/** Where the server stands; `failed` when it could not be started, or ended too often to be started once more. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** Makes a client that has not been started. The entries differ in this alone: a process, or a worker. */
export type MakeClient = () => BaseLanguageClient;

/** The language client's `State`, by its numbers: its module is not loaded for them, since node and browser have their own. */
const STATES: Readonly<Record<State, ServerState>> = { 1: 'stopped', 2: 'running', 3: 'starting', 4: 'failed' };

type Binding = (client: BaseLanguageClient) => void;

/** The language server, as the rest of the extension sees it: it may be away, and may come back as another process. */
export class Server implements Disposable {
  readonly onState: Event<ServerState>;
  readonly #states = new EventEmitter<ServerState>();
  readonly #make: MakeClient;
  readonly #output: LogOutputChannel;
  readonly #bindings: Binding[] = [];
  #client: BaseLanguageClient;
  #state: ServerState = 'stopped';
  #starting: Promise<void> | undefined;
  #restarting: Promise<void> | undefined;

  constructor(make: MakeClient, output: LogOutputChannel) {
    this.onState = this.#states.event;
    this.#make = make;
    this.#output = output;
    this.#client = make();
    this.#bind((client) => client.onDidChangeState(({ newState }) => this.#enter(STATES[newState])));
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Settles when the server runs or is known not to; never rejects, since the reason stands in the output. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch((error: unknown) => {
      this.#output.error(`The language server could not be started. ${error}`);
      this.#enter('failed');
    });
    return this.#starting;
  }

  /** Ends the server, if it runs, and starts it anew; who asks twice meanwhile gets one server. */
  restart(): Promise<void> {
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  /** By a new client: one that has failed cannot start again. */
  async #restart(): Promise<void> {
    await this.#starting;
    await this.#client.dispose().catch(() => undefined);
    this.#client = this.#make();
    for (const bind of this.#bindings) bind(this.#client);
    this.#starting = undefined;
    await this.start();
  }

  /** Rejects where the server is away or refuses. Starts nothing, but waits for a start that is under way. */
  async request<Params, Result>(token: RequestToken<Params, Result>, params: Params): Promise<Result> {
    await this.#starting;
    return this.#client.sendRequest<Result>(token.method, params);
  }

  /** For as long as the extension lives, whichever server it is. */
  on<Params>(token: NotificationToken<Params>, handler: (params: Params) => void): void {
    this.#bind((client) => client.onNotification(token.method, handler));
  }

  /** For as long as the extension lives, whichever server it is. */
  answer<Params, Result>(token: RequestToken<Params, Result>, handler: (params: Params) => Promise<Result>): void {
    this.#bind((client) => client.onRequest<unknown, void>(token.method, handler));
  }

  onStatus(handler: (status: ProjectStatus) => void): void {
    this.on(messages.status, handler);
  }

  /** Shows all findings again: who uses the same owner of problems, as the tasks do, has taken away what it did not find. */
  showFindings(): void {
    const { diagnostics } = this.#client;
    for (const [uri, found] of [...(diagnostics ?? [])]) diagnostics?.set(uri, found);
  }

  showOutput(): void {
    this.#output.show(true);
  }

  async dispose(): Promise<void> {
    this.#states.dispose();
    await this.#client.dispose().catch(() => undefined);
  }

  #bind(binding: Binding): void {
    this.#bindings.push(binding);
    binding(this.#client);
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }
}
