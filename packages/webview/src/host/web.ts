import { createEndpoint } from '@waymark/protocol';
import type { Host } from './host.ts';

const STATE = 'waymark.preview';

/** Milliseconds between attempts where the browser makes none by itself. */
const AGAIN = 3000;

/**
 * The host of a page from `waymark serve`: envelopes come as server-sent events and go as posts, in order. The first
 * event names the channel that posts belong to. When the server comes back after a restart the page starts afresh.
 */
export function webHost(): Host {
  let channel: string | undefined;
  let sending = Promise.resolve();
  const waiting: string[] = [];

  const post = (body: string) => {
    const headers = { 'content-type': 'application/json', 'x-waymark-channel': channel! };
    sending = sending.then(() => fetch('/message', { method: 'POST', headers, body })).then(noop, noop);
  };
  const endpoint = createEndpoint((text) => (channel === undefined ? void waiting.push(text) : post(text)));
  let lost: () => void = noop;

  function listen(): void {
    const events = new EventSource(`/events${location.search}`);
    events.addEventListener('channel', ({ data }: MessageEvent<string>) => {
      if (channel !== undefined) location.reload();
      channel = data;
      for (const text of waiting.splice(0)) post(text);
    });
    events.addEventListener('message', ({ data }: MessageEvent<string>) => endpoint.receive(data));
    events.addEventListener('error', () => {
      lost();
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
    });
  }

  listen();
  return {
    endpoint,
    onLost(listener) {
      lost = listener;
    },
    getState: () => JSON.parse(sessionStorage.getItem(STATE) ?? 'null'),
    setState: (state) => sessionStorage.setItem(STATE, JSON.stringify(state)),
  };
}

function noop(): void {}
