/**
 * What travels between the webview and its host. Both sides hold an `Endpoint`; the channel below it is `postMessage` in
 * the editor, and a web socket in a browser. Envelopes travel as JSON text whatever the channel: on the way from the
 * extension to its webview a message crosses several processes, and text is copied many times faster than objects are.
 */
import type { NotificationToken, RequestToken } from './token.ts';

type Envelope =
  | { waymark: 'notify'; method: string; params: unknown }
  | { waymark: 'ask'; id: number; method: string; params: unknown }
  | { waymark: 'answer'; id: number; result: unknown }
  | { waymark: 'failure'; id: number; error: string };

/** How an envelope is sent, in JSON; the other way round the owner calls `Endpoint.receive`. */
export type Send = (text: string) => void;

export interface Endpoint {
  notify<Params>(token: NotificationToken<Params>, params: Params): void;
  /** Rejects with what the other side's handler threw, or when the endpoint is closed. */
  ask<Params, Result>(token: RequestToken<Params, Result>, params: Params): Promise<Result>;
  on<Params>(token: NotificationToken<Params>, handler: (params: Params) => void): void;
  answer<Params, Result>(
    token: RequestToken<Params, Result>,
    handler: (params: Params) => Result | Promise<Result>,
  ): void;
  /** Takes whatever arrived; what is not the text of an envelope is ignored, and false is returned. */
  receive(message: unknown): boolean;
  /** Rejects what is still open; the other side is gone. */
  close(): void;
}

function envelopeIn(message: unknown): Envelope | undefined {
  if (typeof message !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(message);
    return typeof read === 'object' && read !== null && 'waymark' in read ? (read as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

export function createEndpoint(sendText: Send): Endpoint {
  const send = (envelope: Envelope) => sendText(JSON.stringify(envelope));
  const handlers = new Map<string, (params: never) => unknown>();
  const open = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  async function answerTo(id: number, method: string, params: unknown): Promise<void> {
    try {
      const handler = handlers.get(method);
      if (!handler) throw new Error(`nobody answers ${method}`);
      send({ waymark: 'answer', id, result: await handler(params as never) });
    } catch (error) {
      send({ waymark: 'failure', id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  function settle(envelope: Envelope & { waymark: 'answer' | 'failure' }): void {
    const waiting = open.get(envelope.id);
    open.delete(envelope.id);
    if (envelope.waymark === 'answer') waiting?.resolve(envelope.result as never);
    else waiting?.reject(new Error(envelope.error));
  }

  return {
    notify: (token, params) => send({ waymark: 'notify', method: token.method, params }),
    ask: (token, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        open.set(lastId, { resolve, reject });
        send({ waymark: 'ask', id: lastId, method: token.method, params });
      }),
    on: (token, handler) => void handlers.set(token.method, handler),
    answer: (token, handler) => void handlers.set(token.method, handler),
    receive(message) {
      const envelope = envelopeIn(message);
      if (!envelope) return false;
      if (envelope.waymark === 'notify') handlers.get(envelope.method)?.(envelope.params as never);
      else if (envelope.waymark === 'ask') void answerTo(envelope.id, envelope.method, envelope.params);
      else settle(envelope);
      return true;
    },
    close() {
      for (const { reject } of open.values()) reject(new Error('the other side is gone'));
      open.clear();
    },
  };
}
