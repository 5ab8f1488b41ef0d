/** A web server for browsers on this machine. It gives out four files and a socket, and nothing else; no path leads to a file. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { say } from '@waymark/model';
import { contentSecurityPolicy, makeNonce, previewHtml } from '@waymark/webview/html';
import { WebSocketServer } from 'ws';
import { Complaint, errorCode } from '../complaint.ts';
import type { Clients } from './clients.ts';
import { HEADERS, isAllowed, isOwnPage } from './guard.ts';
import { noSuchProject } from './lost.ts';
import type { Served } from './results.ts';

/** More than any message of a page. */
const MOST_BYTES = 1_000_000;

export interface Parts {
  clients: Clients;
  script: Buffer;
  /** What the script fetches when it is first wanted. */
  later: Buffer;
  style: Buffer;
}

export interface Site {
  port: number;
  close(): void;
}

/** Listens on 127.0.0.1 alone; on any free port where none (0) is asked for. Throws a `Complaint` where it cannot. */
export async function openSite(parts: Parts, port: number): Promise<Site> {
  const server = createServer((request, response) => {
    // One answer that goes wrong must not end the process, and with it everybody's pages.
    answer(request, response, parts, portOf(server)).catch(() => fail(response));
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    const served = wantedBy(request, parts.clients, portOf(server));
    if (typeof served === 'string') refuse(socket, served);
    else sockets.handleUpgrade(request, socket, head, (page) => parts.clients.connect(page, served));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    close() {
      parts.clients.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function cannotListen(error: unknown, port: number): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const taken = code === 'EADDRINUSE';
  return new Complaint(
    taken
      ? say(`Port ${port} is in use.`, `端口 ${port} 已被占用。`)
      : say(`Cannot listen on port ${port} (${code}).`, `无法监听端口 ${port}（${code}）。`),
    say('Name another one, or leave --port out.', '请换一个端口，或省略 --port。'),
  );
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts, port: number): Promise<void> {
  if (!isAllowed(request, port)) return end(response, 403);
  const url = urlOf(request);
  if (!url) return end(response, 400);
  const { pathname, searchParams } = url;
  switch (`${request.method} ${pathname}`) {
    case 'GET /':
      return page(request, response, parts.clients, searchParams.get('project'));
    case 'GET /preview.js':
      return end(response, 200, 'text/javascript; charset=utf-8', parts.script);
    case 'GET /later.js':
      return end(response, 200, 'text/javascript; charset=utf-8', parts.later);
    case 'GET /preview.css':
      return end(response, 200, 'text/css; charset=utf-8', parts.style);
    default:
      return end(response, 404);
  }
}

function page({ headers }: IncomingMessage, response: ServerResponse, clients: Clients, wanted: string | null): void {
  const served = clients.numbered(wanted);
  if (served) preview(response, served, `ws://${headers.host}`);
  else {
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    end(response, 404, 'text/html; charset=utf-8', noSuchProject(clients.projects));
  }
}

/** @param connect where its socket leads; by name, since not every browser takes that for a part of `'self'` */
function preview(response: ServerResponse, { lang }: Served, connect: string): void {
  const parts = { nonce: makeNonce(), cspSource: `'self'`, connect };
  const html = previewHtml({ ...parts, scriptUri: '/preview.js', styleUri: '/preview.css', lang });
  response.setHeader('content-security-policy', `${contentSecurityPolicy(parts)}; frame-ancestors 'none'`);
  end(response, 200, 'text/html; charset=utf-8', html);
}

/** What a page's socket is to tell of, else why there is none; `?project=2` is the second project. */
function wantedBy(
  request: IncomingMessage,
  clients: Clients,
  port: number,
): Served | '403 Forbidden' | '404 Not Found' {
  if (!isOwnPage(request, port)) return '403 Forbidden';
  const url = urlOf(request);
  const served = url?.pathname === '/socket' ? clients.numbered(url.searchParams.get('project')) : undefined;
  return served ?? '404 Not Found';
}

function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

function urlOf({ url }: IncomingMessage): URL | null {
  return URL.parse(url ?? '/', 'http://127.0.0.1');
}

function end(response: ServerResponse, status: number, type?: string, body?: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, ...(type ? { 'content-type': type } : {}) });
  response.end(body);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else end(response, 500);
}
