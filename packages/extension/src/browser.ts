/** The extension where there is no Node: vscode.dev and its like. The server is a web worker, and reads files through us. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { SECTION } from './ids.ts';
import { NAME, start } from './start.ts';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  start(context, {
    clientFiles: true,
    makeClient: (options) => new LanguageClient(SECTION, NAME, async () => new Worker(script), options),
  });
}
