import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { EDITED } from './ids.ts';
import { provideLibrary } from './library/provider.ts';
import { isJourney } from './places.ts';
import { Previews } from './preview/previews.ts';
import { serveFiles } from './server/files.ts';
import { clientOptions } from './server/options.ts';
import { Server } from './server/server.ts';
import { createStatusItem } from './status/item.ts';

/** The name of the client and of its output channel. */
export const NAME = 'Waymark';

export interface Entry {
  /** The server has no file system of its own, since it runs in a browser. */
  clientFiles: boolean;
  /** Makes a client that has not been started. */
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient;
}

function noteFirstEdit(): Disposable {
  const listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (!isJourney(document) || contentChanges.length === 0) return;
    listening.dispose();
    void commands.executeCommand('setContext', EDITED, true);
  });
  return listening;
}

/** All that both entries share. Everything is registered before the server starts: none of it needs a server that runs. */
export function start(context: ExtensionContext, { clientFiles, makeClient }: Entry): Server {
  const output = window.createOutputChannel(NAME, { log: true });
  const options = clientOptions(clientFiles, output);
  const server = new Server(() => makeClient(options), output);
  const previews = new Previews(server, context);
  serveFiles(server);
  context.subscriptions.push(
    output,
    server,
    previews,
    provideLibrary(server),
    ...createStatusItem(server),
    noteFirstEdit(),
    ...registerCommands(server, previews, context.extensionUri),
  );
  // Not awaited: the editor shows text and highlighting meanwhile.
  void server.start();
  return server;
}
