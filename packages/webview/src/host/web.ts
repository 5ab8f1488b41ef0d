import { createEndpoint } from '@waymark/protocol';
import type { Host } from './host.ts';

const STATE = 'waymark.preview';

/** Milliseconds between attempts to reach the server. */
const AGAIN = 3000;

/**
 * The host of a page from `waymark serve`: envelopes come and go by a web socket, of which a browser allows its pages
 * hundreds together, where it allows six requests that stay open. The first message names the server. A page that nobody
 * sees lets go of its socket, and goes on when it is seen again. When the server comes back after a restart the page
 * starts afresh.
 */
export function webHost(): Host {
  let server: string | undefined;
  let socket: WebSocket | undefined;
  let greeted = false;
  let link: (there: boolean) => void = () => {};
  const waiting: string[] = [];
  const endpoint = createEndpoint((text) => (greeted ? socket!.send(text) : void waiting.push(text)));

  function greet(name: string): void {
    const again = server !== undefined;
    if (again && name !== server) location.reload();
    server = name;
    greeted = true;
    // What was asked on the socket before is answered there, where nobody listens.
    if (again) endpoint.close();
    for (const text of waiting.splice(0)) socket!.send(text);
    if (again) link(true);
  }

  function listen(): void {
    if (document.hidden || socket) return;
    const own = new WebSocket(`ws://${location.host}/socket${location.search}`);
    socket = own;
    own.onmessage = ({ data }) => {
      if (own !== socket) return;
      if (greeted) endpoint.receive(data);
      else greet(data);
    };
    own.onclose = () => {
      if (own !== socket) return;
      leave();
      link(false);
      setTimeout(listen, AGAIN);
    };
  }

  function leave(): void {
    const own = socket;
    socket = undefined;
    greeted = false;
    own?.close();
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
