import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { wholeMessages } from '../src/stdio/node.ts';

/** What arrives of messages that are written as the library does. */
async function arrivals(out: Writable, methods: readonly string[]): Promise<void> {
  const connection = createMessageConnection(new StreamMessageReader(new PassThrough()), new StreamMessageWriter(out));
  connection.onError(() => {});
  connection.listen();
  await Promise.allSettled(methods.map((method) => connection.sendNotification(method, { text: '说明' })));
  connection.dispose();
}

test('each message arrives in one piece, head and body', async () => {
  const pieces: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      pieces.push(String(chunk));
      done();
    },
  });
  await arrivals(wholeMessages(out), ['one', 'two']);
  const body = (method: string) => JSON.stringify({ jsonrpc: '2.0', method, params: { text: '说明' } });
  expect(pieces).toEqual(
    ['one', 'two'].map((method) => `Content-Length: ${Buffer.byteLength(body(method))}\r\n\r\n${body(method)}`),
  );
});

test('a client that hung up ends nothing by itself', async () => {
  const out = new Writable({
    write(_chunk, _encoding, done) {
      done(new Error('EPIPE'));
    },
  });
  await arrivals(wholeMessages(out), ['one', 'two']);
  expect(out.errored?.message).toBe('EPIPE');
});
