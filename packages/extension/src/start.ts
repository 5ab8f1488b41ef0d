import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { provideLibrary } from './library/provider.ts';
import { Previews } from './preview/previews.ts';
import { serveFiles } from './server/files.ts';
import { type MakeClient, Server } from './server/server.ts';
import { createStatusItem } from './status/item.ts';

/** All that both entries share. Everything is registered before the server starts: none of it needs a server that runs. */
export function start(context: ExtensionContext, makeClient: MakeClient): void {
  const server = new Server(makeClient());
  const previews = new Previews(server, context.extensionUri);
  context.subscriptions.push(
    server,
    previews,
    provideLibrary(server),
    ...serveFiles(server),
    ...createStatusItem(server),
    ...registerCommands(server, previews, context.extensionUri),
  );
  // Not awaited: the editor shows text and highlighting meanwhile.
  void server.start();
}
