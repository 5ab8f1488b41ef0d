import { Writable } from 'node:stream';

/**
 * Passes each message on in one piece. The library writes its head, waits, and then writes its body: the client would be
 * woken twice for one message.
 */
export function wholeMessages(out: Writable): Writable {
  let head = '';
  // Whoever writes is told of an error by what it wrote; an error that nobody listens to would end the process.
  out.on('error', () => {});
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      if (typeof chunk === 'string') {
        head += chunk;
        done();
        return;
      }
      const message = Buffer.concat([Buffer.from(head, 'ascii'), chunk]);
      head = '';
      out.write(message, done);
    },
  });
}
