import { type InitializationOptions, type ServerSettings, WATCHED } from '@waymark/protocol';
import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE, SECTION } from '../ids.ts';
import { displayLanguage } from '../language.ts';
import { createErrorHandler } from './errors.ts';

/** @param clientFiles the server has no file system (it runs in a browser), so it asks for every file */
export function clientOptions(clientFiles: boolean, outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel,
    errorHandler: createErrorHandler(),
    initializationFailedHandler: () => false,
    initializationOptions: (): InitializationOptions => ({
      lang: displayLanguage(),
      clientFiles: clientFiles || (workspace.workspaceFolders ?? []).some(({ uri }) => isVirtual(uri)),
      settings: settings(),
    }),
    synchronize: {
      configurationSection: SECTION,
      fileEvents: [
        ...WATCHED.map((pattern) => workspace.createFileSystemWatcher(pattern)),
        // Of a folder that comes or goes elsewhere the editor tells, and of nothing that is in it.
        workspace.createFileSystemWatcher('**', false, true),
      ],
    },
  };
}

function isVirtual(uri: Uri): boolean {
  return uri.scheme !== 'file';
}

/** A copy: the editor's own object is a proxy, which cannot be sent to a worker. */
function settings(): ServerSettings {
  return JSON.parse(JSON.stringify(workspace.getConfiguration().get(SECTION, {})));
}
