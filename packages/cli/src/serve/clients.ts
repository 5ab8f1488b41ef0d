/** The pages that are open: to each leads a stream of events, from each come posts. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Lang } from '@waymark/model';
import { createEndpoint, type Endpoint, modelTeller, preview } from '@waymark/protocol';
import type { Served } from './results.ts';

interface Client {
  endpoint: Endpoint;
  stream: ServerResponse;
  /** The project that the page shows, by its folder. */
  project: string;
}

export class Clients {
  readonly #open = new Map<string, Client>();
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
    for (const { endpoint, project } of this.#open.values()) {
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

  /** Answers with a stream whose first event names this process and, with it, the channel that posts are to name. */
  connect(stream: ServerResponse, { result: { project }, lang }: Served): void {
    const channel = `${this.#own}.${randomBytes(16).toString('hex')}`;
    const send = (data: string, event: string) => stream.write(`event: ${event}\ndata: ${data}\n\n`);
    const endpoint = createEndpoint((text) => void send(text, 'message'));
    this.#open.set(channel, { endpoint, stream, project });
    stream.on('close', () => {
      this.#open.delete(channel);
      endpoint.close();
    });
    this.#listen(endpoint, project, lang);
    send(channel, 'channel');
  }

  /** The status to answer a post with: 404 where no such page is open, 400 where it is no message. */
  receive(channel: string | undefined, text: string): 204 | 400 | 404 {
    const client = this.#open.get(channel ?? '');
    if (!client) return 404;
    return client.endpoint.receive(text) ? 204 : 400;
  }

  close(): void {
    for (const { stream } of this.#open.values()) stream.end();
  }

  #listen(endpoint: Endpoint, project: string, lang: Lang): void {
    endpoint.on(preview.ready, () =>
      endpoint.notify(preview.init, {
        lang,
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
