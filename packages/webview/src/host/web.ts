import { createEndpoint } from '@waymark/protocol';
import type { Host } from './host.ts';

const STATE = 'waymark.preview';

/** Milliseconds between attempts where the browser makes none by itself. */
const AGAIN = 3000;

/**
 * The host of a page from `waymark serve`: envelopes come as server-sent events and go as posts, in order. The first
 * event names the server, and the channel that posts belong to. A page that nobody sees lets go of its stream, since a
 * browser gives all its pages of one server six connections together; it goes on when it is seen again. When the server
 * comes back after a restart the page starts afresh.
 */
export function webHost(): Host {
  let server: string | undefined;
  let channel: string | undefined;
  let events: EventSource | undefined;
  let link: (there: boolean) => void = noop;
  let sending = Promise.resolve();
  const waiting: string[] = [];

  const post = (body: string) => {
    const headers = { 'content-type': 'application/json', 'x-waymark-channel': channel! };
    sending = sending.then(() => fetch('/message', { method: 'POST', headers, body })).then(noop, noop);
  };
  const endpoint = createEndpoint((text) => (channel === undefined ? void waiting.push(text) : post(text)));

  function connected(name: string): void {
    const again = server !== undefined;
    const [of] = name.split('.');
    if (again && of !== server) location.reload();
    server = of;
    // What was asked on the channel before is answered there, where nobody listens.
    if (again) endpoint.close();
    channel = name;
    for (const text of waiting.splice(0)) post(text);
    if (again) link(true);
  }

  function listen(): void {
    if (document.hidden || events) return;
    const own = new EventSource(`/events${location.search}`);
    events = own;
    own.addEventListener('channel', ({ data }: MessageEvent<string>) => connected(data));
    own.addEventListener('message', ({ data }: MessageEvent<string>) => endpoint.receive(data));
    own.addEventListener('error', () => {
      link(false);
      if (own.readyState !== EventSource.CLOSED) return;
      events = undefined;
      setTimeout(listen, AGAIN);
    });
  }

  function leave(): void {
    events?.close();
    events = undefined;
    channel = undefined;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  listen();
  return {
    endpoint,
    onLink(listener) {
      link = listener;
    },
    getState: () => JSON.parse(sessionStorage.getItem(STATE) ?? 'null'),
    setState: (state) => sessionStorage.setItem(STATE, JSON.stringify(state)),
  };
}

function noop(): void {}
