/** A web server for browsers on this machine. It gives out six things and nothing else; no path leads to a file. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from '@waymark/model';
import { contentSecurityPolicy, makeNonce, previewHtml } from '@waymark/webview/html';
import { Complaint, errorCode } from '../complaint.ts';
import type { Clients } from './clients.ts';
import { HEADERS, isAllowed } from './guard.ts';
import { noSuchProject } from './lost.ts';
import type { Served } from './results.ts';

/** More than any message of the preview. */
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
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (!url) return end(response, 400);
  const { pathname, searchParams } = url;
  switch (`${request.method} ${pathname}`) {
    case 'GET /':
      return page(response, parts.clients, searchParams.get('project'));
    case 'GET /preview.js':
      return end(response, 200, 'text/javascript; charset=utf-8', parts.script);
    case 'GET /later.js':
      return end(response, 200, 'text/javascript; charset=utf-8', parts.later);
    case 'GET /preview.css':
      return end(response, 200, 'text/css; charset=utf-8', parts.style);
    case 'GET /events':
      return events(response, parts.clients, searchParams.get('project'));
    case 'POST /message':
      return message(request, response, parts.clients);
    default:
      return end(response, 404);
  }
}

function page(response: ServerResponse, clients: Clients, wanted: string | null): void {
  const served = clients.numbered(wanted);
  if (served) preview(response, served);
  else {
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    end(response, 404, 'text/html; charset=utf-8', noSuchProject(clients.projects));
  }
}

function preview(response: ServerResponse, { lang }: Served): void {
  const parts = { nonce: makeNonce(), cspSource: `'self'`, connect: true };
  const html = previewHtml({ ...parts, scriptUri: '/preview.js', styleUri: '/preview.css', lang });
  response.setHeader('content-security-policy', `${contentSecurityPolicy(parts)}; frame-ancestors 'none'`);
  end(response, 200, 'text/html; charset=utf-8', html);
}

/** `?project=2` shows the second project. */
function events(response: ServerResponse, clients: Clients, wanted: string | null): void {
  const project = clients.numbered(wanted);
  if (project === undefined) {
    end(response, 404);
    return;
  }
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  clients.connect(response, project);
}

async function message(request: IncomingMessage, response: ServerResponse, clients: Clients): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') return end(response, 415);
  const channel = request.headers['x-waymark-channel'];
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413);
  end(response, clients.receive(typeof channel === 'string' ? channel : undefined, body));
}

/** Undefined where it is too long, or is cut off. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function end(response: ServerResponse, status: number, type?: string, body?: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, ...(type ? { 'content-type': type } : {}) });
  response.end(body);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else end(response, 500);
}
