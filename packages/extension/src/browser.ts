/** The extension where there is no Node: vscode.dev and its like. The server is a web worker, and reads files through us. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { SECTION } from './ids.ts';
import { clientOptions, OUTPUT } from './server/options.ts';
import { start } from './start.ts';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  start(context, () => new LanguageClient(SECTION, OUTPUT, async () => new Worker(script), clientOptions(true)));
}
