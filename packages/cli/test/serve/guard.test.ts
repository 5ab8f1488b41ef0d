import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isAllowed, isOwnPage } from '../../src/serve/guard.ts';

function check(port: number, headers: IncomingHttpHeaders, expected: { page: boolean; socket: boolean }): void {
  const request = { headers } as IncomingMessage;
  expect({ page: isAllowed(request, port), socket: isOwnPage(request, port) }).toEqual(expected);
}

it('at the port of HTTP the server is named without it, as browsers do', () => {
  check(80, { host: 'localhost' }, { page: true, socket: false });
  check(80, { host: '127.0.0.1', origin: 'http://127.0.0.1' }, { page: true, socket: true });
  check(80, { host: 'evil.example', origin: 'http://evil.example' }, { page: false, socket: false });
  check(8080, { host: '127.0.0.1', origin: 'http://127.0.0.1' }, { page: false, socket: false });
});
