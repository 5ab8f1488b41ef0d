/** Who may talk to the server: a page that it gave out itself, in a browser on this machine. */
import type { IncomingMessage } from 'node:http';

/**
 * How a browser may name this server; the port of HTTP itself it leaves out. A name that resolves to 127.0.0.1 by a trick
 * (DNS rebinding) is none of them.
 */
function isOwnHost(host: string | undefined, port: number): boolean {
  const behind = port === 80 ? '' : `:${port}`;
  return host === `127.0.0.1${behind}` || host === `localhost${behind}`;
}

/**
 * Whether a request may be answered at all. Pages of other origins can send requests here, but not read what comes back;
 * so that they cannot even make something happen, they are refused by what browsers say of themselves.
 */
export function isAllowed({ headers }: IncomingMessage, port: number): boolean {
  if (!isOwnHost(headers.host, port)) return false;
  if (headers.origin !== undefined && !isOwnHost(/^http:\/\/(.*)$/.exec(headers.origin)?.[1], port)) return false;
  const site = headers['sec-fetch-site'];
  // `none`: the person typed the address; `cross-site` on a navigation: a link from elsewhere, which shows the page only.
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-dest'] === 'document';
}

/** Whether a socket may be opened: browsers let pages of other origins do so, and read what comes back, but name the origin. */
export function isOwnPage(request: IncomingMessage, port: number): boolean {
  return request.headers.origin !== undefined && isAllowed(request, port);
}

/** On every answer. The page's own policy, with its nonce, comes on top. */
export const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
