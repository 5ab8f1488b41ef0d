/** The extension where there is Node: the desktop, and the remote side of a window. The server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SECTION } from './ids.ts';
import { NAME, start } from './start.ts';
import { provideTasks } from './tasks/provider.ts';

export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const server = start(context, {
    clientFiles: false,
    makeClient: (options) => new LanguageClient(SECTION, NAME, { run, debug }, options),
  });
  context.subscriptions.push(...provideTasks(server));
}
