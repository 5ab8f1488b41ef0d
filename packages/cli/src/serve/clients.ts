/** The pages that are open, each at the other end of a socket. */
import { randomBytes } from 'node:crypto';
import type { Lang } from '@waymark/model';
import { createEndpoint, type Endpoint, modelTeller, preview } from '@waymark/protocol';
import { previewWords } from '@waymark/webview/words';
import type { WebSocket } from 'ws';
import type { Served } from './results.ts';

interface Client {
  endpoint: Endpoint;
  socket: WebSocket;
  /** The project that the page shows, by its folder. */
  project: string;
}

/** The code of a socket that is closed for what came by it: it was no message. */
const NO_MESSAGE = 1007;

export class Clients {
  readonly #open = new Set<Client>();
  /** Tells this process from the one before it. */
  readonly #own = randomBytes(8).toString('hex');
  #present: ReadonlySet<string> = new Set();
  /**
   * By folder, in the order in which they were first seen: an address keeps its meaning though projects come and go. Of
   * those that are gone, as they were.
   */
  readonly #known = new Map<string, Served>();

  /** Projects as they now are; pages are told of those that have changed, and of those that are gone. */
  update(projects: readonly Served[]): void {
    this.#present = new Set(projects.map(({ result }) => result.project));
    for (const one of projects) this.#known.set(one.result.project, one);
    for (const { endpoint, project } of this.#open) {
      const version = this.#served(project)?.result.version ?? 0;
      endpoint.notify(preview.changed, { project, version, uris: [] });
    }
  }

  /** All that were ever seen, in the order of their numbers. */
  get projects(): readonly Served[] {
    return [...this.#known.values()];
  }

  /** The project that `?project=` names, from 1 on; the first where nothing is named. */
  numbered(wanted: string | null): Served | undefined {
    return this.projects[Number(wanted ?? 1) - 1];
  }

  /** The first message names this process; what follows are envelopes. */
  connect(socket: WebSocket, { result: { project }, lang }: Served): void {
    const endpoint = createEndpoint((text) => socket.send(text));
    const client = { endpoint, socket, project };
    this.#open.add(client);
    socket.on('message', (data) => {
      if (!endpoint.receive(String(data))) socket.close(NO_MESSAGE);
    });
    // What is no frame, or too long a one: the socket closes by itself then.
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#open.delete(client);
      endpoint.close();
    });
    this.#listen(endpoint, project, lang);
    socket.send(this.#own);
  }

  close(): void {
    for (const { socket } of this.#open) socket.terminate();
  }

  #listen(endpoint: Endpoint, project: string, lang: Lang): void {
    endpoint.on(preview.ready, () =>
      endpoint.notify(preview.init, {
        lang,
        words: previewWords(lang),
        state: { uri: this.#served(project)?.result.model.journeys[0]?.source.uri ?? project, pinned: true },
        can: { edit: false, reveal: false, save: false, hover: false },
        followCursor: false,
      }),
    );
    const tell = modelTeller();
    endpoint.answer(preview.model, ({ have }) => {
      const served = this.#served(project);
      return served ? tell(served.result, have) : null;
    });
  }

  /** Undefined where it is gone. */
  #served(project: string): Served | undefined {
    return this.#present.has(project) ? this.#known.get(project) : undefined;
  }
}
