import type { RequestToken } from '@waymark/protocol';
import type { Connection } from 'vscode-languageserver';

/** Answers one of Waymark's own requests, as its token says. */
export function answer<Params, Result>(
  connection: Connection,
  { method }: RequestToken<Params, Result>,
  handler: (params: Params) => Result | Promise<Result>,
): void {
  connection.onRequest(method, async (params: Params): Promise<unknown> => handler(params));
}
