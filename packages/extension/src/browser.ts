/** The extension where there is no Node: vscode.dev and its like. The server is a web worker, and reads files through us. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { SECTION } from './ids.ts';
import { NAME, start } from './start.ts';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  let worker: Worker | undefined;
  // The channel is made here, since the editor's own `Worker` is not the class that the client looks for; and a server
  // that is started again is a new worker.
  const transports = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  start(context, {
    clientFiles: true,
    makeClient: (options) => new LanguageClient(SECTION, NAME, transports, options),
  });
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}
