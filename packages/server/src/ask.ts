import type { NotificationToken, RequestToken } from '@waymark/protocol';
import type { Connection } from 'vscode-languageserver';

/** Something told to the client, or asked of it, that nothing depends on: a client that refuses, or is gone, is no reason to end. */
export function casually(sent: Promise<unknown>): void {
  sent.catch(() => {});
}

/** Tells the client one of Waymark's own messages, as its token says. */
export function tell<Params>(connection: Connection, { method }: NotificationToken<Params>, params: Params): void {
  casually(connection.sendNotification(method, params));
}

/** Asks the client, as the token says. */
export function ask<Params, Result>(
  connection: Connection,
  { method }: RequestToken<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest<Result>(method, params);
}
